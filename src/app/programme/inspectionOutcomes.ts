import { dayInChina } from "../../domain/cutoff.ts";
import type { InspectedKind } from "../../domain/inspection/inspection.ts";
import { type ResultRate, resultRate } from "../../domain/inspection/resultRate.ts";
import type { Inspection } from "../../journal/fold/ledgerState.ts";
import { realOrSample } from "./evaluatedLedgers.ts";

/** What an inspection that was drawn came to. */
export interface InspectionOutcome {
  /** Id of the entry that froze its population. */
  readonly id: string;
  /** True for an inspection of the sample ledger (示例台账). */
  readonly sample: boolean;
  /** The day of the draw, `YYYY-MM-DD`. */
  readonly drawnOn: string;
  readonly objects: InspectedKind;
  readonly population: number;
  readonly drawn: number;
  readonly rate: ResultRate;
  /** Objects with 问题 and those with 整改. */
  readonly problems: number;
  readonly toPutRight: number;
}

/** The inspections that were drawn, in the order of the journal; that of the sample ledger only while there is no real one. */
export function inspectionOutcomes(inspections: readonly Inspection[]): readonly InspectionOutcome[] {
  const outcomes = inspections.flatMap(({ id, body, draw, results, sample }) => {
    if (!draw) return [];
    const countOf = (verdict: string) => results.filter((result) => result.verdict === verdict).length;
    return {
      id,
      sample,
      drawnOn: dayInChina(draw.time),
      objects: body.objects,
      population: body.population.size,
      drawn: draw.body.drawn.length,
      rate: resultRate(results),
      problems: countOf("问题"),
      toPutRight: countOf("整改"),
    };
  });
  return realOrSample(outcomes);
}
