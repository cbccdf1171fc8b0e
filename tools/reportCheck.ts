// Checks progress reports without a browser, on the same code as the page:
//   npm run --silent report:check -- [--today YYYY-MM-DD] FILE…
// Prints one JSON object a line for each file; a folder stands for the files in it. Exit 0 when no file is rejected, 1 when one is, 2 for wrong usage.
import { createHash } from "node:crypto";
import { checkFiles, wrongUsage } from "./checkFiles.ts";

const USAGE = "Usage: npm run --silent report:check -- [--today YYYY-MM-DD] FILE…";

const { today, files } = readArguments(process.argv.slice(2));
process.exitCode = await checkFiles(
  files,
  { module: new URL("checkReport.ts", import.meta.url).href, options: { today } },
  (file, bytes, findings) => ({
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    outcome: "reject",
    layout: null,
    encoding: null,
    records: [],
    findings,
    ledger: { records: 0 },
  }),
);

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
