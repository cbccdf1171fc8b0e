import type { Report } from "./findingOf.ts";
import { hasLostLetters } from "./mojibake.ts";
import type { OpenTable } from "./openTable.ts";
import { placeOf, type Sheet } from "./sheet.ts";
import type { TableRecord } from "./table.ts";

/**
 * Reports every damaged cell once: `encoding-error` for bytes that could not be decoded, `mojibake` for letters
 * that were lost in an earlier conversion.
 *
 * @returns whether a cell was reported, so that its content is not judged as well
 */
export function damageReporter(opened: OpenTable, report: Report): Sheet["isDamaged"] {
  const damaged = new Map<TableRecord, Set<number>>();
  const { header, table, clean, text } = opened;
  if (!clean || hasLostLetters(text)) {
    for (const record of table.records) {
      record.cells.forEach((cell, index) => {
        if (!hasLostLetters(cell)) return;
        const below = record.row > (header.records.at(-1)?.row ?? 0);
        const column = below ? (header.columns[index] ?? null) : null;
        // A lost letter in a remark costs no figure.
        if (clean && column?.kind === "note") return;
        const place = placeOf(record, column?.kind === "blank" ? null : column);
        report(clean ? "mojibake" : "encoding-error", place, { value: cell });
        damaged.set(record, (damaged.get(record) ?? new Set()).add(index));
      });
    }
  }
  return (record, index) => damaged.get(record)?.has(index) ?? false;
}
