import { describe, expect, it } from "vitest";
import { comparePlans } from "../../../src/domain/comparing/comparison.ts";
import {
  bridgeTitle,
  cellsTitle,
  changeRate,
  compareSubtitle,
  compareTitle,
  entriesAndExits,
} from "../../../src/features/compare/compareFinding.ts";
import { plan, publishedPlan } from "../../builders.ts";

const PUBLISHED = comparePlans(publishedPlan(2024), publishedPlan(2025));
const one = (year: number, people: number) => plan(year, ["甲域"], { 甲部: [people] });

describe("compareTitle(comparison)", () => {
  it("says the difference of the tables and what grew and shrank the most", () => {
    expect(compareTitle(PUBLISHED)).toBe(
      "2025年计划比2024年多 59,700 人：增加最多的是市场监管总局（+95,800），减少最多的是农业农村部（−67,600）",
    );
  });

  it("names all that grew equally, and leaves out what did not happen", () => {
    const before = plan(2024, ["甲域"], { 甲部: [10], 乙部: [10] });
    const after = plan(2025, ["甲域"], { 甲部: [15], 乙部: [15] });
    expect(compareTitle(comparePlans(before, after))).toBe(
      "2025年计划比2024年多 10 人：增加最多的是甲部、乙部（+5）",
    );
    expect(compareTitle(comparePlans(one(2024, 9), one(2025, 7)))).toBe(
      "2025年计划比2024年少 2 人：减少最多的是甲部（−2）",
    );
  });

  it("says that nothing changed", () => {
    expect(compareTitle(comparePlans(one(2024, 9), one(2025, 9)))).toBe(
      "2025年计划与2024年同为 9 人，各部门都没有变化",
    );
  });
});

describe("compareSubtitle(comparison)", () => {
  it("shows headline and table of both years, whether or not they agree", () => {
    expect(compareSubtitle(PUBLISHED)).toBe(
      "计划表合计之差，单位为人 · 2024年计划表 920,300，总目标 900,000，表内多 20,300 · 2025年计划表 980,000，总目标 980,000，两者一致",
    );
  });
});

describe("bridgeTitle(bridge, kind)", () => {
  it("counts what grew, shrank and stayed, and the people of each", () => {
    expect(bridgeTitle(PUBLISHED.byMinistry, "部门")).toBe(
      "5 个部门增加（共 +184,600），5 个减少（共 −124,900），5 个不变",
    );
  });

  it("says where none did", () => {
    expect(bridgeTitle(comparePlans(one(2024, 1), one(2025, 1)).byField, "领域")).toBe(
      "没有领域增加，没有减少，1 个不变",
    );
  });
});

describe("entriesAndExits(bridge, kind)", () => {
  it("names 财政部 as new, and says that the fields are the same", () => {
    expect(entriesAndExits(PUBLISHED.byMinistry, "部门")).toBe(
      "新增部门：财政部（60,000 人）。没有取消的部门。",
    );
    expect(entriesAndExits(PUBLISHED.byField, "领域")).toBe("两年的领域相同，共 15 个。");
  });

  it("names what left with the people it had", () => {
    const { byMinistry } = comparePlans(plan(2024, ["甲域"], { 甲部: [1], 乙部: [20] }), one(2025, 1));
    expect(entriesAndExits(byMinistry, "部门")).toBe("没有新增部门。取消部门：乙部（20 人）。");
  });
});

describe("cellsTitle(cells)", () => {
  it("puts every cell with a quota in either year in one of five kinds", () => {
    const title = cellsTitle(PUBLISHED.cells);
    expect(title).toBe("5 格新增，7 格取消，32 格增加，32 格减少，27 格不变");
    const counts = title.match(/\d+/g)?.map(Number) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PUBLISHED.cells.length);
  });
});

describe("changeRate(step)", () => {
  it("is a per cent of the earlier year with its sign", () => {
    expect(changeRate({ before: 200, change: 50, kind: "both" })).toBe("+25.0%");
    expect(changeRate({ before: 200, change: -50, kind: "both" })).toBe("−25.0%");
    expect(changeRate({ before: 200, change: 0, kind: "both" })).toBe("0.0%");
  });

  it("is a word where there is nothing to divide by", () => {
    expect(changeRate({ before: null, change: 50, kind: "entry" })).toBe("新增");
    expect(changeRate({ before: 50, change: -50, kind: "exit" })).toBe("取消");
    expect(changeRate({ before: 0, change: 50, kind: "both" })).toBe("—");
  });
});
