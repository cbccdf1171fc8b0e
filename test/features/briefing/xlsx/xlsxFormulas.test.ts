import { describe, expect, it } from "vitest";
import {
  addressOf,
  liveQuotient,
  liveSum,
  liveSumOrWords,
  quotedName,
  type Value,
} from "../../../../src/features/briefing/xlsx/xlsxFormulas.ts";

describe("addressOf(row, column)", () => {
  it("counts columns in letters: Z, AA, AZ, BA, ZZ, AAA", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map((column) => addressOf(7, column))).toEqual([
      "A7",
      "Z7",
      "AA7",
      "AZ7",
      "BA7",
      "ZZ7",
      "AAA7",
    ]);
  });
});

describe("quotedName(sheet)", () => {
  it("doubles the quotes inside", () => {
    expect(quotedName("表1 a'b")).toBe("'表1 a''b'");
  });
});

describe("liveSum(runs)", () => {
  it("adds up what is a number, over several runs", () => {
    const runs = [
      { at: "B4:B6", values: [1, "未报", 2] },
      { at: "B8:B8", values: [40] },
    ];
    expect(liveSum(runs)).toEqual({ formula: "SUM(B4:B6,B8:B8)", value: 43 });
  });
});

describe("liveSumOrWords(runs, words)", () => {
  it("is no 0 where nothing is a number", () => {
    const of = (...values: Value[]) => liveSumOrWords([{ at: "B5:B6", values }], "未报");
    expect(of("未报", "—")).toEqual({ formula: 'IF(COUNT(B5:B6)=0,"未报",SUM(B5:B6))', value: "未报" });
    expect(of("未报", 0).value).toBe(0);
  });
});

describe("liveQuotient(part, whole, namesOffPlan)", () => {
  const of = (part: Value, whole: Value, namesOffPlan = false) =>
    liveQuotient({ at: "C5", value: part }, { at: "B5", value: whole }, namesOffPlan).value;

  it("divides numbers and nothing else", () => {
    expect([of(686, 500), of(0, 500)]).toEqual([1.372, 0]);
    expect([of("未报", 500), of("—", "—"), of(3, 0), of("未报", 0)]).toEqual([
      "未报",
      "—",
      "计划为0",
      "未报",
    ]);
  });

  it("rounds as the paper does: halves up, and never to 100.0 % below the quota", () => {
    expect([of(581, 2000), of(201, 400), of(2999, 3000), of(3001, 3000)]).toEqual([0.291, 0.503, 0.999, 1]);
  });

  it("names people without a quota where it is asked to", () => {
    expect([of(1260, "—"), of(1260, "—", true), of("—", "—", true)]).toEqual(["—", "外 1,260", "—"]);
  });
});
