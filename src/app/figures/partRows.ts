import { monthInWords } from "../../domain/cutoff.ts";
import { completionRate } from "../../domain/progress/completion.ts";
import { type Band, type DatedTally, expectedShare, paceBand } from "../../domain/progress/pace.ts";
import { TOTAL } from "../words/format.ts";

/** One part of a whole: a field of a ministry, or a ministry of a field or the country. */
export interface TablePart extends DatedTally {
  readonly name: string;
  readonly carriedForward: boolean;
}

export interface PartRow extends TablePart {
  /** True for 合计. */
  readonly isTotal: boolean;
  readonly rate: number | null;
  /** Share of the quota that is due, 0..1; null without a quota. */
  readonly expected: number | null;
  readonly band: Band;
  /** By the other pace rule. */
  readonly otherBand: Band;
  /** `2025年6月`, with a * where it is carried forward; — without a report. */
  readonly cutoffText: string;
}

/** A whole and its parts. */
export interface WholeAndParts extends DatedTally {
  readonly parts: readonly TablePart[];
}

/**
 * The rows of a table of parts: 合计 first as in the documents, each held against its own cut-off.
 *
 * @param other the same whole and parts by the other pace rule
 */
export function partRows({ parts, ...whole }: WholeAndParts, other: WholeAndParts): PartRow[] {
  const { tally, cutoff, asOf, expectation } = whole;
  const carriedForward = cutoff !== null && cutoff < asOf;
  const sum: TablePart = { name: TOTAL, tally, cutoff, asOf, expectation, carriedForward };
  return [sum, ...parts].map((part, i) => ({
    ...part,
    isTotal: i === 0,
    rate: completionRate(part.tally),
    // The expectation is that of the part's own cut-off.
    expected: part.tally.quota > 0 ? expectedShare(part.expectation) : null,
    band: paceBand(part),
    otherBand: paceBand(i === 0 ? other : (other.parts[i - 1] ?? part)),
    cutoffText: part.cutoff === null ? "—" : `${part.carriedForward ? "*" : ""}${monthInWords(part.cutoff)}`,
  }));
}
