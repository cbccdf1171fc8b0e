/** The finding codes, which other programs rely on: a code keeps its name and its severity. */

/** Codes that reject a file. */
export const ERROR_CODES = [
  "empty-file",
  "not-text",
  "encoding-error",
  "encoding-undecidable",
  "mojibake",
  "wrong-delimiter",
  "header-not-found",
  "header-missing-column",
  "header-duplicate-column",
  "no-data-rows",
  "missing-cutoff",
  "missing-key",
  "unknown-ministry",
  "unknown-field",
  "invalid-year",
  "invalid-date",
  "ambiguous-date",
  "cutoff-outside-year",
  "future-cutoff",
  "malformed-number",
  "negative-value",
  "non-integer-persons",
  "scientific-notation",
  "excel-error-value",
  "formula-text",
  "control-character",
  "implausible-value",
  "unit-conflict",
  "unit-not-persons",
  "suspect-split-number",
  "extra-cell",
  "missing-cell",
  "unexpected-row",
  "subtotal-mismatch",
  "total-mismatch",
  "duplicate-key",
  "conflicting-duplicate",
  "unterminated-quote",
  "quote-swallowed-rows",
  "personal-data",
  "ai-literacy-quota",
  "file-too-large",
  "rich-text-figure",
  "merged-figure",
  "class-dates-reversed",
  "class-outside-year",
  "unknown-form",
  "unknown-region",
  "unknown-subject",
  "unknown-project",
  "invalid-hours",
] as const;

/** Codes that a person must confirm. */
export const CONFIRM_CODES = [
  "cumulative-decreased",
  "filled-down",
  "replaces-earlier",
  "far-above-quota",
  "hidden-rows",
  "other-sheets",
  "other-sheet-read",
  "sudden-growth",
  "rule-breach",
] as const;

/** Codes that inform. */
export const NOTICE_CODES = [
  "alias-resolved",
  "name-normalised",
  "date-normalised",
  "invisible-removed",
  "fullwidth-normalised",
  "thousands-separator-removed",
  "unit-converted",
  "header-normalised",
  "header-multirow",
  "title-row-skipped",
  "note-row-excluded",
  "subtotal-row-excluded",
  "total-row-excluded",
  "repeated-header",
  "unknown-column",
  "not-reported",
  "off-plan",
  "formula-like-text",
  "already-received",
  "older-than-latest",
  "class-not-ended",
  "class-without-people",
  "mixed-without-parts",
  "likely-double",
  "rule-yardstick",
] as const;

/** The most urgent first. */
export const SEVERITIES = ["error", "confirm", "notice"] as const;

export type Severity = (typeof SEVERITIES)[number];

export type FindingCode =
  | (typeof ERROR_CODES)[number]
  | (typeof CONFIRM_CODES)[number]
  | (typeof NOTICE_CODES)[number];

const SEVERITY = new Map<FindingCode, Severity>([
  ...ERROR_CODES.map((code) => [code, "error"] as const),
  ...CONFIRM_CODES.map((code) => [code, "confirm"] as const),
  ...NOTICE_CODES.map((code) => [code, "notice"] as const),
]);

/** The severity that belongs to a code. */
export function severityOf(code: FindingCode): Severity {
  return SEVERITY.get(code) ?? "error";
}
