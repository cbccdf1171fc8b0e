import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../../../../src/domain/draft/planDraft.ts";
import { workOut } from "../../../../../src/domain/draft/workedDraft.ts";
import { clashLine, clashWords } from "../../../../../src/features/plan/next/result/clashSentences.ts";
import { asked, draftOf } from "../worked.ts";

function wordsOf(...decisions: DraftDecision[]) {
  const { settled, result } = workOut(draftOf(decisions));
  if (result.kind !== "clash") throw new Error("there is a table");
  return clashWords(result.clash, settled);
}

describe("clashWords(clash, settled)", () => {
  it("names the locks that clash and by how many people, exactly", () => {
    const words = wordsOf(asked(null, "其他", { lock: 3000 }), asked("科技部", "其他", { lock: 4200 }));
    expect(words.title).toBe("这 2 项要求不能同时成立，相差 1,200 人");
    expect(words.lines.map(({ text }) => text)).toEqual([
      "其他合计锁定为 0.30 万人",
      "科技部的其他锁定为 0.42 万人",
    ]);
    expect(words.advice).toContain("要求至少的合起来 0.42 万人，允许至多的合起来 0.30 万人，差 1,200 人。");
    expect(words.lines[1]?.place).toMatchObject({ ministry: "科技部", field: "其他" });
  });

  it("tells bounds from locks, and the national total from both", () => {
    const words = wordsOf(asked("教育部", null, { lower: 15_000 }), asked("科技部", null, { lower: 9000 }));
    expect(words.title).toBe("这 3 项要求不能同时成立，相差 4,000 人");
    expect(words.lines.map(({ text }) => text)).toEqual([
      "全国总目标为 2.00 万人，各部门合起来至多这么多",
      "教育部小计不少于 1.50 万人",
      "科技部小计不少于 0.90 万人",
    ]);
  });

  it("says 不设计划 of a place that is closed", () => {
    const words = wordsOf(asked("教育部", null, { upper: 0 }), asked("教育部", "其他", { lock: 100 }));
    expect(words.lines.map(({ text }) => text)).toEqual([
      "教育部小计不设计划",
      "教育部的其他锁定为 0.01 万人",
    ]);
  });

  it("speaks of a single demand that no cell can carry", () => {
    const words = wordsOf(
      { kind: "add", ministry: "财政部", field: null, people: 0 },
      asked("财政部", null, { lock: 6000 }),
    );
    expect(words.title).toBe("这项要求不能成立，差 6,000 人");
    expect(words.advice).toContain("财政部小计要求 0.60 万人，而它没有一格可以有计划数。");
    expect(words.advice).toContain("财政部的其他、财政部的数字技术在起点中没有计划数");
  });
});

describe("clashLine(clash, settled)", () => {
  function lineOf(...decisions: DraftDecision[]) {
    const { settled, result } = workOut(draftOf(decisions));
    if (result.kind !== "clash") throw new Error("there is a table");
    return clashLine(result.clash, settled);
  }

  it("names two requirements and what is missing in one unit, and counts more of them", () => {
    expect(lineOf(asked(null, "其他", { lock: 3000 }), asked("科技部", "其他", { lock: 4200 }))).toBe(
      "其他合计 0.30 与 科技部的其他 0.42 不能同时成立，差 0.12 万人",
    );
    expect(lineOf(asked("教育部", null, { lower: 15_000 }), asked("科技部", null, { lower: 9000 }))).toBe(
      "3 项要求不能同时成立，差 0.40 万人",
    );
  });
});
