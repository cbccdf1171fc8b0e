import type { Month } from "../cutoff.ts";
import { CLASS_MARKS, type ClassColumns, NOT_GIVEN } from "./classColumns.ts";
import { countsInPlan } from "./classWords.ts";
import { monthOfDay } from "./day.ts";

/** Classes and people of a ministry in a field that ended in a month. */
export interface ClassCount {
  /** The plan year: that of the month. */
  readonly year: number;
  readonly ministry: string;
  readonly field: string;
  /** The month of 结业日期. */
  readonly month: Month;
  readonly classes: number;
  readonly people: number;
}

/**
 * Counts the classes that stand against the plan table, by ministry, field and month of 结业日期, in this order.
 *
 * A class that has not ended does not count, nor does one of another sub-project or of 人工智能通识.
 */
export function countClasses(columns: ClassColumns): ClassCount[] {
  const { count, names, ministry, field, end, people, project, subject, marks } = columns;
  const months = monthTable(columns);
  const [fields, width] = [names.fields.length, months.names.length];
  const size = names.ministries.length * fields * width;
  const classes = new Float64Array(size);
  const persons = new Float64Array(size);
  for (let i = 0; i < count; i++) {
    if (!countsInPlan(project[i] ?? 0, subject[i] ?? 0) || (marks[i] ?? 0) & CLASS_MARKS.notEnded) continue;
    const month = months.of[(end[i] ?? 0) - months.first] ?? 0;
    const at = ((ministry[i] ?? 0) * fields + (field[i] ?? 0)) * width + month;
    classes[at] = (classes[at] ?? 0) + 1;
    const those = people[i] ?? NOT_GIVEN;
    if (those > 0) persons[at] = (persons[at] ?? 0) + those;
  }
  const counts: ClassCount[] = [];
  classes.forEach((number, at) => {
    if (number === 0) return;
    const month = months.names[at % width] ?? "";
    counts.push({
      year: Number(month.slice(0, 4)),
      ministry: names.ministries[Math.floor(at / (fields * width))] ?? "",
      field: names.fields[Math.floor(at / width) % fields] ?? "",
      month,
      classes: number,
      people: persons[at] ?? 0,
    });
  });
  return counts;
}

/** The months from the first to the last 结业日期, and of each day between which it is. */
function monthTable({ count, end }: ClassColumns) {
  let [first, last] = count > 0 ? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] : [0, -1];
  for (let i = 0; i < count; i++) {
    first = Math.min(first, end[i] ?? 0);
    last = Math.max(last, end[i] ?? 0);
  }
  const names: Month[] = [];
  const of = Uint16Array.from({ length: last - first + 1 }, (_, i) => {
    const month = monthOfDay(first + i);
    if (names.at(-1) !== month) names.push(month);
    return names.length - 1;
  });
  return { first, names, of };
}
