import type { BenchResult } from "./benchRow.ts";
import { benchSummary, benchTable } from "./benchTable.ts";

/** Between these lines of `docs/benchmarks.md` stands what a run wrote; the rest is written by hand. */
const START = "<!-- written by npm run bench -- --write -->";
const END = "<!-- end of what was written -->";

/** Where and when the benchmarks ran. */
export interface BenchRun {
  readonly date: string;
  readonly machine: string;
  /** Processes that were ready to run when it began (load average of one minute). */
  readonly loadBefore: number;
  /** Of the whole run. */
  readonly seconds: number;
  /** "Node 20.19.2". */
  readonly versions: readonly string[];
}

/**
 * The page with the results of a run in the place of those before.
 *
 * @throws Error when the page lacks the lines between which they stand
 */
export function withResults(page: string, results: readonly BenchResult[], run: BenchRun): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`the page has no lines "${START}" and "${END}"`);
  const written = [
    START,
    "",
    `${run.date}, ${run.machine}; load before ${run.loadBefore.toFixed(2)}; the whole run took ${run.seconds.toFixed(0)} s.`,
    "",
    `Versions: ${run.versions.join(", ")}.`,
    "",
    benchSummary(results),
    "",
    benchTable(results),
    "",
  ].join("\n");
  return page.slice(0, start) + written + page.slice(end);
}
