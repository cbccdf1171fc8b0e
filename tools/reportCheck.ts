// Checks progress reports without a browser, on the same code as the page:
//   npm run --silent report:check -- [--today YYYY-MM-DD] FILE…
// Prints one JSON object a line for each file; a folder stands for the files in it. Exit 0 when no file is rejected, 1 when one is, 2 for wrong usage.
import { createHash } from "node:crypto";
import { readArguments } from "./checkArguments.ts";
import { checkFiles } from "./checkFiles.ts";

const USAGE = "Usage: npm run --silent report:check -- [--today YYYY-MM-DD] FILE…";

const { today, files } = readArguments(process.argv.slice(2), USAGE);
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
