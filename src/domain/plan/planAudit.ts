import { planTotal, type QuotaTable, quotaLookup } from "./plan.ts";
import { quotaSum } from "./tablePlace.ts";

/** A quota is far from the year before when it is at least this many times as large or as small, … */
export const FAR_FACTOR = 2;
/** … and differs by at least this many people (0.5万). Both must hold. */
export const FAR_PEOPLE = 5_000;

/**
 * A remark on a table whose sums hold, in people: something to check, not an error. `far` has both years' quotas,
 * `entered` and `left` the quota that is new or gone. A ministry (field null) or field (ministry null) that is only in
 * one of the years entered or left with all its quotas.
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

/** The table's total against the headline of the document; null where they are equal or the headline is not known. */
export function headlineRemark(table: QuotaTable, headline: number | null): PlanRemark | null {
  const total = planTotal(table);
  return headline === null || headline === total ? null : { kind: "headline", total, headline };
}

/** True for a quota that is far from the same cell's of the year before, by {@link FAR_FACTOR} and {@link FAR_PEOPLE}. */
export function isFar(before: number, now: number): boolean {
  const [less, more] = before < now ? [before, now] : [now, before];
  return more >= FAR_FACTOR * less && more - less >= FAR_PEOPLE;
}

/** What is far from the year before, entered or left, in the table's order; a whole ministry or field is one remark. */
export function remarksAgainst(table: QuotaTable, before: QuotaTable): PlanRemark[] {
  const remarks: PlanRemark[] = [];
  const now = quotaLookup(table);
  const earlier = quotaLookup(before);
  for (const [kind, one, other] of [
    ["entered", table, before],
    ["left", before, table],
  ] as const) {
    const newMinistries = one.ministries.filter((name) => !other.ministries.includes(name));
    const newFields = one.fields.filter((name) => !other.fields.includes(name));
    const whole = [
      ...newMinistries.map((ministry) => ({ ministry, field: null })),
      ...newFields.map((field) => ({ ministry: null, field })),
    ];
    for (const place of whole) remarks.push({ kind, ...place, people: quotaSum(one, place) ?? 0 });
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
