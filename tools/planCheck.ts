// Checks plan tables without a browser, on the same code as the page:
//   npm run --silent plan:check -- FILE…
// Prints one JSON object a line for each file. Exit 0 when no file is rejected, 1 when one is, 2 for wrong usage.
import fields from "../data/fields.json" with { type: "json" };
import ministries from "../data/ministries.json" with { type: "json" };
import { readPlan } from "../src/intake/readPlan.ts";
import { checkFiles, wrongUsage } from "./checkFiles.ts";

const USAGE = "Usage: npm run --silent plan:check -- FILE…";

const files = process.argv.slice(2);
const option = files.find((argument) => argument.startsWith("--"));
if (option) wrongUsage(`Unknown option: ${option}`, USAGE);
if (files.length === 0) wrongUsage("No file was named.", USAGE);

process.exitCode = checkFiles(files, (file, bytes) => {
  const plan = readPlan(bytes, { ministries, fields });
  const { outcome, year, total, findings } = plan;
  const cells = plan.ministries.flatMap((ministry, m) =>
    plan.fields.flatMap((field, f) => {
      const persons = plan.quotas[m]?.[f] ?? null;
      return persons === null ? [] : { ministry, field, persons };
    }),
  );
  return { file, outcome, year, total, findings, cells };
});
