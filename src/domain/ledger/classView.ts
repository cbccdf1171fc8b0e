import { CLASS_MARKS, type ClassColumns } from "./classColumns.ts";
import { countsInPlan } from "./classWords.ts";
import type { Day } from "./day.ts";

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
  /** Units, of which a class must have one. */
  readonly units: ReadonlySet<number> | null;
  /** 结业日期 from a day to a day, both included. */
  readonly ended: readonly [from: Day, to: Day] | null;
  /** Hours a calendar day: more than the first and up to the second; null for no upper end. */
  readonly hoursADay: readonly [above: number, upTo: number | null] | null;
  /** Bits of `CLASS_MARKS`, of which a class must have one; 0 for all classes. */
  readonly marks: number;
  /** Classes that stand against the plan table alone. */
  readonly inPlan: boolean;
  /** Sought in a class's name, code and unit by whoever can read its cells; empty for no search. */
  readonly text: string;
}

export const ALL_CLASSES: ClassFilter = {
  ...{ ministry: null, field: null, region: null, form: null, units: null, ended: null, hoursADay: null },
  ...{ marks: 0, inPlan: false, text: "" },
};

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
  const { count, ministry, field, region, form, marks, end } = columns;
  const isFurther = furtherCondition(columns, filter);
  const passed = new Uint32Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    if (filter.ministry !== null && ministry[i] !== filter.ministry) continue;
    if (filter.field !== null && field[i] !== filter.field) continue;
    if (filter.region !== null && region[i] !== filter.region) continue;
    if (filter.form !== null && form[i] !== filter.form) continue;
    if (filter.marks !== 0 && ((marks[i] ?? 0) & filter.marks) === 0) continue;
    if (filter.ended && ((end[i] ?? 0) < filter.ended[0] || (end[i] ?? 0) > filter.ended[1])) continue;
    if (isFurther && !isFurther(i)) continue;
    if (matches && !matches(i)) continue;
    passed[length++] = i;
  }
  const view = passed.slice(0, length);
  if (order === "row" && !descending) return view;
  return sortedBy(view, columns[order], descending);
}

/** Values further apart than this are compared; others are counted, which is many times as fast for a million classes. */
const MAX_SPREAD = 2 ** 22;

/** Positions sorted by their values; equal ones stay in their order, which is that of the positions. */
function sortedBy(view: Uint32Array, values: ArrayLike<number>, descending: boolean): Uint32Array {
  const sign = descending ? -1 : 1;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const i of view) {
    const value = sign * (values[i] ?? 0);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least > MAX_SPREAD) {
    const keys = Float64Array.from(view, (i) => sign * (values[i] ?? 0) * MAX_CLASSES + i).sort();
    return Uint32Array.from(keys, (key) => ((key % MAX_CLASSES) + MAX_CLASSES) % MAX_CLASSES);
  }
  if (view.length === 0) return view;
  /** Where the next position of each value goes. */
  const next = new Uint32Array(most - least + 2);
  for (const i of view) {
    const after = sign * (values[i] ?? 0) - least + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let value = 1; value < next.length; value++) next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0);
  const sorted = new Uint32Array(view.length);
  for (const i of view) {
    const value = sign * (values[i] ?? 0) - least;
    const at = next[value] ?? 0;
    sorted[at] = i;
    next[value] = at + 1;
  }
  return sorted;
}

/** The conditions that few views have; null without any. */
function furtherCondition(
  { unit, start, end, hours, project, subject, marks }: ClassColumns,
  { units, hoursADay, inPlan }: ClassFilter,
): ((position: number) => boolean) | null {
  if (!units && !hoursADay && !inPlan) return null;
  return (i) => {
    if (units && !units.has(unit[i] ?? 0)) return false;
    if (hoursADay) {
      const [above, upTo] = hoursADay;
      const days = (end[i] ?? 0) - (start[i] ?? 0) + 1;
      const tenths = hours[i] ?? 0;
      if (tenths <= above * 10 * days || (upTo !== null && tenths > upTo * 10 * days)) return false;
    }
    return (
      !inPlan || (countsInPlan(project[i] ?? 0, subject[i] ?? 0) && !((marks[i] ?? 0) & CLASS_MARKS.notEnded))
    );
  };
}
