import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleTicks } from "../../../src/app/charts/peopleTicks.ts";

describe("peopleTicks(most)", () => {
  it.each([
    [980_000, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]],
    [12_300, [0, 5_000, 10_000, 15_000]],
    [5_000, [0, 1_000, 2_000, 3_000, 4_000, 5_000]],
    [1, [0, 1]],
  ])("ends the axis of %i people at a round number", (most, ticks) => {
    expect(peopleTicks(most)).toEqual(ticks);
  });

  it("has at most six ticks and reaches what is drawn", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (most) => {
        const ticks = peopleTicks(most);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});
