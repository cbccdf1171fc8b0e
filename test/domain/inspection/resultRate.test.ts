import { describe, expect, it } from "vitest";
import { resultRate, wilsonRange } from "../../../src/domain/inspection/resultRate.ts";

describe("wilsonRange", () => {
  it("is the interval that Newcombe (1998, table I, method 3) prints", () => {
    const printed = (count: number, of: number) => wilsonRange(count, of).map((end) => end.toFixed(4));
    expect(printed(81, 263)).toEqual(["0.2553", "0.3662"]);
    expect(printed(15, 148)).toEqual(["0.0624", "0.1605"]);
    expect(printed(0, 20)).toEqual(["0.0000", "0.1611"]);
    expect(printed(1, 29)).toEqual(["0.0061", "0.1718"]);
  });
});

describe("resultRate", () => {
  it("counts what is in order, and has no rate where nothing was inspected", () => {
    const { inspected, inOrder, rate } = resultRate([
      { verdict: "合格" },
      { verdict: "问题" },
      { verdict: "整改" },
    ]);
    expect([inspected, inOrder, rate]).toEqual([3, 1, 1 / 3]);
    expect(resultRate([])).toEqual({ inspected: 0, inOrder: 0, rate: null, range: null });
  });
});
