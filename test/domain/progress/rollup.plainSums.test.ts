import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import type { Tally } from "../../../src/domain/progress/completion.ts";
import { domainYear } from "../../browser/ties/domainYear.ts";
import { type PlainFigures, plainYear } from "../../browser/ties/plainFigures.ts";

describe("rollUp(position) of the published plans and the sample's reports", () => {
  it.each([2024, 2025] as const)("is what plain sums over the files give, in every month of %i", (year) => {
    for (let number = 1; number <= 12; number++) {
      const month = monthOf(year, number);
      const plain = plainYear(year, month);
      const { position, rollup } = domainYear(year, month);
      expect(position.ministries.map(({ ministry }) => ministry)).toEqual(plain.ministries);
      expect(position.fields).toEqual(plain.fields);
      expect(position.ministries.map(({ submission }) => submission?.cutoff ?? null)).toEqual(
        plain.ministries.map(plain.cutoffOf),
      );
      expectSame(rollup.country, plain.of(null, null));
      plain.fields.forEach((field, f) => {
        expectSame(rollup.fields[f], plain.of(null, field));
      });
      plain.ministries.forEach((ministry, m) => {
        expectSame(rollup.ministries[m], plain.of(ministry, null));
        plain.fields.forEach((field, f) => {
          expectSame(rollup.cells[m]?.[f], plain.of(ministry, field));
        });
      });
    }
  });
});

function expectSame(tally: Tally | undefined, plain: PlainFigures) {
  expect(tally).toMatchObject({
    quota: plain.quota ?? 0,
    actual: plain.actual ?? 0,
    capped: plain.capped,
    gap: plain.gap,
    unreportedGap: plain.unreported,
    surplus: plain.surplus,
    offPlan: plain.offPlan,
  });
  expect((tally?.reportedCells ?? 0) > 0).toBe(plain.actual !== null);
}
