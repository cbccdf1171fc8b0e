import { groupBy } from "../groupBy.ts";
import { CLASS_MARKS, type ClassColumns } from "../ledger/classColumns.ts";
import { yearOfDay } from "../ledger/day.ts";
import type { Base } from "./base.ts";
import { baseNames } from "./baseNames.ts";

/** What a base, or a unit that is none, held in a year by 结业日期. Classes that have not ended are left out. */
export interface UnitYear {
  readonly year: number;
  readonly classes: number;
  readonly people: number;
  /** 学时 x people. */
  readonly personHours: number;
  readonly fields: readonly string[];
  /** Classes that do not keep a rule of their region. */
  readonly breaches: number;
}

export interface UnitActivity {
  /** The base's name in the register, or the unit's. */
  readonly name: string;
  /** Null for a unit that is no base. */
  readonly base: Base | null;
  /** The years with classes, in order. */
  readonly years: readonly UnitYear[];
  /** Positions of the unit's spellings in the ledger's units. */
  readonly units: readonly number[];
}

interface YearSums {
  classes: number;
  people: number;
  /** 学时 in tenths x people. */
  tenths: number;
  breaches: number;
  readonly fields: Set<number>;
}

/** What every base and every other unit held by year; bases first in the order of the register, also those without a class. */
export function unitActivity(classes: ClassColumns, bases: readonly Base[]): UnitActivity[] {
  const { count, names, unit, end, hours, people, field, marks } = classes;
  const baseOf = baseNames(bases);
  const baseOfUnit = names.units.map((name) => baseOf(name));
  const keys = names.units.map((name, i) => baseOfUnit[i]?.name ?? name);
  const years = new Map<string, Map<number, YearSums>>();
  for (let i = 0; i < count; i++) {
    if ((marks[i] ?? 0) & CLASS_MARKS.notEnded) continue;
    const key = keys[unit[i] ?? 0] ?? "";
    const year = yearOfDay(end[i] ?? 0);
    const byYear = years.get(key) ?? new Map<number, YearSums>();
    years.set(key, byYear);
    const sums = byYear.get(year) ?? { classes: 0, people: 0, tenths: 0, breaches: 0, fields: new Set() };
    byYear.set(year, sums);
    const those = Math.max(people[i] ?? 0, 0);
    sums.classes += 1;
    sums.people += those;
    sums.tenths += those * (hours[i] ?? 0);
    sums.fields.add(field[i] ?? 0);
    if ((marks[i] ?? 0) & CLASS_MARKS.breach) sums.breaches += 1;
  }
  const yearsOf = (name: string): UnitYear[] =>
    [...(years.get(name) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([year, { classes, people, tenths, breaches, fields }]) => ({
        ...{ year, classes, people, personHours: tenths / 10, breaches },
        fields: [...fields].map((f) => names.fields[f] ?? ""),
      }));
  const spellings = groupBy(
    names.units.map((_, i) => i),
    (i) => keys[i] ?? "",
  );
  const unitsOf = (name: string) => spellings.get(name) ?? [];
  const others = [...new Set(keys.filter((_, i) => baseOfUnit[i] === null))].filter((name) =>
    years.has(name),
  );
  return [
    ...bases.map((base) => ({ name: base.name, base, years: yearsOf(base.name), units: unitsOf(base.name) })),
    ...others.map((name) => ({ name, base: null, years: yearsOf(name), units: unitsOf(name) })),
  ];
}
