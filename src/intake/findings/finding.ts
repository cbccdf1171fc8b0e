import type { CommonFacts, FactsOf } from "./facts.ts";
import { type FindingCode, SEVERITIES, type Severity, severityOf } from "./findingCodes.ts";
import { onOneLine } from "./onOneLine.ts";

/** Where a finding is; null where a part does not apply. */
export interface FindingPlace {
  /** The record's number in the file from 1, title and blank lines counted; null for the file as a whole. */
  readonly row: number | null;
  /** The physical line on which the record starts, from 1. */
  readonly line: number | null;
  /** The column's canonical header text, `第3列` where it may not be repeated or there is none; null for a whole row. */
  readonly column: string | null;
}

/** The file as a whole. */
export const WHOLE_FILE: FindingPlace = { row: null, line: null, column: null };

interface FindingOf<Code extends FindingCode> extends FindingPlace {
  readonly severity: Severity;
  readonly code: Code;
  /** The cell's text as found. */
  readonly value: string | null;
  /** A replacement for `value` that a person may choose; never applied by itself. */
  readonly suggestion: string | null;
  /** What its sentence is made of, see `messageOf`. */
  readonly facts: FactsOf<Code>;
}

/** One thing found in a file: where and what. `messageOf` says it in Chinese. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

const MAX_VALUE_LENGTH = 200;

/** The facts of a code as an argument, which may be left out where the code needs none. */
export type FactsArgument<Code extends FindingCode> =
  Record<never, never> extends FactsOf<Code> ? [facts?: FactsOf<Code>] : [facts: FactsOf<Code>];

/** Builds a finding: the severity follows from the code. */
export function findingOf<Code extends FindingCode>(
  code: Code,
  { row, line, column }: FindingPlace,
  ...[facts]: FactsArgument<Code>
): Finding {
  const { value, suggestion = null }: CommonFacts = facts ?? {};
  return {
    severity: severityOf(code),
    code,
    row,
    line,
    column,
    value: value === undefined ? null : value.slice(0, MAX_VALUE_LENGTH),
    suggestion,
    facts: value === undefined ? (facts ?? {}) : { ...facts, value: onOneLine(value) },
  } as Finding;
}

/** Takes down a finding. */
export type ReportFinding = <Code extends FindingCode>(
  code: Code,
  place: FindingPlace,
  ...facts: FactsArgument<Code>
) => void;

/** A {@link ReportFinding} that adds to a list; `common` facts go into each finding. */
export function reportInto(findings: Finding[], common: CommonFacts = {}): ReportFinding {
  return (code, place, ...[facts]) => {
    findings.push(findingOf<FindingCode>(code, place, { ...common, ...facts }));
  };
}

/** In the order of the file, what concerns the whole file first. */
export function inFileOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** Order of two findings: the more urgent first, then in the order of the file. */
export function byUrgency(
  a: Pick<Finding, "severity" | "row">,
  b: Pick<Finding, "severity" | "row">,
): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.row ?? 0) - (b.row ?? 0);
}

/** Reject on any error, confirm on anything that a person must confirm, else accept. */
export type Outcome = "accept" | "confirm" | "reject";

/** The outcome that a file's findings lead to. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.some((finding) => finding.severity === "error")) return "reject";
  return findings.some((finding) => finding.severity === "confirm") ? "confirm" : "accept";
}
