import { describe, expect, it } from "vitest";
import { totalRange } from "../../../../../src/features/plan/next/table/TargetBar.tsx";

describe("the slider of the national total", () => {
  it("goes half the first total down and up, in steps of 100 people", () => {
    expect(totalRange(20_000, 20_000)).toEqual({ min: 100, max: 300 });
  });

  it("reaches as far as a total outside of that span", () => {
    expect(totalRange(50_000, 20_000)).toEqual({ min: 100, max: 500 });
    expect(totalRange(0, 20_000)).toEqual({ min: 0, max: 300 });
  });

  it("has room to move where the draft began with nobody", () => {
    expect(totalRange(0, 0)).toEqual({ min: 0, max: 1 });
  });
});
