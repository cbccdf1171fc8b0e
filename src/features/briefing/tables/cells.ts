import type { PaperCell } from "../../../app/paper/paperTable.ts";
import { NO_QUOTA, NOT_REPORTED } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import { ZERO_QUOTA } from "../../../app/words/tallyWords.ts";
import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import { type Band, paceBand, type ShortfallStep } from "../../../domain/progress/pace.ts";
import type { Position } from "../../../domain/progress/position.ts";
import type { Expectation } from "../../../domain/progress/profile.ts";

/** A tally with what the plan says of it: a cell, or a sum of cells. */
export interface BriefingPart {
  readonly tally: Tally;
  /** False where no cell of it has a quota; a quota of zero is a plan. */
  readonly planned: boolean;
}

/** What stands where there is nothing to say. */
export const NOTHING: PaperCell = { kind: "none", word: NO_QUOTA };

/** What marks a figure of an earlier cut-off. */
const CARRIED = "*";

export const text = (words: string): PaperCell => ({ kind: "text", text: words });
export const people = (count: number): PaperCell => ({ kind: "people", people: count });
export const change = (count: number): PaperCell => ({ kind: "change", people: count });

/** A share of a whole; nothing where the whole is 0. */
export function share(part: number, whole: number): PaperCell {
  return whole > 0 ? { kind: "rate", part, whole } : NOTHING;
}

export function quotaCell({ tally, planned }: BriefingPart): PaperCell {
  return planned ? people(tally.quota) : { kind: "no-quota" };
}

export function actualCell(part: BriefingPart): PaperCell {
  return absent(part) ?? people(part.tally.actual);
}

export function gapCell({ tally, planned }: BriefingPart): PaperCell {
  return planned ? people(tally.gap) : { kind: "no-quota" };
}

export function rateCell(part: BriefingPart): PaperCell {
  return rateOf(part, part.tally.actual);
}

/** 结构完成率: what counts of each cell is at most its quota. */
export function cappedCell(part: BriefingPart): PaperCell {
  return rateOf(part, part.tally.capped);
}

function rateOf(part: BriefingPart, done: number): PaperCell {
  const { tally, planned } = part;
  if (!planned) return { kind: "no-quota" };
  return absent(part) ?? (tally.quota > 0 ? { kind: "rate", part: done, whole: tally.quota } : NO_RATE);
}

/** A rate of the matrix with its shade; people where there is no quota that they could be a share of. */
export function matrixCell(part: BriefingPart, step: ShortfallStep | null): PaperCell {
  const { tally, planned } = part;
  if (!planned && tally.reportedCells > 0) return { kind: "off-plan", people: tally.actual };
  const cell = rateCell(part);
  return cell.kind === "rate" ? { ...cell, step } : cell;
}

/** A quota of 0 has no rate, which is not the same as no quota. */
const NO_RATE: PaperCell = { kind: "none", word: ZERO_QUOTA };

function absent({ tally, planned }: BriefingPart): PaperCell | null {
  if (tally.reportedCells > 0) return null;
  return planned ? { kind: "not-reported" } : { kind: "no-quota" };
}

/** Whether any cell of these has a quota. */
export function isPlanned(quotas: readonly (number | null)[] | undefined): boolean {
  return quotas?.some((quota) => quota !== null) ?? false;
}

/** Whether any ministry has a quota in the field at this place. */
export function isFieldPlanned({ quotas }: Position, field: number): boolean {
  return quotas.some((row) => (row[field] ?? null) !== null);
}

/** A cut-off as the tables print it, carried forward ones marked: `9月`, `7月*`. */
export function cutoffCell(cutoff: Month | null, asOf: Month): PaperCell {
  if (cutoff === null) return text(NOT_REPORTED);
  return text(`${monthNumber(cutoff)}月${cutoff < asOf ? CARRIED : ""}`);
}

/** Said under every table with marked cut-offs. */
export const CARRIED_NOTE = `带“${CARRIED}”的统计截止早于统计时点，为沿用最近一次上报。`;

/** The band of a tally in its word. */
export function bandCell(tally: Tally, cutoff: Month, expectation: Expectation): PaperCell {
  return text(bandWord(paceBand(tally, cutoff, expectation)));
}

function bandWord(band: Band): string {
  return BAND_WORDS[band];
}
