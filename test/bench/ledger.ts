// Times of reading a class ledger beside the reader of reports, which cuts text up by Papa Parse and
// counts its lines, on a generated ledger: npx tsx test/bench/ledger.ts [rows]
import fields from "../../data/fields.json" with { type: "json" };
import ministries from "../../data/ministries.json" with { type: "json" };
import { readLedger } from "../../src/intake/ledger/readLedger.ts";
import { tokenise } from "../../src/intake/table/table.ts";
import { rulePacks } from "../../tools/rulePacks.ts";
import { generatedLedger } from "./generatedLedger.ts";

const rows = Number(process.argv[2] ?? 1_000_000);
const bytes = generatedLedger(rows);
const context = { ministries, fields, today: "2026-11-30", rulePacks: rulePacks() };

console.log(
  `npx tsx test/bench/ledger.ts ${rows}: ${rows} classes, ${(bytes.length / 1e6).toFixed(1)} MB, CPU time in ms`,
);
console.log("all rules:", times(3, () => readLedger(bytes, context)).join(" "));
console.log(
  "decoded and cut up as a report is (Papa Parse, lines counted), no rule:",
  times(1, () => tokenise(new TextDecoder().decode(bytes), ",")).join(" "),
);
function times(repeats: number, run: () => unknown): number[] {
  return Array.from({ length: repeats }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return Math.round((user + system) / 1000);
  });
}
