import type { Unit } from "../cells/numbers.ts";
import { type FindingPlace, WHOLE_FILE } from "../findings/finding.ts";
import { onOneLine } from "../findings/onOneLine.ts";
import type { TableRecord } from "../table/table.ts";
import { unitNamedIn } from "../table/titles.ts";
import type { LedgerFindings } from "./ledgerFindings.ts";
import { type HeaderCell, LEDGER_COLUMNS } from "./ledgerHeader.ts";

/** Unknown columns beyond this number are only counted. */
const MAX_COLUMNS_IN_FINDINGS = 5;

/** Reports what is wrong with a header. @returns false where rows cannot be read under it */
export function checkLedgerHeader(
  header: readonly HeaderCell[],
  place: FindingPlace,
  { report }: LedgerFindings,
): boolean {
  let isUsable = true;
  for (const column of LEDGER_COLUMNS) {
    if (header.some((cell) => cell.column === column)) continue;
    report("header-missing-column", { ...place, column }, {});
    isUsable = false;
  }
  const seen = new Set<string>();
  for (const { column, text } of header) {
    if (column === null) continue;
    if (seen.has(column)) {
      report("header-duplicate-column", { ...place, column }, {});
      isUsable = false;
    }
    seen.add(column);
    if (text !== column) report("header-normalised", place, { value: onOneLine(text), to: column });
  }
  const unknown = header.filter(({ column, name }) => column === null && name !== "");
  if (unknown.length > MAX_COLUMNS_IN_FINDINGS) {
    const columns = unknown.slice(0, MAX_COLUMNS_IN_FINDINGS).map(({ text }) => text);
    report("unknown-column", place, { columns, count: unknown.length });
  } else for (const { text } of unknown) report("unknown-column", place, { value: text });
  return isUsable;
}

/** The unit of 培训人数, from its header or a line above; null without one. */
export function unitOfLedger(
  header: readonly HeaderCell[],
  titles: readonly TableRecord[],
  findings: LedgerFindings,
): Unit | null {
  const named = [
    header.find(({ column }) => column === "培训人数")?.unit ?? null,
    ...titles.map((title) => unitNamedIn(title)),
  ].filter((unit) => unit !== null);
  const [unit] = named;
  if (unit === undefined) return null;
  if (unit === "other" || named.some((other) => other !== unit)) {
    findings.report("unit-conflict", { ...WHOLE_FILE, column: "培训人数" }, { isUnclear: true });
    return null;
  }
  return unit;
}
