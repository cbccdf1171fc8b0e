// Checks plan tables without a browser, on the same code as the page:
//   npm run --silent plan:check -- FILE…
// Prints one JSON object a line for each file; a folder stands for the files in it. Exit 0 when no file is rejected, 1 when one is, 2 for wrong usage.
import { basename } from "node:path";
import fields from "../data/fields.json" with { type: "json" };
import ministries from "../data/ministries.json" with { type: "json" };
import { readPlanFile } from "../src/intake/plan/readPlanFile.ts";
import { checkFiles, wrongUsage } from "./checkFiles.ts";
import { printedFinding } from "./printedFinding.ts";

const USAGE = "Usage: npm run --silent plan:check -- FILE…";

const files = process.argv.slice(2);
const option = files.find((argument) => argument.startsWith("--"));
if (option) wrongUsage(`Unknown option: ${option}`, USAGE);
if (files.length === 0) wrongUsage("No file was named.", USAGE);

process.exitCode = await checkFiles(files, async (file, bytes) => {
  const plan = await readPlanFile(bytes, { ministries, fields });
  const { outcome, total, findings } = plan;
  const year = plan.year ?? yearOfName(file);
  const cells = plan.ministries.flatMap((ministry, m) =>
    plan.fields.flatMap((field, f) => {
      const persons = plan.quotas[m]?.[f] ?? null;
      return persons === null ? [] : { ministry, field, persons };
    }),
  );
  return { file, outcome, year, total, findings: findings.map(printedFinding), cells };
});

/** The year that a file's name says, where its text says none: `plans/2025.csv`. */
function yearOfName(file: string): number | null {
  const years = basename(file).match(/(?<!\d)20(?:2[1-9]|30)(?!\d)/g) ?? [];
  return new Set(years).size === 1 ? Number(years[0]) : null;
}
