import type { Plan } from "./plan.ts";

/** A table that is audited: as {@link Plan}, of which neither year nor source need be known. */
export type AuditedTable = Pick<Plan, "ministries" | "fields" | "quotas">;

/** A quota is far from the year before when it is at least this many times as large or as small, … */
export const FAR_FACTOR = 2;
/** … and differs by at least this many people (0.5万). Both must hold. */
export const FAR_PEOPLE = 5_000;

/**
 * What is worth a look in a table whose sums hold; none of it is wrong by itself. People; `far` has both years'
 * quotas, `entered` and `left` the quota that is new or gone. A name that has no other year is `whole`: the ministry
 * (field null) or the field (ministry null) entered or left with all its quotas.
 */
export type PlanRemark =
  | { readonly kind: "headline"; readonly total: number; readonly headline: number }
  | {
      readonly kind: "far";
      readonly ministry: string;
      readonly field: string;
      readonly before: number;
      readonly now: number;
    }
  | {
      readonly kind: "entered" | "left";
      readonly ministry: string | null;
      readonly field: string | null;
      readonly people: number;
    };

/** Sum of a table's quotas, people. */
function sumOf(quotas: readonly (number | null)[]): number {
  return quotas.reduce<number>((sum, quota) => sum + (quota ?? 0), 0);
}

/** The table's total against the number in the document's text; null where they are the same or none is known. */
export function headlineRemark(table: AuditedTable, headline: number | null): PlanRemark | null {
  const total = sumOf(table.quotas.flat());
  return headline === null || headline === total ? null : { kind: "headline", total, headline };
}

/** True for a quota that is far from the same cell's of the year before, by {@link FAR_FACTOR} and {@link FAR_PEOPLE}. */
export function isFar(before: number, now: number): boolean {
  const [less, more] = before < now ? [before, now] : [now, before];
  return more >= FAR_FACTOR * less && more - less >= FAR_PEOPLE;
}

/**
 * A table against the year before: quotas far from it, and what entered or left. A ministry or field that is only in
 * one of the years is told once and not cell by cell. In the table's order, what left at the end.
 */
export function remarksAgainst(table: AuditedTable, before: AuditedTable): PlanRemark[] {
  const remarks: PlanRemark[] = [];
  const now = cellsOf(table);
  const earlier = cellsOf(before);
  for (const [kind, one, other] of [
    ["entered", table, before],
    ["left", before, table],
  ] as const) {
    const newMinistries = one.ministries.filter((name) => !other.ministries.includes(name));
    const newFields = one.fields.filter((name) => !other.fields.includes(name));
    for (const ministry of newMinistries) {
      const people = sumOf(one.quotas[one.ministries.indexOf(ministry)] ?? []);
      remarks.push({ kind, ministry, field: null, people });
    }
    for (const field of newFields) {
      const f = one.fields.indexOf(field);
      remarks.push({ kind, ministry: null, field, people: sumOf(one.quotas.map((row) => row[f] ?? null)) });
    }
    for (const ministry of one.ministries) {
      for (const field of one.fields) {
        const [quota, was] = kind === "entered" ? [now, earlier] : [earlier, now];
        const people = quota(ministry, field);
        if (people === null || newMinistries.includes(ministry) || newFields.includes(field)) continue;
        const opposite = was(ministry, field);
        if (opposite === null) remarks.push({ kind, ministry, field, people });
        else if (kind === "entered" && isFar(opposite, people))
          remarks.push({ kind: "far", ministry, field, before: opposite, now: people });
      }
    }
  }
  return remarks;
}

function cellsOf(table: AuditedTable): (ministry: string, field: string) => number | null {
  return (ministry, field) =>
    table.quotas[table.ministries.indexOf(ministry)]?.[table.fields.indexOf(field)] ?? null;
}
