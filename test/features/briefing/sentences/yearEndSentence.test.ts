import { describe, expect, it } from "vitest";
import type { Landing } from "../../../../src/domain/yearEnd/forecast.ts";
import type { Replays } from "../../../../src/domain/yearEnd/replays.ts";
import { yearEndSentence } from "../../../../src/features/briefing/sentences/yearEndSentence.ts";

const LANDING: Landing = {
  people: 1_037_600,
  range: { low: 963_300, high: 1_111_000 },
  actual: 675_320,
  quota: 956_400,
  unreported: 23_600,
  balance: 81_200,
};
// Only whether there is an earlier year is read.
const REPLAYS = {} as Replays;
const text = (landing: Landing | null, replays: Replays | null = REPLAYS, asOf = "2025-09") =>
  yearEndSentence(landing, replays, asOf)?.text;

describe("yearEndSentence(landing, replays, asOf)", () => {
  it("gives the landing, its range and the plan that it is held against", () => {
    expect(text(LANDING)).toBe(
      "年底预计完成103.76万人（约八成把握为96.33万至111.10万人），比已报送部分的计划95.64万人多8.12万人；未报送的计划2.36万人不在其中。",
    );
  });

  it("says that it is open whether the plan is reached where the range holds it", () => {
    expect(text({ ...LANDING, quota: 1_000_000, balance: 37_600, unreported: 0 })).toContain(
      "），计划100.00万人能否完成尚看不出。",
    );
  });

  it("has one unit whose figures subtract", () => {
    expect(text({ ...LANDING, people: 1_037_649, quota: 956_451, balance: 81_198 })).toContain(
      "完成1,037,649人（约八成把握为963,300至1,111,000人），比已报送部分的计划956,451人多81,198人",
    );
  });

  it("says that there is no earlier year, and nothing without a report or once the year is over", () => {
    expect(text({ ...LANDING, range: null }, null)).toContain(
      "没有往年可比，按日历推算年底完成103.76万人，比已报送",
    );
    expect(text(null)).toBeUndefined();
    expect(text(LANDING, REPLAYS, "2025-12")).toBeUndefined();
  });
});
