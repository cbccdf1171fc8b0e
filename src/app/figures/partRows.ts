import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { completionRate, type Tally } from "../../domain/progress/completion.ts";
import { type Band, expectedShare, paceBand } from "../../domain/progress/pace.ts";
import type { Expectation } from "../../domain/progress/profile.ts";
import { TOTAL } from "../words/format.ts";

/** One part of a whole: a field of a ministry, or a ministry of a field or the country. */
export interface TablePart {
  readonly name: string;
  readonly tally: Tally;
  /** Cut-off that its count holds for; null when its ministry has not reported. */
  readonly cutoff: Month | null;
  readonly carriedForward: boolean;
  /** What is due of it by its cut-off. */
  readonly expectation: Expectation;
}

export interface Whole {
  readonly tally: Tally;
  /** Cut-off against which it is held. */
  readonly cutoff: Month;
  readonly expectation: Expectation;
}

export interface PartRow extends TablePart {
  /** True for 合计. */
  readonly isTotal: boolean;
  readonly rate: number | null;
  /** Share of the quota that is due, 0..1; null without a quota. */
  readonly expected: number | null;
  readonly band: Band;
  /** `2025年6月`, with a * where it is carried forward; — without a report. */
  readonly cutoffText: string;
}

/** The rows of a table of parts: 合计 first as in the documents, each held against its own cut-off. */
export function partRows(parts: readonly TablePart[], { tally, cutoff, expectation }: Whole): PartRow[] {
  const sum: TablePart = {
    name: TOTAL,
    tally,
    cutoff: tally.reportedCells > 0 ? cutoff : null,
    carriedForward: false,
    expectation,
  };
  return [sum, ...parts].map((part, i) => ({
    ...part,
    isTotal: i === 0,
    rate: completionRate(part.tally),
    // The expectation is that of the part's own cut-off.
    expected: part.tally.quota > 0 ? expectedShare(part.expectation) : null,
    band: paceBand(part.tally, part.expectation),
    cutoffText: part.cutoff === null ? "—" : `${part.carriedForward ? "*" : ""}${monthInWords(part.cutoff)}`,
  }));
}
