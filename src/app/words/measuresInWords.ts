import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import { formatPeople } from "./format.ts";

/**
 * The counts of the programme's measures in a report: `研修班 12 期；研修人数 900 人`.
 *
 * @param units by a measure's name in reports; a measure without one is shown without unit
 */
export function measuresInWords(
  { counts }: Pick<MeasureSubmission, "counts">,
  units: ReadonlyMap<string, string>,
): string {
  return Object.entries(counts)
    .map(([measure, count]) => `${measure} ${formatPeople(count)} ${units.get(measure) ?? ""}`.trim())
    .join("；");
}
