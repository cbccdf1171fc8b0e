import type { ReactNode } from "react";
import { formatPeople, NOT_REPORTED } from "../words/format.ts";

/** The cell of a month; hatched where nothing was reported. */
export interface MonthCell {
  readonly text: string;
  readonly className?: "hatched" | "muted";
}

export interface MonthRowProps {
  readonly head: string;
  /** January to December. */
  readonly cells: readonly MonthCell[];
  /** A cell before the head. */
  readonly children?: ReactNode;
}

/** A row of a table with a column for each month. */
export function MonthRow({ head, cells, children }: MonthRowProps) {
  return (
    <tr>
      {children}
      <th scope="row">{head}</th>
      {cells.map(({ text, className }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: always twelve months in order
        <td key={i} className={className}>
          {text}
        </td>
      ))}
    </tr>
  );
}

/** Cumulative people of a month, with a mark where they are carried forward; empty for a month to come. */
export function cumulativeCell(
  month: { readonly actual: number | null; readonly carriedForward: boolean } | undefined,
): MonthCell {
  if (!month) return { text: "" };
  if (month.actual === null) return { text: NOT_REPORTED, className: "hatched" };
  return { text: `${month.carriedForward ? "*" : ""}${formatPeople(month.actual)}` };
}
