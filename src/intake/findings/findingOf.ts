import { type Finding, type FindingCode, severityOf } from "./findings.ts";
import { type Facts, messageOf } from "./messages.ts";

/** Where a finding is: `row` and `line` from 1, `column` as the canonical header; null where it does not apply. */
export interface FindingPlace {
  readonly row: number | null;
  readonly line: number | null;
  readonly column: string | null;
}

/** The file as a whole. */
export const WHOLE_FILE: FindingPlace = { row: null, line: null, column: null };

/** Longest piece of a cell that a finding carries. */
const LONGEST_VALUE = 200;

/** Builds a finding: severity and message follow from the code. */
export function findingOf(code: FindingCode, place: FindingPlace, facts: Facts = {}): Finding {
  return {
    severity: severityOf(code),
    code,
    row: place.row,
    line: place.line,
    column: place.column,
    value: facts.value === undefined ? null : facts.value.slice(0, LONGEST_VALUE),
    message: messageOf(code, place, facts),
    suggestion: facts.suggestion ?? null,
  };
}

/** Takes down a finding. */
export type ReportFinding = (code: FindingCode, place: FindingPlace, facts?: Facts) => void;

/** In the order of the file, what concerns the whole file first. */
export function inFileOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
