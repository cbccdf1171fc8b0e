import { describe, expect, it } from "vitest";
import { startOfPlan } from "../../../../../src/domain/draft/draftStart.ts";
import type { DraftDecision } from "../../../../../src/domain/draft/planDraft.ts";
import { decisionSentences } from "../../../../../src/features/plan/next/result/decisionSentences.ts";
import { asked, draftOf, THIS_YEAR } from "../worked.ts";

const textsOf = (...decisions: DraftDecision[]) =>
  decisionSentences(draftOf(decisions)).map(({ text }) => text);
const standing = (...decisions: DraftDecision[]) =>
  decisionSentences(draftOf(decisions)).map(({ stands }) => stands);

describe("decisionSentences(draft)", () => {
  it("says first what the draft began with", () => {
    expect(textsOf()).toEqual(["2026年计划表从2025年计划开始，全国总目标 2.00 万人。"]);
  });

  it("reads back every kind of decision in its order", () => {
    const actual = {
      ...startOfPlan(THIS_YEAR),
      source: { kind: "actual", year: 2025, asOf: "2025-09" },
      sample: true,
    } as const;
    const mix = [
      { table: startOfPlan(THIS_YEAR), weight: 60 },
      { table: actual, weight: 20 },
    ];
    expect(
      textsOf(
        { kind: "total", people: 21_000 },
        asked("教育部", "数字技术", { lock: 6500 }),
        asked("教育部", null, { lower: 9000, upper: 12_000, weight: 1.5 }),
        asked(null, "其他", { weight: 0.5 }),
        asked("科技部", "其他", { upper: 0 }),
        asked("教育部", "数字技术", {}),
        { kind: "add", ministry: "财政部", field: null, people: 60_000 },
        { kind: "add", ministry: null, field: "新材料", people: 0 },
        { kind: "remove", ministry: "科技部", field: null },
        { kind: "start", parts: mix },
      ).slice(1),
    ).toEqual([
      "全国总目标定为 2.10 万人。",
      "教育部的数字技术锁定为 0.65 万人。",
      "教育部小计不少于 0.90 万人，不多于 1.20 万人，权重 1.5。",
      "其他合计权重 0.5。",
      "科技部的其他不设计划。",
      "解除对教育部的数字技术的要求。",
      "加入部门“财政部”，以 6.00 万人起步，按其余各格的份额分摊。",
      "加入领域“新材料”，各格另定。",
      "去掉部门“科技部”。",
      "起点改为2025年计划 75%、2025年完成数（截至2025年9月）（示例数据） 25%。",
    ]);
  });

  it("names every place of a block that was pasted", () => {
    const block: DraftDecision = {
      kind: "conditions",
      total: 30_000,
      conditions: [
        { ministry: "教育部", field: "其他", lock: 5000 },
        { ministry: "科技部", field: "数字技术", upper: 0 },
      ],
    };
    expect(textsOf(block)[1]).toBe(
      "一次定下 3 处：全国总目标定为 3.00 万人；教育部的其他锁定为 0.50 万人；科技部的数字技术不设计划。",
    );
  });

  it("tells the decisions whose place a later one took", () => {
    const total: DraftDecision = { kind: "total", people: 30_000 };
    expect(standing(total, asked("教育部", null, { lock: 5000 }), { ...total, people: 40_000 })).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(standing(asked("教育部", null, { lock: 5000 }), asked("教育部", null, {}))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("does not count what was asked of a ministry that was left out since, though it is back", () => {
    const decisions: DraftDecision[] = [
      asked("教育部", "其他", { lock: 5000 }),
      { kind: "remove", ministry: "教育部", field: null },
      { kind: "add", ministry: "教育部", field: null, people: 0 },
    ];
    expect(standing(...decisions)).toEqual([true, false, false, true]);
  });

  it("counts the beginning no more once start and total are both decided anew", () => {
    const start: DraftDecision = { kind: "start", parts: [{ table: startOfPlan(THIS_YEAR), weight: 1 }] };
    expect(standing(start)[0]).toBe(true);
    expect(standing(start, { kind: "total", people: 100 })[0]).toBe(false);
  });
});
