import type { InspectionOutcome } from "../../../app/programme/inspectionOutcomes.ts";
import type { IdleBasesRead } from "../../../app/programme/useIdleBases.ts";
import type { Month } from "../../../domain/cutoff.ts";
import type { Evaluation } from "../../../domain/evaluation/evaluation.ts";
import type { MeasureCourse } from "../../../domain/evaluation/measureCourses.ts";
import type { Basis } from "../document/document.ts";

/** What the report of the evaluation says. */
export interface EvaluationPaper {
  readonly evaluation: Evaluation;
  readonly outcomes: readonly InspectionOutcome[];
  readonly idle: IdleBasesRead;
  readonly asOf: Month;
}

/** Ids of the tables of the report. */
export const TABLE = {
  links: "weak-links",
  cells: "weak-cells",
  carried: "carried",
  carriedCells: "carried-cells",
  idle: "idle-bases",
  reporting: "reporting-records",
  inspections: "inspections",
  literacy: "literacy",
  sources: "figure-sources",
} as const;

/** The id of a measure's table. */
export function courseTableId({ subProject, measure }: MeasureCourse): string {
  return `course-${subProject.id}-${subProject.measures.indexOf(measure)}`;
}

/** Where a sentence's figures are: a table of the report, and the tab of the screen. */
export function inTable(table: string, threshold: number): Basis {
  return { table, path: "/programme", params: { tab: "evaluation", years: String(threshold) } };
}
