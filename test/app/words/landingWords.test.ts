import { describe, expect, it } from "vitest";
import { landingFigure, landingSentence, needFigure } from "../../../src/app/words/landingWords.ts";
import type { Landing } from "../../../src/domain/yearEnd/forecast.ts";

const LANDING: Landing = {
  people: 12_000,
  range: { low: 11_000, high: 13_000 },
  actual: 9000,
  quota: 10_000,
  unreported: 0,
  balance: 2000,
};

describe("landingSentence(landing, quota)", () => {
  it("says where the year ends, against the plan, and within which range", () => {
    expect(landingSentence(LANDING, 10_000)).toBe(
      "按目前进度，年底预计 12,000 人，比计划多 2,000 人，可能在 11,000 至 13,000 人之间。",
    );
  });
  it("names the plan that it is held against where some of the whole has no landing", () => {
    expect(landingSentence({ ...LANDING, balance: -500 }, 30_000)).toContain(
      "比已推算部门的计划 10,000 人少 500 人",
    );
  });
  it("gives no range without a backtest, and no number without data", () => {
    expect(landingSentence({ ...LANDING, range: null }, 10_000)).toContain("上年数据不足，不给区间");
    expect(landingSentence("no-report", 10_000)).toBe("没有上报，不推算年底数。");
  });
  it("compares with nothing where nothing is planned", () => {
    expect(landingSentence({ ...LANDING, quota: 0, balance: null }, 0)).not.toContain("比");
  });
});

describe("landingFigure(landing)", () => {
  it("shows the range beside the landing, or why there is none", () => {
    expect(landingFigure(LANDING)).toBe("12,000（11,000～13,000）");
    expect(landingFigure("too-early")).toBe("年初数据太少，不推算");
  });
});

describe("needFigure(need)", () => {
  it("is a number of people a month, or says that the year is over", () => {
    expect(needFigure({ monthsLeft: 3, perMonth: 1234 })).toBe("1,234");
    expect(needFigure({ monthsLeft: 0, perMonth: null })).toBe("已到年底");
    expect(needFigure(null)).toBe("—");
  });
});
