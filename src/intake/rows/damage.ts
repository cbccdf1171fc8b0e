import { hasLostLetters } from "../bytes/mojibake.ts";
import type { ReportFinding } from "../findings/finding.ts";
import type { CellFault, OpenTable } from "../table/openTable.ts";
import { isFigureColumn, isReadColumn } from "../table/readColumns.ts";
import type { TableRecord } from "../table/table.ts";
import { placeOf, type TableContext } from "./tableContext.ts";

/**
 * Reports every damaged cell once: `encoding-error` for bytes that could not be decoded, `mojibake` for letters
 * that were lost in an earlier conversion, and the cells of a workbook that have no value to be read.
 *
 * @returns whether a cell was reported, so that its content is not judged as well
 */
export function damageReporter(opened: OpenTable, report: ReportFinding): TableContext["isDamaged"] {
  const damaged = new Map<TableRecord, Set<number>>();
  const mark = (record: TableRecord, index: number) => {
    damaged.set(record, (damaged.get(record) ?? new Set()).add(index));
  };
  const { header, table, clean } = opened;
  const lastHeader = header.records.at(-1)?.row ?? 0;
  const columnAt = (record: TableRecord, index: number) => {
    const column = record.row > lastHeader ? (header.columns[index] ?? null) : null;
    return column?.kind === "blank" ? null : column;
  };
  for (const record of table.records) {
    record.cells.forEach((cell, index) => {
      if (!hasLostLetters(cell)) return;
      const column = columnAt(record, index);
      // A lost letter in a remark costs no figure.
      if (clean && column?.kind === "note") return;
      report(clean ? "mojibake" : "encoding-error", placeOf(record, column), { value: cell });
      mark(record, index);
    });
  }
  for (const { row, index, code, facts } of faultsThatCount(opened)) {
    const record = table.records[row - 1];
    if (!record) continue;
    report(code, placeOf(record, columnAt(record, index)), facts);
    mark(record, index);
  }
  return (record, index) => damaged.get(record)?.has(index) ?? false;
}

/** The faults of cells under the header in the columns that are read: what stands elsewhere costs no figure. */
export function faultsThatCount({ header, cellFaults }: OpenTable): readonly CellFault[] {
  const lastHeader = header.records.at(-1)?.row ?? 0;
  return cellFaults.filter(({ row, index, scope }) => {
    const column = header.columns[index];
    return row > lastHeader && (scope === "figures" ? isFigureColumn(column) : isReadColumn(column));
  });
}
