import fc from "fast-check";
import { numberedPaper, PAPER_KINDS, type PaperStatement } from "../../../src/app/check/paperStatement.ts";

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(..."0123456789abcdef"), { minLength: length, maxLength: length })
    .map((digits) => digits.join(""));

const people = fc.integer({ min: 0, max: 2_000_000 });

/** Statements of any paper. */
export const anyStatement: fc.Arbitrary<PaperStatement> = fc.record({
  paper: fc
    .record({
      asOf: fc
        .tuple(fc.integer({ min: 2000, max: 2127 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
      pace: fc.constantFrom("calendar" as const, "last-year" as const),
      basis: fc.constantFrom("adjusted" as const, "original" as const),
    })
    .chain((paper) =>
      fc
        .tuple(fc.constantFrom(...PAPER_KINDS), fc.integer({ min: 0, max: 255 }))
        .map(([kind, number]) => ({ ...paper, ...numberedPaper(kind, number) })),
    ),
  state: hex(32),
  plan: hex(8),
  figures: hex(32),
  main: fc.record({ quota: people, actual: fc.option(people), capped: people }),
  tips: fc.array(hex(10), { maxLength: 20 }),
  program: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 }))).map((parts) => parts.join(".")),
});
