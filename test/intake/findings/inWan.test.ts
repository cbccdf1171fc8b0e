import { describe, expect, it } from "vitest";
import { inWan } from "../../../src/intake/findings/inWan.ts";

describe("inWan(persons, beside)", () => {
  it("writes as many decimals as the figure needs", () => {
    expect([0, 1, 900, 20_300, 980_000, 14_300].map((people) => inWan(people))).toEqual([
      "0万人",
      "0.0001万人",
      "0.09万人",
      "2.03万人",
      "98万人",
      "1.43万人",
    ]);
  });

  it("writes as many decimals as the figures beside it", () => {
    expect(inWan(1000, [14_300, 13_300])).toBe("0.10万人");
    expect(inWan(980_000, [1])).toBe("98.0000万人");
    expect(inWan(1, [10_000])).toBe("0.0001万人");
  });
});
