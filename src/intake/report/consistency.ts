import { groupBy } from "../../domain/groupBy.ts";
import type { SubmissionId } from "../../domain/progress/submission.ts";
import type { FindingPlace, ReportFinding } from "../findings/finding.ts";
import type { Layout } from "../table/header.ts";
import type { ReportRecord } from "./reportRecord.ts";

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

/** A figure that was received before. */
export interface ReceivedFigure extends SubmissionId {
  readonly field: string;
  readonly persons: number;
}

type OwnFigure = ReportRecord & ReceivedFigure;
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
  const seriesOf = ({ year, ministry, field }: Figure) => `${year}|${ministry}|${field}`;
  const isOwn = (figure: Figure): figure is OwnFigure => "row" in figure;
  const own = records.flatMap((record): Figure[] => {
    const { persons } = record;
    return persons === null ? [] : [{ ...record, persons }];
  });
  for (const points of groupBy([...own, ...(received ?? [])], seriesOf).values()) {
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
