import type { RowColumn } from "../tables/RowTable.tsx";
import { formatPeople, NO_QUOTA, NOT_REPORTED } from "../words/format.ts";

interface ReportedCellProps {
  /** People or a count in its own unit; null where nothing was reported. */
  readonly count: number | null;
  /** In place of a count that was not reported. */
  readonly missing?: string;
}

/** A cell with a reported count; hatched where nothing was reported, which is not 0. */
export function ReportedCell({ count, missing = NOT_REPORTED }: ReportedCellProps) {
  return count === null ? <td className="hatched">{missing}</td> : <td>{formatPeople(count)}</td>;
}

interface FigureCellProps {
  readonly value: number | null;
  readonly format: (value: number) => string;
}

/** A cell with a figure, or a quiet — where it does not exist. */
export function FigureCell({ value, format }: FigureCellProps) {
  return value === null ? <td className="muted">{NO_QUOTA}</td> : <td>{format(value)}</td>;
}

/** A column of reported counts, as {@link ReportedCell} draws them. */
export function reportedColumn<Row>(title: string, countOf: (row: Row) => number | null): RowColumn<Row> {
  return {
    title,
    classOf: (row) => countOf(row) === null && "hatched",
    cell: (row) => {
      const count = countOf(row);
      return count === null ? NOT_REPORTED : formatPeople(count);
    },
  };
}
