import { readReport } from "../../../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT } from "../context.ts";
import { GOOD_FILES } from "../goodFiles.ts";
import { gridOf, mutantOf } from "./mutate.ts";
import { unseen } from "./unseen.ts";

const GOOD_GRIDS = Object.values(GOOD_FILES)
  .filter((text) => !text.includes("\t"))
  .map(gridOf);

/** Makes the mutant of a seed and reads it. @returns the outcome, and what is wrong with it, or null */
export function problemWithMutant(seed: number): {
  readonly outcome: string;
  readonly problem: string | null;
} {
  const { kinds, text } = mutantOf(GOOD_GRIDS[seed % GOOD_GRIDS.length] ?? [], seed);
  const described = (problem: string) => `${problem}\n  ${kinds.join(", ")}\n${text.slice(0, 1500)}`;
  try {
    const reading = readReport(bytesOf(text), CONTEXT);
    const problem = unseen(reading, gridOf(text));
    return { outcome: reading.outcome, problem: problem && described(problem) };
  } catch (error) {
    return { outcome: "throw", problem: described(`threw ${String(error)}`) };
  }
}
