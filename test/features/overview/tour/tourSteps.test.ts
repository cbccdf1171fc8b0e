import { describe, expect, it } from "vitest";
import { stepOf, TOUR_STEPS } from "../../../../src/features/overview/tour/tourSteps.ts";

describe("stepOf(asked)", () => {
  it("is the step of the address, counted from 0, and the first for what is no step", () => {
    expect(stepOf("1")).toBe(0);
    expect(stepOf(String(TOUR_STEPS.length))).toBe(TOUR_STEPS.length - 1);
    for (const asked of [null, "", "0", "1.5", "x", String(TOUR_STEPS.length + 1)])
      expect(stepOf(asked)).toBe(0);
  });
});
