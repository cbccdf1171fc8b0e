import { describe, expect, it } from "vitest";
import {
  balanceFigure,
  landingFigure,
  landingNote,
  landingSentence,
  landingTitle,
  needFigure,
  usualShare,
  usualShareWords,
  withoutSentence,
} from "../../../src/app/words/landingWords.ts";
import type { Landing } from "../../../src/domain/yearEnd/forecast.ts";
import type { Replays } from "../../../src/domain/yearEnd/replays.ts";

const LANDING: Landing = {
  people: 12_000,
  range: { low: 11_000, high: 13_000 },
  actual: 9000,
  quota: 10_000,
  unreported: 0,
  balance: 2000,
};
const ONE_YEAR: Replays = { years: [2024], rule: "bornhuetter-ferguson", months: [] };

describe("landingTitle(landing)", () => {
  it("says above or below the plan only where the whole range is", () => {
    expect(landingTitle(LANDING)).toBe("年底预计超出计划 2,000 人");
    const low = { ...LANDING, quota: 14_000, balance: -2000 };
    expect(landingTitle(low)).toBe("年底预计比计划缺 2,000 人");
    expect(landingTitle({ ...LANDING, quota: 12_500, balance: -500 })).toBe(
      "年底预计 12,000 人，能否完成计划尚看不出",
    );
    expect(landingTitle({ ...LANDING, quota: 11_000, balance: 1000 })).toBe("年底预计超出计划 1,000 人");
    expect(landingTitle({ ...LANDING, quota: 11_001, balance: 999 })).toContain("尚看不出");
    expect(landingTitle({ ...LANDING, quota: 13_000, balance: -1000 })).toContain("尚看不出");
    expect(landingTitle({ ...LANDING, quota: 13_001, balance: -1001 })).toBe("年底预计比计划缺 1,001 人");
  });

  it("names the part of the plan that it is held against", () => {
    expect(landingTitle({ ...LANDING, unreported: 500 })).toBe("年底预计超出已报送部分的计划 2,000 人");
  });

  it("says so where the landing is the plan to the person, where nothing is planned and where nothing was reported", () => {
    expect(landingTitle({ ...LANDING, range: null, quota: 12_000, balance: 0 })).toBe("年底预计正好完成计划");
    expect(landingTitle({ ...LANDING, quota: 0, balance: null })).toBe("年底预计 12,000 人");
    expect(landingTitle(null)).toBe("年底预计：没有上报，不推算");
  });
});

describe("landingSentence(landing, replays)", () => {
  it("says where the year ends, against which plan, and within which range", () => {
    expect(landingSentence(LANDING, ONE_YEAR)).toBe(
      "年底预计 12,000 人，比计划 10,000 人多 2,000 人，约八成把握在 11,000 至 13,000 人之间。",
    );
  });

  it("names the plan that has not reported beside it", () => {
    expect(landingSentence({ ...LANDING, balance: -500, unreported: 700 }, ONE_YEAR)).toBe(
      "年底预计 12,000 人，比已报送部分的计划 10,000 人少 500 人，约八成把握在 11,000 至 13,000 人之间。未报送的计划 700 人不在其中。",
    );
  });

  it("says why there is no range, and gives no number without data", () => {
    expect(landingSentence({ ...LANDING, range: null }, null)).toContain(
      "没有往年可比，按日历推算，不给区间",
    );
    expect(landingSentence({ ...LANDING, range: null }, ONE_YEAR)).toContain(
      "往年同月可比的数不够，不给区间",
    );
    expect(landingSentence(null, ONE_YEAR)).toBe("没有上报，不推算年底数。");
  });

  it("compares with nothing where nothing is planned", () => {
    expect(landingSentence({ ...LANDING, quota: 0, balance: null }, ONE_YEAR)).not.toContain("比");
  });
});

describe("landingFigure(landing) and balanceFigure(landing)", () => {
  it("show the range beside the landing and the difference with its sign, or why there is none", () => {
    expect(landingFigure(LANDING)).toBe("12,000（11,000～13,000）");
    expect(landingFigure(null)).toBe("没有上报，不推算");
    expect([balanceFigure(LANDING), balanceFigure({ ...LANDING, balance: -5 }), balanceFigure(null)]).toEqual(
      ["+2,000", "−5", "—"],
    );
  });
});

describe("landingNote(forecasts)", () => {
  it("says what is assumed with one year, and that a year that runs otherwise as a whole may end outside", () => {
    const one = { rule: "bornhuetter-ferguson", replays: ONE_YEAR, departure: -0.0321 } as const;
    const note = landingNote(one);
    expect(note).toContain(
      "只有一年可比，各部门共同的偏差假定为余下时间的 3.0%，另计今年进度与往年的差（年底预计比按往年完成率推算的低 3.2%），",
    );
    expect(landingNote({ ...one, departure: 0.05 })).toContain("推算的高 5.0%");
    expect(landingNote({ ...one, departure: 0.0004 })).toContain("余下时间的 3.0%；");
    expect(note).toContain("今年的进度普遍比往年提前或推迟很多，实际数可能在区间之外");
    expect(
      landingNote({ rule: "benktander", replays: { ...ONE_YEAR, years: [2023, 2024] }, departure: null }),
    ).not.toContain("假定");
  });

  it("says that there is nothing to compare with", () => {
    expect(landingNote({ rule: "bornhuetter-ferguson", replays: null, departure: null })).toContain(
      "没有往年可比",
    );
  });
});

describe("usualShareWords(course)", () => {
  it("says how many years of whom the share rests on", () => {
    const course = { share: 0.743, rate: 1.012, ownYears: 2, countryYears: 3 };
    expect(usualShareWords(course)).toBe("74.3%（本部门2年、全国3年）");
    expect(usualShareWords({ ...course, ownYears: 0 })).toContain("（全国3年）");
    expect(usualShareWords({ ...course, ownYears: 0, countryYears: 0 })).toContain("（日历天数）");
  });
});

describe("usualShare(course)", () => {
  it("marks a share that goes by calendar days", () => {
    const course = { share: 0.496, rate: 1, ownYears: 0, countryYears: 1 };
    expect(usualShare(course)).toBe("49.6%");
    expect(usualShare({ ...course, countryYears: 0 })).toBe("49.6%（日历）");
  });
});

describe("withoutSentence(forecast)", () => {
  it("names the ministries that neither the landing nor its plan holds", () => {
    const sum = { landing: null, need: null };
    expect(withoutSentence({ ...sum, without: ["甲部", "乙部"] })).toBe(
      "甲部、乙部没有上报，预计数与所比的计划都不含。",
    );
    expect(withoutSentence({ ...sum, without: [] })).toBe("");
  });
});

describe("needFigure(need)", () => {
  it("is a number of people a month, or says that the year is over", () => {
    expect(needFigure({ monthsLeft: 3, perMonth: 1234 })).toBe("1,234");
    expect(needFigure({ monthsLeft: 0, perMonth: null })).toBe("已到年底");
    expect(needFigure(null)).toBe("—");
  });
});
