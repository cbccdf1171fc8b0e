import { cellPlaceKey } from "../../../app/editableGrid/cellPlaceOf.ts";
import { byUrgency, type Finding } from "../../../intake/findings/finding.ts";
import type { FindingCode } from "../../../intake/findings/findingCodes.ts";
import type { FileReading } from "../../../intake/report/readReportFile.ts";
import type { IntakeItem } from "./intakeState.ts";

/** Findings after which a file has no usable cells, or cells that must not be shown. */
const NO_CELLS: ReadonlySet<FindingCode> = new Set([
  "empty-file",
  "not-text",
  "encoding-error",
  "encoding-undecidable",
  "mojibake",
  "wrong-delimiter",
  "personal-data",
  "file-too-large",
  "unterminated-quote",
]);

/** A table with more columns is no report, and too wide to fix cell by cell. */
const MAX_COLUMNS_TO_FIX = 100;

/** True when the file was read far enough that its cells can be shown and changed. */
export function isFixable(reading: FileReading): boolean {
  if (reading.rows.length === 0 || reading.findings.some(({ code }) => NO_CELLS.has(code))) return false;
  return reading.rows.every(({ cells }) => cells.length <= MAX_COLUMNS_TO_FIX);
}

/** True when a file's cells can be changed; one that was changed stays so, because its last edit may have to be undone. */
export function canBeFixed({
  reading,
  bytes,
  edits,
}: Pick<IntakeItem, "reading" | "bytes" | "edits">): boolean {
  return reading !== null && bytes !== null && (isFixable(reading) || edits.done.length > 0);
}

/** The most urgent finding of each cell, and of each row whose cell is not known, by `row|index` and `row|`. */
export function findingsByCell(
  findings: readonly Finding[],
  reading: FileReading,
): ReadonlyMap<string, Finding> {
  const indexes = new Map(reading.columns.map(({ index, name }) => [name, index]));
  const byCell = new Map<string, Finding>();
  for (const finding of [...findings].sort(byUrgency)) {
    if (finding.row === null) continue;
    const index = finding.column === null ? undefined : indexes.get(finding.column);
    const key = index === undefined ? `${finding.row}|` : cellPlaceKey(finding.row, index);
    if (!byCell.has(key)) byCell.set(key, finding);
  }
  return byCell;
}
