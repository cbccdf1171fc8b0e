import type { ReportReading } from "../../../src/intake/report/readReport.ts";
import type { ReportRecord } from "../../../src/intake/report/reportRecord.ts";

/**
 * What is wrong when a damaged file is not refused: a change of records beyond the one cell that was damaged, or of
 * all records by a title. Null when the damage is refused, harmless, or shows in exactly its cell.
 */
export function silentChange(good: ReportReading, damaged: ReportReading): string | null {
  if (damaged.outcome === "reject") return null;
  if (damaged.records.length !== good.records.length) {
    return `${good.records.length} records became ${damaged.records.length}`;
  }
  const changes = good.records.flatMap((record, i) => changesOf(record, damaged.records[i]));
  if (changes.length === 0) return null;
  const names = new Set(changes.map(({ name }) => name));
  if (names.size > 1) return `changed: ${[...names].join(" ")}`;
  const [name] = names;
  // An unknown column is a notice: what stands under it is listed and not counted.
  const unknown = damaged.findings.some(({ code }) => code === "unknown-column");
  if (name === "note" && unknown && damaged.records.every(({ note }) => note === "")) return null;
  if (name === "persons" && isUnitChange(good, damaged)) return null;
  const cells = changedCells(good, damaged);
  if (cells.length !== 1) return `${name}: ${cells.length} cells changed`;
  const rows = new Set(changes.map(({ row }) => row));
  const kind = good.rows[(cells[0]?.row ?? 0) - 1]?.kind;
  // A title speaks for all records, 备注 of the wide layout for all of its row.
  if (kind === "title" && (name === "cutoff" || name === "year")) return null;
  if (kind !== "data") return `${name}: changed by a ${kind} row`;
  if (rows.size !== 1 || !rows.has(cells[0]?.row ?? 0)) return `${name}: other rows changed`;
  return changes.length === 1 || name === "note" ? null : `${name}: ${changes.length} records changed`;
}

function changesOf(good: ReportRecord, damaged: ReportRecord | undefined) {
  const names = ["year", "ministry", "field", "cutoff", "persons", "note"] as const;
  return names.filter((name) => good[name] !== damaged?.[name]).map((name) => ({ name, row: good.row }));
}

/** 万人 became 人, or the other way: one letter, and every figure of the file is said to be another. */
function isUnitChange(good: ReportReading, damaged: ReportReading): boolean {
  const factor = (from: ReportReading, to: ReportReading) =>
    from.records.every(
      ({ persons }, i) => (to.records[i]?.persons ?? null) === (persons && persons * 10_000),
    );
  return factor(good, damaged) || factor(damaged, good);
}

/** Cells that differ, blank rows left aside. */
function changedCells(good: ReportReading, damaged: ReportReading): { row: number }[] {
  const [before, after] = [good, damaged].map(({ rows }) => rows.filter(({ kind }) => kind !== "blank"));
  const count = Math.max(before?.length ?? 0, after?.length ?? 0);
  return Array.from({ length: count }, (_, r) => r).flatMap((r) => {
    const [a, b] = [before?.[r]?.cells ?? [], after?.[r]?.cells ?? []];
    const width = Math.max(a.length, b.length);
    const changed = Array.from({ length: width }, (__, c) => c).filter((c) => (a[c] ?? "") !== (b[c] ?? ""));
    return changed.map(() => ({ row: before?.[r]?.row ?? 0 }));
  });
}
