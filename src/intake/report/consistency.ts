import { monthInWords } from "../../domain/cutoff.ts";
import type { FindingPlace, ReportFinding } from "../findings/findingOf.ts";
import type { Facts } from "../findings/messages.ts";
import type { Layout } from "../table/header.ts";
import type { ReportRecord } from "./reportRecord.ts";

/** Where the figure of a record stands: in the long layout one column, in the wide one a column per field. */
export function figurePlace(record: ReportRecord, layout: Layout): FindingPlace {
  return { row: record.row, line: record.line, column: layout === "wide" ? record.field : "累计完成人数" };
}

/** The fact that a message about a programme measure needs; nothing for people of a field. */
export function measureOf({ field, measureUnit }: ReportRecord): Pick<Facts, "measure"> {
  return measureUnit ? { measure: field } : {};
}

/**
 * Reports figures that a file gives twice: `duplicate-key` when they are the same, `conflicting-duplicate` when
 * they are not. One finding a row, at the later one.
 */
export function checkDuplicates(
  records: readonly ReportRecord[],
  layout: Layout,
  report: ReportFinding,
): void {
  const first = new Map<string, ReportRecord>();
  const reported = new Map<number, { other: ReportRecord; record: ReportRecord; conflict: boolean }>();
  for (const record of records) {
    const key = `${record.year}|${record.ministry}|${record.field}|${record.cutoff}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, record);
      continue;
    }
    const conflict = other.persons !== record.persons;
    const known = reported.get(record.row);
    if (!known || (conflict && !known.conflict)) reported.set(record.row, { other, record, conflict });
  }
  for (const { other, record, conflict } of reported.values()) {
    const place = { row: record.row, line: record.line, column: null };
    report(conflict ? "conflicting-duplicate" : "duplicate-key", place, {
      otherRow: other.row,
      detail:
        layout === "wide"
          ? `${record.ministry}（${monthInWords(record.cutoff)}）`
          : `${record.year}年度${record.ministry}${record.field}（${monthInWords(record.cutoff)}）`,
    });
  }
}

/** Reports a cumulative count that is lower than at an earlier cut-off of the same file (domain rule 4). */
export function checkCumulative(
  records: readonly ReportRecord[],
  layout: Layout,
  report: ReportFinding,
): void {
  const series = new Map<string, ReportRecord[]>();
  for (const record of records) {
    if (record.persons === null) continue;
    const key = `${record.year}|${record.ministry}|${record.field}`;
    const known = series.get(key);
    if (known) known.push(record);
    else series.set(key, [record]);
  }
  for (const points of series.values()) {
    if (points.length < 2) continue;
    points.sort((a, b) => (a.cutoff < b.cutoff ? -1 : a.cutoff > b.cutoff ? 1 : a.row - b.row));
    for (let i = 1; i < points.length; i++) {
      const [before, point] = [points[i - 1], points[i]];
      if (!before || !point || before.cutoff === point.cutoff) continue;
      if ((point.persons ?? 0) >= (before.persons ?? 0)) continue;
      const unit = point.measureUnit ?? "人";
      report("cumulative-decreased", figurePlace(point, layout), {
        value: String(point.persons),
        detail: `是${point.persons}${unit}，比第${before.row}行（${monthInWords(before.cutoff)}）的${before.persons}${unit}少`,
        ...measureOf(point),
      });
    }
  }
}
