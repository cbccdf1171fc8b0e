import type { Plan } from "../plan/plan.ts";
import type { Submission } from "../progress/submission.ts";
import { applyMapping } from "./mapPlan.ts";
import { type Mapping, mappingsBetween, mapSubmissions, type NameLink } from "./mapping.ts";

/** The year that the selected one is compared with, and the plans of both, the earlier first. */
export interface ComparedYears {
  /** The year chosen under 对比年度. */
  readonly other: number;
  readonly before: Plan;
  readonly after: Plan;
}

/**
 * The two plans to compare, always from the earlier year to the later, so that 新增 and 取消 do not depend on which of
 * them is selected.
 *
 * @param asked the year in the address; if it has no plan, the year before, else the next one
 * @returns null when there is no second plan
 */
export function comparedYears(plans: readonly Plan[], year: number, asked: number): ComparedYears | null {
  const selected = plans.find((plan) => plan.year === year);
  const others = plans.filter((plan) => plan.year !== year).sort((a, b) => b.year - a.year);
  const other =
    others.find((plan) => plan.year === asked) ?? others.find((plan) => plan.year < year) ?? others.at(-1);
  if (!selected || !other) return null;
  const [before, after] = other.year < year ? [other, selected] : [selected, other];
  return { other: other.year, before, after };
}

/** Two plans and the submissions, renamed so that a name means the same in both years. */
export interface UnderSharedNames {
  readonly before: Plan;
  readonly after: Plan;
  readonly submissions: readonly Submission[];
  /** The names that were changed, in the order in which they were applied. */
  readonly links: readonly { readonly year: number; readonly link: NameLink }[];
}

/**
 * Renames two plans and their submissions to shared names: what was renamed or merged gets its later name, and what was
 * split its earlier one, because splits are written from the later year. Without a mapping of the two years themselves,
 * those of the years between are applied one after the other.
 */
export function underSharedNames(
  before: Plan,
  after: Plan,
  submissions: readonly Submission[],
  mappings: readonly Mapping[],
): UnderSharedNames {
  const forward = mappingsBetween(before.year, after.year, mappings);
  const backward = mappingsBetween(after.year, before.year, mappings);
  return {
    before: forward.reduce(applyMapping, before),
    after: backward.reduce(applyMapping, after),
    submissions: [...forward, ...backward].reduce<readonly Submission[]>(mapSubmissions, submissions),
    links: [...forward, ...backward].flatMap(({ fromYear, ministries, fields }) =>
      [...ministries, ...fields].map((link) => ({ year: fromYear, link })),
    ),
  };
}
