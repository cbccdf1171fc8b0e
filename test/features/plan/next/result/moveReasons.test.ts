import { describe, expect, it } from "vitest";
import { moveReasons } from "../../../../../src/features/plan/next/result/moveReasons.ts";

const NOTHING = { opened: 0, weights: 0, total: 0, ministry: 0, field: 0, bound: 0, rounding: 0 };

describe("moveReasons(parts)", () => {
  it("names the causes with what each added, the largest first", () => {
    expect(moveReasons({ ...NOTHING, total: 700, bound: -5000, rounding: 60 })).toBe(
      "本格要求 −0.50，总目标 +0.07，取整 +0.01",
    );
  });

  it("leaves out causes whose people would show as 0.00", () => {
    expect(moveReasons({ ...NOTHING, rounding: 49, total: -49 })).toBe("");
  });
});
