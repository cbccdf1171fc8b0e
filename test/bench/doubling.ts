// How the time of reading grows: npx tsx test/bench/doubling.ts
// Each kind of file is read at a size and at twice the size. Reading takes time in proportion to the file where the second
// takes about twice as long; more than 2.5 times is marked. The least of several runs counts, in ms of CPU.
import { readReport } from "../../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT } from "../intake/context.ts";

const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注\n";
const ROW = "2025,教育部,新材料,2025-06,12";
const WIDE = `2025年度（截至2025年6月）\n部门,${CONTEXT.fields.map(({ name }) => name).join(",")},小计\n`;
const RUNS = 3;
const MAX_RATIO = 2.5;

/** Files by kind; `n` is doubled. */
const KINDS: Readonly<Record<string, (n: number) => string>> = {
  "sum rows": (n) => HEADER + `${ROW},\n,,小计,,12,\n`.repeat(n * 100),
  "sum rows of a ministry": (n) => HEADER + `${ROW},\n,教育部,小计,,12,\n`.repeat(n * 100),
  "total rows of the wide layout": (n) =>
    WIDE + `教育部${",1".repeat(15)},15\n合计${",1".repeat(15)},15\n`.repeat(n * 20),
  "very many columns": (n) => `${HEADER.trim()},${"列,".repeat(n * 1000)}\n` + `${ROW},\n`.repeat(n * 50),
  "blanks in a figure": (n) => `${HEADER}${ROW}${" ".repeat(n * 20_000)}2,\n`,
  "blanks in a remark": (n) => `${HEADER}${ROW},含${" ".repeat(n * 5000)}x\n`,
  "letters before an @": (n) => `${HEADER}${ROW},${"a".repeat(n * 10_000)} @\n`,
  "digits in a remark": (n) => `${HEADER}${ROW},${"1".repeat(n * 10_000)}x\n`,
  "quotes that swallow rows": (n) => HEADER + `${ROW},"\n1,2,3,4,5,6\n"\n`.repeat(n * 100),
  "blank rows": (n) => `${HEADER}${ROW},\n${",,,,,\n".repeat(n * 1000)}`,
  "rows with errors": (n) => HEADER + "x,y,z,w,v,\n".repeat(n * 100),
};

for (const [kind, fileOf] of Object.entries(KINDS)) {
  const [once, twice] = [100, 200].map((n) => leastTime(bytesOf(fileOf(n)).subarray(0, 10_000_000)));
  const ratio = (twice ?? 0) / (once || 1);
  const mark = ratio > MAX_RATIO ? "  MORE THAN IN PROPORTION" : "";
  console.log(
    `${kind}: ${once?.toFixed(0)} ms, twice the size ${twice?.toFixed(0)} ms: ${ratio.toFixed(1)} times${mark}`,
  );
}

function leastTime(bytes: Uint8Array): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    readReport(bytes, CONTEXT);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
