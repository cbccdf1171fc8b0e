import type { Plan } from "../plan/plan.ts";

/** A document that sets a target, or forbids one. */
export interface ProgrammeSource {
  /** Empty where the document has none. */
  readonly documentNumber: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** A yearly target as its source words it. */
export interface Target {
  /** Null for a target of every year of the programme. */
  readonly year: number | null;
  /** In the measure's unit. */
  readonly count: number;
  /** True where the source says 左右 (about); the target and a rate against it are shown as approximate. */
  readonly approximate: boolean;
  /** Empty where the source gives the figure without a sentence, as the sum of a table. */
  readonly words: string;
  readonly source: ProgrammeSource;
}

/** A count that a sub-project is measured by. */
export interface Measure {
  readonly unit: "期" | "人" | "个";
  /** What is counted, as screens name it. */
  readonly what: string;
  /** The name under which ministries report it; null where it comes from the reports against the plan. */
  readonly reportName: string | null;
  /** True where the target is the headline of the year's plan table; `targets` is empty then. */
  readonly fromPlan: boolean;
  readonly targets: readonly Target[];
}

/** A batch of training bases that a year's document announces without giving a number. */
export interface BaseBatch {
  readonly year: number;
  readonly batch: number;
  readonly words: string;
  readonly source: ProgrammeSource;
}

export interface SubProject {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly Measure[];
  readonly batches: readonly BaseBatch[];
}

/**
 * AI literacy (人工智能通识). It has no target, because the notice on it forbids 强制要求、层层定指标、下任务.
 * Participants may be counted; no rate, gap or ranking is computed.
 */
export interface AiLiteracy {
  readonly name: string;
  readonly unit: "人";
  /** The name under which ministries report participants. */
  readonly reportName: string;
  /** The sentence that screens show instead of a target. */
  readonly reason: string;
  readonly words: string;
  readonly source: ProgrammeSource;
}

/** A day of every year by which something is to be handed in. */
export interface Deadline {
  /** `MM-DD`. */
  readonly day: string;
  /** What is to be handed in, and by whom. */
  readonly what: string;
  /** As the source words it. */
  readonly words: string;
  readonly source: ProgrammeSource;
}

/** The programme's four sub-projects (工程), and AI literacy beside them. */
export interface Programme {
  /** The programme's first and last year. */
  readonly years: { readonly first: number; readonly last: number };
  readonly subProjects: readonly SubProject[];
  readonly aiLiteracy: AiLiteracy;
  /** Left out where no document sets one. */
  readonly deadlines?: readonly Deadline[];
}

/** A measure in one year. */
export interface MeasureStanding {
  readonly measure: Measure;
  /** In the measure's unit; null where nothing was reported. */
  readonly count: number | null;
  /** Null where no source gives a number. */
  readonly target: Target | null;
  /** count / target, 0..; null without a count or without a target above 0. Approximate where the target is. */
  readonly rate: number | null;
}

/**
 * The target of a measure in a year: the year's own, else the one for every year, else null. A target from the plan is
 * its headline (总目标), from which the table may differ, see `headlineDifference`.
 *
 * @param plan the year's plan, null without one
 */
export function targetOf(measure: Measure, year: number, plan: Plan | null): Target | null {
  if (measure.fromPlan) {
    if (plan?.year !== year) return null;
    const { words, ...source } = plan.source;
    return { year, count: plan.headline, approximate: false, words, source };
  }
  const own = measure.targets.find((target) => target.year === year);
  return own ?? measure.targets.find((target) => target.year === null) ?? null;
}

/** A measure's count against its target in a year. */
export function measureStanding(
  measure: Measure,
  year: number,
  count: number | null,
  plan: Plan | null,
): MeasureStanding {
  const target = targetOf(measure, year, plan);
  const rate = count === null || target === null || target.count === 0 ? null : count / target.count;
  return { measure, count, target, rate };
}
