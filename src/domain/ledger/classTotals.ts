import { type ClassColumns, NOT_GIVEN } from "./classColumns.ts";
import { FORMS } from "./classWords.ts";

/** By what the classes of a ledger are added up. */
export type TotalsBy = "ministry" | "field" | "region" | "form";

/** Classes, people and person-hours (人学时) under one name. */
export interface ClassTotal {
  /** Position of the name in the ledger's names, of a form in `FORMS`. */
  readonly position: number;
  readonly name: string;
  readonly classes: number;
  readonly people: number;
  /** 学时 x people. */
  readonly personHours: number;
}

/** Adds up all classes of a ledger by a column, those with the most people first; names without a class are left out. */
export function classTotals(columns: ClassColumns, by: TotalsBy): ClassTotal[] {
  const { ministries, fields, regions } = columns.names;
  const names = { ministry: ministries, field: fields, region: regions, form: FORMS }[by];
  const [classes, people, tenths] = [0, 1, 2].map(() => new Float64Array(names.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const column = columns[by];
  for (let i = 0; i < columns.count; i++) {
    const at = column[i] ?? 0;
    const those = Math.max(columns.people[i] ?? NOT_GIVEN, 0);
    classes[at] = (classes[at] ?? 0) + 1;
    people[at] = (people[at] ?? 0) + those;
    tenths[at] = (tenths[at] ?? 0) + those * (columns.hours[i] ?? 0);
  }
  return names
    .map((name, position) => ({
      ...{ position, name, classes: classes[position] ?? 0, people: people[position] ?? 0 },
      personHours: (tenths[position] ?? 0) / 10,
    }))
    .filter((total) => total.classes > 0)
    .sort((a, b) => b.people - a.people);
}
