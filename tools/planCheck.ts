// Checks plan tables without a browser, on the same code as the page:
//   npm run --silent plan:check -- FILE…
// Prints one JSON object a line for each file; a folder stands for the files in it. Exit 0 when no file is rejected, 1 when one is, 2 for wrong usage.
import { checkFiles, wrongUsage } from "./checkFiles.ts";

const USAGE = "Usage: npm run --silent plan:check -- FILE…";

const files = process.argv.slice(2);
const option = files.find((argument) => argument.startsWith("--"));
if (option) wrongUsage(`Unknown option: ${option}`, USAGE);
if (files.length === 0) wrongUsage("No file was named.", USAGE);

process.exitCode = await checkFiles(
  files,
  { module: new URL("checkPlan.ts", import.meta.url).href, options: null },
  (file, _, findings) => ({ file, outcome: "reject", year: null, total: null, findings, cells: [] }),
);
