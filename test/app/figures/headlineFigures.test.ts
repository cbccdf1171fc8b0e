import { describe, expect, it } from "vitest";
import { headlineFigures } from "../../../src/app/figures/headlineFigures.ts";
import { tallyCell } from "../../../src/domain/progress/completion.ts";
import { tally } from "../../builders.ts";

const WORDS = { planned: "年度计划", covered: "2 个中 1 个已报" };
const figuresOf = (of: Parameters<typeof headlineFigures>[0], readable = true, inWan = false) =>
  new Map(headlineFigures(of, readable, { ...WORDS, inWan }).map((each) => [each.figure, each]));
const shown = (of: Parameters<typeof headlineFigures>[0], readable = true) =>
  [...figuresOf(of, readable).values()].map((each) => each.shown + each.unit);

const DONE = tally({
  quota: 20_000,
  actual: 15_300,
  capped: 15_000,
  gap: 5_000,
  unreportedGap: 4_000,
  surplus: 200,
  offPlan: 100,
  plannedCells: 3,
  reportedCells: 2,
});

describe("the headline figures", () => {
  it("carry the exact value beside what is shown", () => {
    expect(shown(DONE)).toEqual(["20,000人", "15,300人", "76.5%", "75.0%", "5,000人", "80.0%"]);
    const values = [...figuresOf(DONE).values()].map(({ value }) => value);
    expect(values).toEqual([20_000, 15_300, 0.765, 0.75, 5_000, 0.8]);
  });

  it("say what they are made of", () => {
    expect([...figuresOf(DONE).values()].map(({ detail }) => detail)).toEqual([
      "年度计划",
      "其中超额 200，计划外 100",
      "含未报送的计划，是下限；已报部分 95.6%",
      "不计超额与计划外 300 人",
      "其中未报送 4,000",
      "2 个中 1 个已报",
    ]);
    expect(figuresOf(tallyCell(100, 40)).get("rate")?.detail).toBe("全部完成数 ÷ 计划数");
    expect(figuresOf(tallyCell(100, 40)).get("capped-rate")?.detail).toBe("每格至多计到计划数");
  });

  it("of the country are in 万人 with the people beneath", () => {
    const figures = figuresOf(DONE, true, true);
    expect(["quota", "actual", "gap"].map((id) => figures.get(id as "quota")?.shown)).toEqual([
      "2.00",
      "1.53",
      "0.50",
    ]);
    expect(figures.get("gap")).toMatchObject({ unit: "万人", detail: "5,000 人，其中未报送 4,000" });
  });

  it("say 未报送 where nothing was reported, and show the whole quota as missing", () => {
    expect(shown(tallyCell(100, null))).toEqual(["100人", "未报送", "未报送", "未报送", "100人", "0.0%"]);
    expect(figuresOf(tallyCell(100, null)).get("actual")).toMatchObject({ value: null, detail: "没有上报" });
  });

  it("tell no quota from a quota of 0", () => {
    expect(shown(tallyCell(null, 7))).toEqual(["—", "7人", "—", "—", "—", "—"]);
    expect(shown(tallyCell(0, 7))).toEqual(["0人", "7人", "计划为0", "计划为0", "0人", "—"]);
  });

  it("but the plan's are 读不出 while storage cannot be read", () => {
    expect(shown(tallyCell(100, null), false)).toEqual(["100人", ...Array(5).fill("读不出")]);
    const details = [...figuresOf(tallyCell(100, null), false).values()].map(({ detail }) => detail);
    expect(details.filter((detail) => detail === "本机存储不可用")).toHaveLength(3);
  });
});
