import { type GenericSchema, picklist, variant } from "valibot";
import type { PlanEdit } from "../plan/planEdits.ts";
import { anyText, filledText, listOf, objectOf, readDataFile, wholeNumber, word } from "./dataFile.ts";

/** How the public text of a plan, damaged in transcription, is to be read so that every sum of its table holds. */
export interface PlanRepair {
  /** File of the public text, beside the index of the plans. */
  readonly text: string;
  /** What is wrong with the text, in sentences. */
  readonly damage: string;
  /** What holds after all changes, as the end of a sentence. */
  readonly outcome: string;
  /** In their order; rows are counted from 1, the header being the first, as they are when a change's turn comes. */
  readonly steps: readonly RepairStep[];
}

/** One change of the repair, and what speaks for it. */
export interface RepairStep {
  readonly edit: PlanEdit;
  /** What is done, as a sentence. */
  readonly what: string;
  readonly why: string;
}

const edit: GenericSchema<unknown, PlanEdit> = variant("kind", [
  objectOf({
    kind: word("write"),
    cells: listOf(objectOf({ row: wholeNumber, index: wholeNumber, to: anyText })),
  }),
  objectOf({
    kind: word("shift"),
    index: wholeNumber,
    from: wholeNumber,
    to: wholeNumber,
    by: picklist([1, -1], "*应为 1 或 -1"),
  }),
  objectOf({ kind: word("join"), row: wholeNumber }),
]);

const planRepair: GenericSchema<unknown, PlanRepair> = objectOf({
  text: filledText,
  damage: filledText,
  outcome: filledText,
  steps: listOf(objectOf({ edit, what: filledText, why: filledText })),
});

/**
 * Reads the file that a line of `data/plans/index.json` names as its repair.
 *
 * @throws TypeError with a sentence for the screen
 */
export function readPlanRepair(path: string, value: unknown): PlanRepair {
  return readDataFile(path, planRepair, value);
}
