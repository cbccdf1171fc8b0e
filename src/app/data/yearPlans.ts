import type { Plan, PlanAdjustment } from "../../domain/plan/plan.ts";
import { type PlanBasis, withAdjustments, withoutAdjustments } from "../../domain/plan/planAdjustment.ts";
import type { AdoptedPlan, PlanState, ReceivedAdjustment } from "../../journal/fold/planState.ts";
import { emptyPlanProblem, type PlanFile, type Vocabulary } from "../dataFolder/planFiles.ts";

/** The plans of all years with the adjustments that count, newest first; an adopted plan replaces its year's file. */
export function yearPlans(
  files: readonly PlanFile[],
  { plans, adjustments }: PlanState,
): readonly PlanFile[] {
  const adopted = plans.filter(({ standing }) => standing === "counts").map(adoptedFile);
  const years = new Set(adopted.map(({ line }) => line.year));
  return [...files.filter(({ line }) => !years.has(line.year)), ...adopted]
    .map((file) => {
      const own = adjustmentsOf(file.line.year, adjustments);
      return file.plan ? { ...file, plan: withAdjustments(file.plan, own) } : file;
    })
    .sort((a, b) => b.line.year - a.line.year);
}

/** The adjustments of a year that count, in the order of receipt. */
function adjustmentsOf(year: number, adjustments: readonly ReceivedAdjustment[]): PlanAdjustment[] {
  return adjustments
    .filter(({ standing, adjustment }) => standing === "counts" && adjustment.year === year)
    .map(({ adjustment }) => adjustment);
}

/** The known names and those of adopted plans; reports are read with the same names. */
export function withPlanNames(vocabulary: Vocabulary, files: readonly PlanFile[]): Vocabulary {
  const plans = files.flatMap(({ plan, adoptedBy }) => (plan && adoptedBy ? [plan] : []));
  const joined = (known: Vocabulary["fields"], names: readonly string[]) => {
    const fresh = [...new Set(names)].filter((name) => known.every((each) => each.name !== name));
    return fresh.length === 0 ? known : [...known, ...fresh.map((name) => ({ name, aliases: [] }))];
  };
  return {
    ministries: joined(
      vocabulary.ministries,
      plans.flatMap(({ ministries }) => ministries),
    ),
    fields: joined(
      vocabulary.fields,
      plans.flatMap(({ fields }) => fields),
    ),
  };
}

/** The plan that completion is measured against: with its adjustments, or as it was before any. */
export function planOnBasis(plan: Plan, basis: PlanBasis): Plan {
  return basis === "original" ? withoutAdjustments(plan) : plan;
}

function adoptedFile({ id, plan }: AdoptedPlan): PlanFile {
  const { year, headline, source } = plan;
  return {
    line: { year, file: "", headline, ...source },
    plan,
    reading: null,
    problem: emptyPlanProblem(plan),
    adoptedBy: id,
  };
}
