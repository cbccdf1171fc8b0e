import type { ShortfallStep } from "../../../domain/progress/pace.ts";

/** Fill of a cell in files by its distance below what is due, RRGGBB; their order survives grey print. */
export const STEP_FILLS: Readonly<Record<ShortfallStep, string>> = {
  0: "FFFFFF",
  1: "CFE3F6",
  2: "6BACE6",
  3: "2073BC",
  4: "12436D",
};

/** On the two darkest the letters are white. */
export const WHITE_LETTERS_FROM: ShortfallStep = 3;
