import { CLASS_MARKS, type ClassColumns } from "../ledger/classColumns.ts";
import { FORMS } from "../ledger/classWords.ts";
import type { DrawObject, InspectedKind, StratumBy } from "./inspection.ts";

/** The columns of a ledger that a population is made from. */
export type PopulationColumns = Pick<
  ClassColumns,
  "count" | "names" | "year" | "ministry" | "field" | "form" | "region" | "unit" | "people" | "marks"
>;

/** What a population is made from, beside the columns of the ledger. */
export interface PopulationContext {
  readonly objects: InspectedKind;
  readonly strataBy: StratumBy;
  /** 班次编号 of a class. */
  readonly codeOf: (position: number) => string;
  /** The base that a unit is, by its name in the register; null for no base. */
  readonly baseOf: (unit: string) => string | null;
}

/** The share of the classes with the most people that is a stratum of its own. The product's own. */
const LARGEST_SHARE = 0.05;

/** What an inspection can draw of a ledger: each class by 年度|部门|班次编号, or each unit by its name. */
export function populationOf(classes: PopulationColumns, context: PopulationContext): DrawObject[] {
  return context.objects === "class" ? classPopulation(classes, context) : unitPopulation(classes, context);
}

function classPopulation(
  classes: PopulationColumns,
  { strataBy, codeOf, baseOf }: PopulationContext,
): DrawObject[] {
  const { count, names, year, ministry, field, form, region, unit } = classes;
  const unitIsBase = names.units.map((name) => baseOf(name) !== null);
  const risk = strataBy === "risk" ? riskOf(classes) : () => "";
  const stratumOf: Readonly<Record<StratumBy, (i: number) => string>> = {
    none: () => "",
    ministry: (i) => names.ministries[ministry[i] ?? 0] ?? "",
    field: (i) => names.fields[field[i] ?? 0] ?? "",
    form: (i) => FORMS[form[i] ?? 0] ?? "",
    region: (i) => names.regions[region[i] ?? 0] ?? "",
    base: (i) => (unitIsBase[unit[i] ?? 0] ? IS_BASE : NO_BASE),
    risk,
  };
  return Array.from({ length: count }, (_, i) => ({
    key: onOneLine(`${year[i]}|${names.ministries[ministry[i] ?? 0]}|${codeOf(i)}`),
    stratum: stratumOf[strataBy](i),
    unit: names.units[unit[i] ?? 0] ?? "",
  }));
}

const IS_BASE = "基地";
const NO_BASE = "非基地单位";
const BROKEN_RULES = "有不符合规定的班次";
const OTHERS = "其他";

function unitPopulation(
  { count, names, unit, marks }: PopulationColumns,
  context: PopulationContext,
): DrawObject[] {
  const { strataBy, baseOf } = context;
  const broken = new Set<number>();
  const met = new Set<number>();
  for (let i = 0; i < count; i++) {
    met.add(unit[i] ?? 0);
    if ((marks[i] ?? 0) & CLASS_MARKS.breach) broken.add(unit[i] ?? 0);
  }
  const units = new Map<string, { isBase: boolean; isBroken: boolean }>();
  for (const position of met) {
    const name = names.units[position] ?? "";
    const base = baseOf(name);
    const key = onOneLine(base ?? name);
    const isBroken = broken.has(position) || (units.get(key)?.isBroken ?? false);
    units.set(key, { isBase: base !== null, isBroken });
  }
  return [...units].map(([key, { isBase, isBroken }]) => {
    const byRisk = isBroken ? BROKEN_RULES : OTHERS;
    return {
      key,
      stratum: strataBy === "none" ? "" : strataBy === "risk" ? byRisk : isBase ? IS_BASE : NO_BASE,
      unit: key,
    };
  });
}

/**
 * The risk of a class, the gravest first: it breaks a rule, is likely a double, is of a unit that is new in the last
 * year of the ledger, or is among the largest.
 */
function riskOf({
  count,
  names,
  year,
  unit,
  people,
  marks,
}: PopulationColumns): (position: number) => string {
  const firstYears = new Uint16Array(names.units.length).fill(9999);
  let [first, last] = [9999, 0];
  for (let i = 0; i < count; i++) {
    const [y, u] = [year[i] ?? 0, unit[i] ?? 0];
    firstYears[u] = Math.min(firstYears[u] ?? 9999, y);
    first = Math.min(first, y);
    last = Math.max(last, y);
  }
  const sorted = people.slice(0, count).sort();
  const large = sorted[Math.floor(count * (1 - LARGEST_SHARE))] ?? 0;
  return (i) => {
    if ((marks[i] ?? 0) & CLASS_MARKS.breach) return "不符合规定";
    if ((marks[i] ?? 0) & CLASS_MARKS.double) return "可能重复";
    if (first < last && firstYears[unit[i] ?? 0] === last) return "新承办单位";
    return (people[i] ?? 0) > large ? "人数最多" : OTHERS;
  };
}

/** A key is one cell of a line of the frozen text. */
function onOneLine(key: string): string {
  return key.replace(/\s+/g, " ").trim();
}
