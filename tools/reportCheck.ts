// Checks progress reports without a browser, on the same code as the page:
//   npm run --silent report:check -- [--today YYYY-MM-DD] FILE…
// Prints one JSON object a line for each file; a folder stands for the files in it. Exit 0 when no file is rejected, 1 when one is, 2 for wrong usage.
import { createHash } from "node:crypto";
import fields from "../data/fields.json" with { type: "json" };
import ministries from "../data/ministries.json" with { type: "json" };
import programme from "../data/programme.json" with { type: "json" };
import { reportedMeasures } from "../src/domain/programme/programmeReport.ts";
import { readProgramme } from "../src/intake/dataFolder/readProgramme.ts";
import { readReportFile } from "../src/intake/report/readReportFile.ts";
import { checkFiles, wrongUsage } from "./checkFiles.ts";
import { printedFinding } from "./printedFinding.ts";

const USAGE = "Usage: npm run --silent report:check -- [--today YYYY-MM-DD] FILE…";

const { today, files } = readArguments(process.argv.slice(2));
const measures = reportedMeasures(readProgramme(programme));
const context = { ministries, fields, measures, today };
process.exitCode = await checkFiles(files, async (file, bytes) => {
  const { outcome, layout, encoding, records, findings, ledger } = await readReportFile(bytes, context);
  return {
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    outcome,
    layout,
    encoding,
    // The unit stands only on programme measures: all other figures are people.
    records: records.map(({ row, year, ministry, field, cutoff, persons, measureUnit }) => {
      return { row, year, ministry, field, cutoff, persons, ...(measureUnit && { unit: measureUnit }) };
    }),
    findings: findings.map(printedFinding),
    ledger,
  };
});

function readArguments(args: readonly string[]): { today: string; files: string[] } {
  const files: string[] = [];
  let today = localDate(new Date());
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--today") {
      today = args[++i] ?? "";
      if (!isDate(today)) wrongUsage(`--today needs a date YYYY-MM-DD, not "${today}".`, USAGE);
    } else if (argument.startsWith("--")) wrongUsage(`Unknown option: ${argument}`, USAGE);
    else files.push(argument);
  }
  if (files.length === 0) wrongUsage("No file was named.", USAGE);
  return { today, files };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function localDate(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
