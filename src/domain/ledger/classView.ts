import type { ClassColumns } from "./classColumns.ts";

/** Columns that classes can be sorted by. */
export type ClassOrder =
  | "row"
  | "start"
  | "end"
  | "hours"
  | "people"
  | "ministry"
  | "field"
  | "region"
  | "unit";

/** Which classes are looked at; a null leaves that open. Names are positions in the ledger's names. */
export interface ClassFilter {
  readonly ministry: number | null;
  readonly field: number | null;
  readonly region: number | null;
  readonly form: number | null;
  /** Bits of `CLASS_MARKS`, of which a class must have one; 0 for all classes. */
  readonly marks: number;
}

export const ALL_CLASSES: ClassFilter = { ministry: null, field: null, region: null, form: null, marks: 0 };

/** Positions fit below this number, so that value and position sort as one number. */
const MAX_CLASSES = 2 ** 26;

/**
 * The positions of the classes that pass a filter, sorted by a column; equal ones in the order of the ledger.
 *
 * @param matches further condition on a class, such as a text in its name
 */
export function classView(
  columns: ClassColumns,
  filter: ClassFilter,
  order: ClassOrder,
  descending: boolean,
  matches: ((position: number) => boolean) | null = null,
): Uint32Array {
  const { count, ministry, field, region, form, marks } = columns;
  const passed = new Uint32Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    if (filter.ministry !== null && ministry[i] !== filter.ministry) continue;
    if (filter.field !== null && field[i] !== filter.field) continue;
    if (filter.region !== null && region[i] !== filter.region) continue;
    if (filter.form !== null && form[i] !== filter.form) continue;
    if (filter.marks !== 0 && ((marks[i] ?? 0) & filter.marks) === 0) continue;
    if (matches && !matches(i)) continue;
    passed[length++] = i;
  }
  const view = passed.slice(0, length);
  if (order === "row" && !descending) return view;
  const values = columns[order];
  const sign = descending ? -1 : 1;
  const keys = Float64Array.from(view, (i) => sign * (values[i] ?? 0) * MAX_CLASSES + i).sort();
  for (let at = 0; at < length; at++) {
    const position = (keys[at] ?? 0) % MAX_CLASSES;
    view[at] = position < 0 ? position + MAX_CLASSES : position;
  }
  return view;
}
