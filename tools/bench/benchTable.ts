import { type BenchResult, type BenchRow, type BenchUnit, isMissed } from "./benchRow.ts";

const HEAD = ["what", "ours", "peer", "ratio", "goal", ""];
/** Figures stand below each other by their last digit. */
const RIGHT_ALIGNED = new Set([1, 3, 4]);

/** The results as a table in Markdown that can also be read as it stands. */
export function benchTable(results: readonly BenchResult[]): string {
  const rows = results.map(cellsOf);
  const widths = HEAD.map((title, column) =>
    Math.max(3, title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => padded(cell, i, widths)).join(" | ")} |`;
  const rule = widths.map((width, i) =>
    RIGHT_ALIGNED.has(i) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [line(HEAD), line(rule), ...rows.map(line)].join("\n");
}

/** How many rows there are, how many goals were missed and how many benchmarks failed, in a sentence. */
export function benchSummary(results: readonly BenchResult[]): string {
  const rows = results.filter((result): result is BenchRow => !("failed" in result));
  const missed = rows.filter(isMissed).length;
  const goals = rows.filter(({ goal }) => goal !== null).length;
  const failed = results.length - rows.length;
  return `${rows.length} rows, ${goals} with a goal: ${goals - missed} met, ${missed} missed; ${failed} benchmarks failed.`;
}

function cellsOf(result: BenchResult): readonly string[] {
  if ("failed" in result) return [result.name, "", "", "", "", `failed: ${result.failed}`].map(escaped);
  const { name, unit, ours, peer, ratio, goal } = result;
  return [
    name,
    figure(ours, unit),
    peer ? `${figure(peer.value, unit)}, ${peer.name}` : "",
    ratio === null ? "" : `${digits(ratio)} ×`,
    goal ? `≤ ${Number(goal.atMost.toPrecision(3))} ${goal.of === "ratio" ? "×" : unit}` : "",
    goal ? (isMissed(result) ? "**missed**" : "met") : "",
  ].map(escaped);
}

/** A line break or a bar would end the cell. */
function escaped(cell: string): string {
  return cell.replace(/\s+/g, " ").replaceAll("|", "\\|");
}

function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return RIGHT_ALIGNED.has(column) ? cell.padStart(width) : cell.padEnd(width);
}

function figure(value: number, unit: BenchUnit): string {
  return `${digits(value)} ${unit}`;
}

/** Three significant digits, or all digits before the point. */
function digits(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 99.95 || size === 0 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 3);
}
