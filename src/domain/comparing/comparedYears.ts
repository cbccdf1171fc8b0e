import type { Plan } from "../plan/plan.ts";
import type { Submission } from "../progress/submission.ts";
import { applyMapping, type Mapping, mappingsBetween, mapSubmissions, type NameLink } from "./mapping.ts";

/** The year that the selected one is compared with, and the plans of both, the earlier first. */
export interface ComparedYears {
  /** The year chosen under 对比年度. */
  readonly other: number;
  readonly before: Plan;
  readonly after: Plan;
}

/**
 * Which two plans are compared, always from the earlier year to the later, so that 新增 and 取消 mean the same
 * whichever of the two is selected.
 *
 * @param asked the year that the address asks for; without such a plan the year before, else the next one
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

/** Two plans and the submissions under names that mean the same in both years. */
export interface UnderSharedNames {
  readonly before: Plan;
  readonly after: Plan;
  readonly submissions: readonly Submission[];
  /** The names that were changed, in the order in which they were applied. */
  readonly links: readonly { readonly year: number; readonly link: NameLink }[];
}

/**
 * Brings two plans and their submissions under shared names: the earlier year's renamings and mergers under the later
 * names, and splits, which are written from the later year, under the earlier. Years between are stepped through
 * where no line of the file is for the two years themselves.
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
