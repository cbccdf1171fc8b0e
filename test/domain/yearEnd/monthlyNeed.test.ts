import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import { sumTallies, tallyCell } from "../../../src/domain/progress/completion.ts";
import { monthlyAverage, monthlyNeed } from "../../../src/domain/yearEnd/monthlyNeed.ts";

describe("monthlyNeed(tally, cutoff)", () => {
  it("spreads the gap over the months after the cut-off", () => {
    expect(monthlyNeed({ gap: 1200 }, "2025-09")).toEqual({ monthsLeft: 3, perMonth: 400 });
  });

  it("rounds up, so that the months left are enough", () => {
    expect(monthlyNeed({ gap: 1000 }, "2025-09").perMonth).toBe(334);
  });

  it("has no month left after December, and so no figure a month", () => {
    expect(monthlyNeed({ gap: 1000 }, "2025-12")).toEqual({ monthsLeft: 0, perMonth: null });
  });

  it("needs nothing where nothing is missing", () => {
    expect(monthlyNeed({ gap: 0 }, "2025-06").perMonth).toBe(0);
  });

  it("needs as much with 600 people beyond a quota and 300 without one: they fill no gap", () => {
    const even = sumTallies([tallyCell(1000, 400), tallyCell(500, 500)]);
    const uneven = sumTallies([tallyCell(1000, 400), tallyCell(500, 1100), tallyCell(null, 300)]);
    expect(uneven.actual).toBeGreaterThan(uneven.quota);
    expect(monthlyNeed(uneven, "2025-06")).toEqual({ monthsLeft: 6, perMonth: 100 });
    expect(monthlyNeed(uneven, "2025-06")).toEqual(monthlyNeed(even, "2025-06"));
  });

  it("is enough, and one person a month less is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 11 }), (gap, month) => {
        const { monthsLeft, perMonth } = monthlyNeed({ gap }, monthOf(2025, month));
        expect(perMonth! * monthsLeft).toBeGreaterThanOrEqual(gap);
        expect((perMonth! - 1) * monthsLeft).toBeLessThan(gap);
      }),
    );
  });
});

describe("monthlyAverage(tally, cutoff)", () => {
  it("counts the people within the quotas alone, over the months up to the cut-off", () => {
    const uneven = sumTallies([tallyCell(1000, 400), tallyCell(500, 1100), tallyCell(null, 300)]);
    expect(monthlyAverage(uneven, "2025-06")).toBe(150);
  });

  it("is rounded to whole people", () => {
    expect(monthlyAverage({ capped: 1000 }, "2025-03")).toBe(333);
    expect(monthlyAverage({ capped: 200 }, "2025-12")).toBe(17);
  });
});
