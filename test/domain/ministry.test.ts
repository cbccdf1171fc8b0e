import { describe, expect, it } from "vitest";
import { isReportExpected } from "../../src/domain/ministry.ts";

describe("isReportExpected(month, isQuarterly)", () => {
  it("is true of every month, by quarter of its last month alone", () => {
    expect(["2025-05", "2025-06"].map((month) => isReportExpected(month, false))).toEqual([true, true]);
    expect(["2025-05", "2025-06"].map((month) => isReportExpected(month, true))).toEqual([false, true]);
  });
});
