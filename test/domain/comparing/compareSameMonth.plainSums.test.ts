import { expect, it } from "vitest";
import { compareSameMonth } from "../../../src/domain/comparing/compareSameMonth.ts";
import { monthOf } from "../../../src/domain/cutoff.ts";
import type { Tally } from "../../../src/domain/progress/completion.ts";
import { domainYear } from "../../browser/ties/domainYear.ts";
import { type PlainFigures, plainYear, sameMonthOf } from "../../browser/ties/plainFigures.ts";

it("the same months of the sample's years are what plain sums over the files give, in every month", () => {
  for (let month = 1; month <= 12; month++) {
    const [old, now] = [monthOf(2024, month), monthOf(2025, month)];
    const plain = { before: plainYear(2024, old), after: plainYear(2025, now) };
    const { compared, leftOut } = sameMonthOf(plain.before, plain.after);
    const { ministries, fields, sum, ...shown } = compareSameMonth(
      domainYear(2024, old),
      domainYear(2025, now),
    );
    expect(ministries.map(({ name }) => name)).toEqual(compared);
    expect(shown.leftOut).toEqual(
      leftOut.map((name) => ({
        name,
        before: plain.before.cutoffOf(name),
        after: plain.after.cutoffOf(name),
      })),
    );
    for (const year of ["before", "after"] as const) {
      expectSame(sum[year], plain[year].of(compared, null));
      for (const line of ministries) expectSame(line[year], plain[year].of(line.name, null));
      for (const line of fields) expectSame(line[year], plain[year].of(compared, line.name));
    }
  }
});

function expectSame({ quota, actual, unreportedGap }: Tally, plain: PlainFigures) {
  expect([quota, actual, unreportedGap]).toEqual([plain.quota ?? 0, plain.actual ?? 0, plain.unreported]);
}
