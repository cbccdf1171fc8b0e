import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../../../../src/domain/draft/planDraft.ts";
import type { WorkedDraft } from "../../../../src/domain/draft/workedDraft.ts";
import { benchTitle, pastedWords, zeroQuotas } from "../../../../src/features/plan/next/benchWords.ts";
import type { MadeDraft } from "../../../../src/features/plan/next/out/draftTable.ts";

const cell = { ministry: "教育部", field: "其他" };

describe("pastedWords", () => {
  it("counts what was locked and what was closed", () => {
    expect(pastedWords([{ ...cell, lock: 100 }], [])).toBe("已粘贴：锁定 1 处。");
    expect(pastedWords([{ ...cell, lock: 100 }, cell], [])).toBe(
      "已粘贴：锁定 1 处，1 处空白或为 0，按不设计划处理。",
    );
  });

  it("names four refused cells and counts the others", () => {
    const refused = ["甲；", "乙；", "丙；", "丁；"];
    expect(pastedWords([], refused)).toBe("已粘贴：锁定 0 处。没有采用：甲；乙；丙；丁；");
    expect(pastedWords([], [...refused, "戊；"])).toBe(
      "已粘贴：锁定 0 处。没有采用：甲；乙；丙；丁；等共 5 处",
    );
  });
});

describe("a draft on the bench", () => {
  it("is headed by its total and size, or by the number of contradicting requirements", () => {
    const draft = { year: 2026 } as PlanDraft;
    const settled = { ministries: ["教育部", "科技部"], fields: ["其他"], total: 1_000_000 };
    const made = { settled, result: { kind: "table" } } as unknown as WorkedDraft;
    const clash = {
      settled,
      result: { kind: "clash", clash: { members: [1, 2] } },
    } as unknown as WorkedDraft;
    expect(benchTitle(draft, made)).toBe(
      "2026年计划草案 100.00 万人，分解到 2 个部门、1 个领域，各行各列与总目标相符",
    );
    expect(benchTitle(draft, clash)).toBe("2026年计划表还分解不出：2 项要求互相矛盾");
  });

  it("names the cells whose quota was rounded to 0, not those without a quota", () => {
    const made = {
      demand: { ministries: ["教育部", "科技部"], fields: ["新材料", "其他"] },
      result: {
        table: [
          [0, 100],
          [null, 0],
        ],
      },
    };
    expect(zeroQuotas(made as unknown as MadeDraft)).toEqual(["教育部的新材料", "科技部的其他"]);
  });
});
