import { exactOptional, type GenericSchema } from "valibot";
import type { PlanSource } from "../../domain/plan/plan.ts";
import { anyText, filledText, listOf, objectOf, wholeNumber } from "./dataFile.ts";

/** One line of `data/plans/index.json`. */
export interface PlanIndexLine extends PlanSource {
  readonly year: number;
  readonly file: string;
  /** The number in the document's text, people. */
  readonly headline: number;
  /** File beside the index with the repair of the year's damaged public text, see `readPlanRepair`. */
  readonly repair?: string;
}

/** Schema of `data/plans/index.json`. */
export const planIndex: GenericSchema<unknown, PlanIndexLine[]> = listOf(
  objectOf({
    year: wholeNumber,
    file: anyText,
    headline: wholeNumber,
    documentNumber: anyText,
    title: anyText,
    date: anyText,
    words: anyText,
    note: anyText,
    repair: exactOptional(filledText),
  }),
);
