import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { type BenchRow, isMissed } from "./benchRow.ts";
import { benchTable } from "./benchTable.ts";

/** The environment variable that names the file in which a benchmark leaves its rows, one JSON object a line. */
export const ROWS_FILE = "BENCH_ROWS";

/**
 * Leaves a row for the table of `npm run bench`; a benchmark that is run alone prints it.
 *
 * @throws RangeError for a figure that is not finite, which JSON would turn into `null`
 */
export function reportRow(row: BenchRow): void {
  const figures = [row.ours, row.peer?.value ?? 0, row.ratio ?? 0];
  if (!figures.every(Number.isFinite))
    throw new RangeError(`${row.name}: no figure in ${figures.join(", ")}`);
  const file = process.env[ROWS_FILE];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  else console.log(benchTable([row]).split("\n").at(-1), isMissed(row) ? "<-" : "");
}

/** The rows that benchmarks have left in a file so far. */
export function rowsIn(file: string): BenchRow[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter(Boolean).map((line): BenchRow => JSON.parse(line));
}
