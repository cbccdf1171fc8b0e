import { versionsIn } from "../../../app/journal/versionsIn.ts";
import { formatCutoff, formatRate } from "../../../app/words/format.ts";
import { approvalWords, planMark } from "../../../app/words/planWords.ts";
import { SAMPLE_LABEL } from "../../../app/words/productWords.ts";
import type { BriefingScene } from "../../../domain/briefing/briefing.ts";
import { underSharedNames } from "../../../domain/comparing/comparedYears.ts";
import { compareSameMonth, type SameMonth } from "../../../domain/comparing/compareSameMonth.ts";
import { comparePlans, type PlanComparison, type YearAt } from "../../../domain/comparing/comparison.ts";
import type { Mapping } from "../../../domain/comparing/mapping.ts";
import { type Month, sameMonthIn as monthIn, monthsOf } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import { type PlanBasis, planAt } from "../../../domain/plan/planAdjustment.ts";
import { coverage } from "../../../domain/progress/completion.ts";
import { type CellGap, gapsOf } from "../../../domain/progress/gaps.ts";
import type { PaceRule } from "../../../domain/progress/pace.ts";
import { type Position, positionAt } from "../../../domain/progress/position.ts";
import type { Expect } from "../../../domain/progress/profile.ts";
import { type Rollup, rollUp } from "../../../domain/progress/rollup.ts";
import type { Forecasts } from "../../../domain/yearEnd/forecast.ts";
import type { CountingSubmission, JournalState } from "../../../journal/fold/state.ts";

/** The data of a briefing: the country at the selected year and as-of month, and the plans of the other years. */
export interface BriefingInput {
  /** The table that holds at the as-of month. */
  readonly plan: Plan;
  /** The plans of all years that may be used. */
  readonly plans: readonly Plan[];
  readonly position: Position<CountingSubmission>;
  readonly rollup: Rollup;
  readonly journal: JournalState;
  /** True while entries are gone that this browser had. */
  readonly lost?: boolean;
  readonly asOf: Month;
  readonly pace: PaceRule;
  /** Whether the plan is as adjusted, or as it was before. */
  readonly basis: PlanBasis;
  readonly expect: Expect;
  /** The same under the other pace rule. */
  readonly otherExpect: Expect;
  /** Where the year is expected to end. */
  readonly yearEnd: Forecasts;
  /** Names of one year that mean those of another. */
  readonly mappings: readonly Mapping[];
}

/** The newest earlier year with a plan, under names that mean the same in both years. */
export interface LastYear {
  readonly year: number;
  readonly plans: PlanComparison;
  /** That year at the same month. */
  readonly before: YearAt;
  /** The selected year; its names differ from the position's where a ministry or field was split since. */
  readonly after: YearAt;
  /** Both years' reports at the same month; null where no ministry reported that month in both. */
  readonly reports: SameMonth | null;
}

/** The input with what more than one section uses. */
export interface Material extends BriefingInput {
  /** Null where no earlier year has a plan. */
  readonly lastYear: LastYear | null;
  /** The selected year one month before; null in January, which counts from zero. */
  readonly earlier: YearAt | null;
  /** All cells with a gap, the largest first. */
  readonly gaps: readonly CellGap[];
  /** True where a figure of the paper includes sample data. */
  readonly sample: boolean;
}

/**
 * Computes what the sections share.
 *
 * @param ministry the only ministry on the paper; null for the country
 */
export function materialOf(given: BriefingInput, ministry: string | null): Material {
  // Of every year the table that holds at the same month.
  const plans = given.plans.map((plan) => planAt(plan, monthIn(plan.year, given.asOf)));
  const input = { ...given, plans };
  return {
    ...input,
    lastYear: lastYearOf(input),
    earlier: earlierOf(input),
    gaps: gapsOf(input.position, input.rollup),
    sample: drawsOnSample(input, ministry),
  };
}

/** The input of the facts of the domain. */
export function sceneOf(material: Material): BriefingScene {
  const { plan, position, rollup, expect, otherExpect, journal, earlier, lastYear } = material;
  return {
    position,
    rollup,
    expect,
    otherExpect,
    earlier,
    lastYear,
    versions: versionsIn(journal, plan.year),
  };
}

function earlierOf({ plan, journal, asOf }: BriefingInput): YearAt | null {
  const month = monthsOf(plan.year)
    .filter((each) => each < asOf)
    .at(-1);
  if (month === undefined) return null;
  const position = positionAt(plan, journal.submissions, month);
  return { position, rollup: rollUp(position) };
}

/** The newest earlier plan; the year before may have none. */
function planBefore({ plan, plans }: BriefingInput): Plan | undefined {
  return plans.filter(({ year }) => year < plan.year).sort((a, b) => b.year - a.year)[0];
}

function lastYearOf(input: BriefingInput): LastYear | null {
  const { plan, journal, asOf, mappings } = input;
  const earlier = planBefore(input);
  if (!earlier) return null;
  const shared = underSharedNames(earlier, plan, journal.submissions, mappings);
  const at = (of: Plan): YearAt => {
    const position = positionAt(of, shared.submissions, monthIn(of.year, asOf));
    return { position, rollup: rollUp(position) };
  };
  const [then, now] = [at(shared.before), at(shared.after)];
  const reports = compareSameMonth(then, now);
  return {
    year: earlier.year,
    plans: comparePlans(shared.before, shared.after),
    before: then,
    after: now,
    reports: reports.ministries.length > 0 ? reports : null,
  };
}

/** Looks at the year up to the month, and at all of the years before, from which pace and forecast are made. */
function drawsOnSample(input: BriefingInput, ministry: string | null): boolean {
  const { plan, asOf, journal } = input;
  return journal.submissions.some((submission) => {
    if (!submission.sample) return false;
    if (submission.year < plan.year) return true;
    if (ministry !== null && submission.ministry !== ministry) return false;
    return submission.year === plan.year && submission.cutoff <= asOf;
  });
}

/** The source under a table or chart: the plan's document and the ministries' reports. */
export function sourceLine({ plan, sample }: Pick<Material, "plan" | "sample">): string {
  return `来源：${documentOf(plan)}；各${UNIT}上报${sample ? `，${SAMPLE_LABEL}` : ""}`;
}

/** The source of a table that shows plans only. */
export function planSourceLine(plans: readonly Plan[]): string {
  return `来源：${plans.map(documentOf).join("；")}`;
}

/** Named by the document's number; by its title where it has none. */
function documentOf(plan: Plan): string {
  const { year, source, applied } = plan;
  const name = source.documentNumber || (source.title && `《${source.title}》`);
  const adjusted = applied ? `，按${approvalWords(applied)}调整` : "";
  return `${year}年度计划${planMark(plan)}${name === "" ? "" : `（${name}）`}${adjusted}`;
}

/** Coverage and date for a subtitle: `上报覆盖计划数的87.1%，截至2025年9月30日`. */
export function coverageWords({ rollup, asOf }: Pick<BriefingInput, "rollup" | "asOf">): string {
  const covered = coverage(rollup.country);
  const words = covered === null ? [] : [`上报覆盖计划数的${formatRate(covered)}`];
  return [...words, `截至${formatCutoff(asOf)}`].join("，");
}
