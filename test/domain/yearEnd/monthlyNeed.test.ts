import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import { monthlyNeed } from "../../../src/domain/yearEnd/monthlyNeed.ts";

describe("monthlyNeed(gap, cutoff)", () => {
  it("spreads the gap over the months after the cut-off", () => {
    expect(monthlyNeed(1200, "2025-09")).toEqual({ monthsLeft: 3, perMonth: 400 });
  });

  it("rounds up, so that the months left are enough", () => {
    expect(monthlyNeed(1000, "2025-09").perMonth).toBe(334);
  });

  it("has no month left after December, and so no figure a month", () => {
    expect(monthlyNeed(1000, "2025-12")).toEqual({ monthsLeft: 0, perMonth: null });
  });

  it("needs nothing where nothing is missing", () => {
    expect(monthlyNeed(0, "2025-06").perMonth).toBe(0);
  });

  it("is enough, and one person a month less is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 11 }), (gap, month) => {
        const { monthsLeft, perMonth } = monthlyNeed(gap, monthOf(2025, month));
        expect(perMonth! * monthsLeft).toBeGreaterThanOrEqual(gap);
        expect((perMonth! - 1) * monthsLeft).toBeLessThan(gap);
      }),
    );
  });
});
