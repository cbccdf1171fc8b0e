import type { FactsOf } from "../findings/facts.ts";
import type { FindingPlace, ReportFinding } from "../findings/finding.ts";
import type { Layout } from "../table/header.ts";
import type { ReportRecord } from "./reportRecord.ts";

/** Where the figure of a record stands: in the long layout one column, in the wide one a column per field. */
export function figurePlace(record: ReportRecord, layout: Layout): FindingPlace {
  return { row: record.row, line: record.line, column: layout === "wide" ? record.field : "累计完成人数" };
}

/** Reports a cumulative figure that is lower than an earlier one, or higher than a later one (domain rule 4). */
export function reportDecrease(
  record: ReportRecord,
  persons: number,
  other: FactsOf<"cumulative-decreased">["other"],
  layout: Layout,
  report: ReportFinding,
): void {
  const { field, measureUnit } = record;
  report("cumulative-decreased", figurePlace(record, layout), {
    value: String(persons),
    persons,
    unit: measureUnit ?? "人",
    ...(measureUnit && { measure: field }),
    other,
  });
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
      ministry: record.ministry,
      cutoff: record.cutoff,
      ...(layout === "long" && { year: record.year, field: record.field }),
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
      const { cutoff, row: source } = before;
      const other = { persons: before.persons ?? 0, cutoff, isLater: false, source };
      reportDecrease(point, point.persons ?? 0, other, layout, report);
    }
  }
}
