import type { PaperCell } from "../../../app/paper/paperTable.ts";
import { NO_QUOTA, NOT_REPORTED } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import { ZERO_QUOTA } from "../../../app/words/tallyWords.ts";
import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import { type DatedTally, paceBand, type ShortfallStep } from "../../../domain/progress/pace.ts";

/** A dash, for a cell without a value. */
export const NOTHING: PaperCell = { kind: "none", word: NO_QUOTA };

/** Marks the cut-off of a figure that is carried forward. */
const CARRIED_MARK = "*";

export const text = (words: string): PaperCell => ({ kind: "text", text: words });
export const people = (count: number): PaperCell => ({ kind: "people", people: count });
export const change = (count: number): PaperCell => ({ kind: "change", people: count });

/** A share of a whole; a dash where the whole is 0. */
export function share(part: number, whole: number): PaperCell {
  return whole > 0 ? { kind: "rate", part, whole } : NOTHING;
}

/** Planned people: 0 is a quota, null is none. */
export function plannedCell(count: number | null): PaperCell {
  return count === null ? { kind: "no-quota" } : people(count);
}

export function quotaCell({ plannedCells, quota }: Tally): PaperCell {
  return plannedCell(plannedCells > 0 ? quota : null);
}

export function actualCell(tally: Tally): PaperCell {
  return absent(tally) ?? people(tally.actual);
}

export function gapCell({ plannedCells, gap }: Tally): PaperCell {
  return plannedCell(plannedCells > 0 ? gap : null);
}

export function rateCell(tally: Tally): PaperCell {
  return rateOf(tally, tally.actual);
}

/** 结构完成率: each cell counts up to its quota. */
function cappedCell(tally: Tally): PaperCell {
  return rateOf(tally, tally.capped);
}

/** A quota of 0 has words in place of the rate, and no quota has others. */
function rateOf(tally: Tally, part: number): PaperCell {
  if (tally.plannedCells === 0) return { kind: "no-quota" };
  const whole = tally.quota;
  return absent(tally) ?? (whole > 0 ? { kind: "rate", part, whole } : { kind: "none", word: ZERO_QUOTA });
}

/** The cells of the columns `TALLY_COLUMNS`. */
export function tallyCells(tally: Tally): Record<string, PaperCell> {
  return {
    quota: quotaCell(tally),
    actual: actualCell(tally),
    rate: rateCell(tally),
    capped: cappedCell(tally),
    gap: gapCell(tally),
  };
}

/** A rate of the matrix with its shade; people in a cell without a quota. */
export function matrixCell(tally: Tally, step: ShortfallStep | null): PaperCell {
  if (tally.plannedCells === 0 && tally.reportedCells > 0) return { kind: "off-plan", people: tally.actual };
  const cell = rateCell(tally);
  return cell.kind === "rate" ? { ...cell, step } : cell;
}

function absent({ plannedCells, reportedCells }: Tally): PaperCell | null {
  if (reportedCells > 0) return null;
  return plannedCells > 0 ? { kind: "not-reported" } : { kind: "no-quota" };
}

/** A cut-off, with a mark where it is carried forward: `9月`, `7月*`. */
export function cutoffCell(cutoff: Month | null, asOf: Month): PaperCell {
  if (cutoff === null) return text(NOT_REPORTED);
  return text(`${monthNumber(cutoff)}月${cutoff < asOf ? CARRIED_MARK : ""}`);
}

/** The note under a table that has marked cut-offs; none without them. */
export function carriedMarkNote(rows: readonly { readonly carriedForward: boolean }[]): string[] {
  return rows.some(({ carriedForward }) => carriedForward)
    ? [`带“${CARRIED_MARK}”的统计截止早于统计时点，为沿用最近一次上报。`]
    : [];
}

/** The words for the bands of a tally by the chosen pace rule and by the other, for `withBands`. */
export function bandCells(standing: DatedTally, other: DatedTally): Record<string, PaperCell> {
  return { band: text(BAND_WORDS[paceBand(standing)]), otherBand: text(BAND_WORDS[paceBand(other)]) };
}
