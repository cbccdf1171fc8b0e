import type { ShortfallStep } from "../../../domain/progress/pace.ts";

/** Fill of a cell in files by its distance below what is due, RRGGBB; darker also when printed in grey. */
export const STEP_FILLS: Readonly<Record<ShortfallStep, string>> = {
  0: "FFFFFF",
  1: "CFE3F6",
  2: "6BACE6",
  3: "2073BC",
  4: "12436D",
};

/** From this step on the letters are white. */
export const WHITE_LETTERS_FROM: ShortfallStep = 3;
