import type { Month } from "../../domain/cutoff.ts";
import type { SubmissionId } from "../../domain/progress/submission.ts";
import type { FindingPlace, ReportFinding } from "../findings/finding.ts";
import type { Layout } from "../table/header.ts";
import type { ReportRecord } from "./reportRecord.ts";

/**
 * Figures by year, ministry and field, in the order of first appearance. Nested maps: joined keys of the 750,000 figures
 * of a large file take seconds.
 */
export function seriesOf<Figure extends Pick<ReceivedFigure, "year" | "ministry" | "field">>(
  figures: readonly Figure[],
): readonly Figure[][] {
  const all: Figure[][] = [];
  const years = new Map<number, Map<string, Map<string, Figure[]>>>();
  for (const figure of figures) {
    const ministries = entryOf(years, figure.year, () => new Map<string, Map<string, Figure[]>>());
    const fields = entryOf(ministries, figure.ministry, () => new Map<string, Figure[]>());
    entryOf(fields, figure.field, () => {
      const series: Figure[] = [];
      all.push(series);
      return series;
    }).push(figure);
  }
  return all;
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** Where the figure of a record stands: in the long layout one column, in the wide one a column per field. */
export function figurePlace(record: ReportRecord, layout: Layout): FindingPlace {
  return { row: record.row, line: record.line, column: layout === "wide" ? record.field : "累计完成人数" };
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
  const reported = new Map<number, { other: ReportRecord; record: ReportRecord; conflict: boolean }>();
  for (const series of seriesOf(records)) {
    const first = new Map<Month, ReportRecord>();
    for (const record of series) {
      const other = first.get(record.cutoff);
      if (!other) {
        first.set(record.cutoff, record);
        continue;
      }
      const conflict = other.persons !== record.persons;
      const known = reported.get(record.row);
      if (!known || (conflict && !known.conflict)) reported.set(record.row, { other, record, conflict });
    }
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

/** A figure that was received before. */
export interface ReceivedFigure extends SubmissionId {
  readonly field: string;
  readonly persons: number;
}

/** A figure of the file. */
export type OwnFigure = ReportRecord & ReceivedFigure;
type Figure = OwnFigure | ReceivedFigure;

/**
 * Reports cumulative figures that are lower than at an earlier cut-off, or higher than at a later one (domain rule 4).
 *
 * @param received the file's figures are compared with these; left out, they are compared with each other
 */
export function checkCumulative(
  records: readonly ReportRecord[],
  layout: Layout,
  report: ReportFinding,
  received?: readonly ReceivedFigure[],
): void {
  const isOwn = (figure: Figure): figure is OwnFigure => "row" in figure;
  const own = records.filter((record): record is OwnFigure => record.persons !== null);
  for (const points of seriesOf<Figure>(received ? [...own, ...received] : own)) {
    if (points.length === 1) continue;
    points.sort((a, b) => (a.cutoff < b.cutoff ? -1 : Number(a.cutoff > b.cutoff)));
    for (const [i, after] of points.entries()) {
      const before = points[i - 1];
      if (!before || after.persons >= before.persons || before.cutoff === after.cutoff) continue;
      const [figure, other] = isOwn(after) ? [after, before] : [before, after];
      const source = isOwn(other) ? other.row : "received";
      // A decrease between two figures of the file is reported without `received`, when the file is read.
      if (!isOwn(figure) || (source === "received") !== (received !== undefined)) continue;
      const { field, measureUnit } = figure;
      const { persons, cutoff } = other;
      report("cumulative-decreased", figurePlace(figure, layout), {
        value: String(figure.persons),
        persons: figure.persons,
        unit: measureUnit ?? "人",
        ...(measureUnit && { measure: field }),
        other: { persons, cutoff, isLater: figure === before, source },
      });
    }
  }
}
