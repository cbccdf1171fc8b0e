import { useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { CLASS_MARKS, type ClassColumns, NOT_GIVEN } from "../../../domain/ledger/classColumns.ts";
import type { ClassOrder } from "../../../domain/ledger/classView.ts";
import { FORMS } from "../../../domain/ledger/classWords.ts";
import { dateOf } from "../../../domain/ledger/day.ts";
import type { CellTexts } from "../../../intake/ledger/cellText.ts";

const ROW_HEIGHT = 32;
const ROWS_SHOWN = 15;
/** No browser draws an element much higher than 17 million px: beyond that the scroll bar moves by more than a row. */
const MAX_HEIGHT = 8_000_000;

const MARKS: readonly (readonly [number, string])[] = [
  [CLASS_MARKS.breach, "不符合规定"],
  [CLASS_MARKS.yardstick, "超出参照"],
  [CLASS_MARKS.double, "可能重复"],
  [CLASS_MARKS.notEnded, "尚未结业"],
  [CLASS_MARKS.mixed, "混合未分"],
];

interface ClassRowsTableProps {
  readonly classes: ClassColumns;
  readonly texts: CellTexts;
  /** Positions of the classes in the order in which they are shown. */
  readonly view: Uint32Array;
  readonly sort: { readonly by: ClassOrder; readonly descending: boolean };
  readonly onSort: (by: ClassOrder) => void;
}

interface Column {
  readonly title: string;
  readonly order: ClassOrder | null;
  readonly isFigure?: boolean;
  readonly text: (i: number) => string;
}

/** A table of any number of classes, of which only the rows in sight are drawn. */
export function ClassRowsTable({ classes, texts, view, sort, onSort }: ClassRowsTableProps) {
  const [scrolled, setScrolled] = useState(0);
  const height = Math.min(view.length * ROW_HEIGHT, MAX_HEIGHT);
  const room = Math.max(height - ROWS_SHOWN * ROW_HEIGHT, 1);
  const last = Math.max(view.length - ROWS_SHOWN, 0);
  const first = Math.min(Math.round((scrolled / room) * last), last);
  const columns = columnsOf(classes, texts);
  const shown = view.subarray(first, first + ROWS_SHOWN);
  return (
    <section
      className="ledger-rows"
      aria-label="班次列表"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by the keyboard
      tabIndex={0}
      style={{ maxHeight: (ROWS_SHOWN + 1) * ROW_HEIGHT + 2 }}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      <div style={{ height: height + ROW_HEIGHT }}>
        <table className="table" aria-label="班次" aria-rowcount={view.length + 1}>
          <thead>
            <tr>
              {columns.map(({ title, order, isFigure }) => (
                <th
                  key={title}
                  scope="col"
                  className={isFigure ? undefined : "text"}
                  aria-sort={order === sort.by ? (sort.descending ? "descending" : "ascending") : undefined}
                >
                  {order ? (
                    <Button
                      className="plain"
                      label={`${title}${order === sort.by ? (sort.descending ? " ↓" : " ↑") : ""}`}
                      onClick={() => onSort(order)}
                    />
                  ) : (
                    title
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(shown, (i, at) => (
              <tr key={i} aria-rowindex={first + at + 2}>
                {columns.map(({ title, isFigure, text }) => (
                  <td key={title} className={isFigure ? undefined : "text"} title={text(i)}>
                    {text(i)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function columnsOf(classes: ClassColumns, texts: CellTexts): readonly Column[] {
  const { names, row, ministry, field, region, unit, form, start, end, hours, people, marks } = classes;
  const shown = (column: ClassColumns["name"]) => (i: number) =>
    texts.show(column.from[i] ?? 0, column.to[i] ?? 0);
  return [
    { title: "行", order: "row", isFigure: true, text: (i) => String(row[i]) },
    { title: UNIT, order: "ministry", text: (i) => names.ministries[ministry[i] ?? 0] ?? "" },
    { title: "领域", order: "field", text: (i) => names.fields[field[i] ?? 0] ?? "" },
    { title: "编号", order: null, text: shown(classes.code) },
    { title: "名称", order: null, text: shown(classes.name) },
    { title: "开班", order: "start", text: (i) => dateOf(start[i] ?? 0) },
    { title: "结业", order: "end", text: (i) => dateOf(end[i] ?? 0) },
    { title: "形式", order: null, text: (i) => FORMS[form[i] ?? 0] ?? "" },
    { title: "学时", order: "hours", isFigure: true, text: (i) => ((hours[i] ?? 0) / 10).toFixed(1) },
    {
      title: "人数",
      order: "people",
      isFigure: true,
      text: (i) => (people[i] === NOT_GIVEN ? "" : formatPeople(people[i] ?? 0)),
    },
    { title: "承办单位", order: "unit", text: (i) => names.units[unit[i] ?? 0] ?? "" },
    { title: "地区", order: "region", text: (i) => names.regions[region[i] ?? 0] ?? "" },
    {
      title: "核对",
      order: null,
      text: (i) => MARKS.flatMap(([mark, words]) => ((marks[i] ?? 0) & mark ? [words] : [])).join("、"),
    },
  ];
}
