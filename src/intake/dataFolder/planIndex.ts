import type { GenericSchema } from "valibot";
import type { PlanSource } from "../../domain/plan/plan.ts";
import { listOf, objectOf, text, wholeNumber } from "./dataFile.ts";

/** One line of `data/plans/index.json`. */
export interface PlanIndexLine extends PlanSource {
  readonly year: number;
  readonly file: string;
  /** The number in the document's text, people. */
  readonly headline: number;
}

/** Schema of `data/plans/index.json`. */
export const planIndex: GenericSchema<unknown, PlanIndexLine[]> = listOf(
  objectOf({
    year: wholeNumber,
    file: text,
    headline: wholeNumber,
    documentNumber: text,
    title: text,
    date: text,
    words: text,
    note: text,
  }),
);
