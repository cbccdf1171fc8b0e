// Checks class ledgers without a browser, on the same code as the page:
//   npm run --silent ledger:check -- [--today YYYY-MM-DD] [--rules ID,…] FILE…
// Prints one JSON object a line for each file. --rules names packs of data/rules/ that are held as a yardstick against
// other regions than their own. Exit 0 when no file is rejected, 1 when one is, 2 for wrong usage.
import { createHash } from "node:crypto";
import { readArguments } from "./checkArguments.ts";
import { checkFiles, wrongUsage } from "./checkFiles.ts";
import { rulePacks } from "./rulePacks.ts";

const USAGE = "Usage: npm run --silent ledger:check -- [--today YYYY-MM-DD] [--rules ID,…] FILE…";
/** A ledger of a million classes takes a few seconds. */
const MAX_SECONDS = 60;

const { today, options, files } = readArguments(process.argv.slice(2), USAGE, ["--rules"]);
const yardsticks = (options.get("--rules") ?? "").split(",").filter((id) => id !== "");
const ruleIds = rulePacks().map(({ id }) => id);
const unknown = yardsticks.find((id) => !ruleIds.includes(id));
if (unknown !== undefined) wrongUsage(`Unknown rules: ${unknown}. Known: ${ruleIds.join(", ")}.`, USAGE);
process.exitCode = await checkFiles(
  files,
  { module: new URL("checkLedger.ts", import.meta.url).href, options: { today, yardsticks } },
  (file, bytes, findings) => ({
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    outcome: "reject",
    encoding: null,
    rows: 0,
    counts: [],
    tally: Object.fromEntries(findings.map(({ code }) => [code, 1])),
    findings,
  }),
  { seconds: MAX_SECONDS },
);
