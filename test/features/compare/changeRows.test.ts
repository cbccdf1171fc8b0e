import { describe, expect, it } from "vitest";
import { comparePlans } from "../../../src/domain/comparing/comparison.ts";
import { changeRows } from "../../../src/features/compare/changeRows.ts";
import { plan, publishedPlan } from "../../builders.ts";

const { total, ministries } = changeRows(
  comparePlans(
    plan(2024, ["甲域", "乙域", "丙域"], { 甲部: [10, 20, null], 旧部: [5, null, null] }),
    plan(2025, ["甲域", "乙域", "丙域"], { 甲部: [10, null, 7], 新部: [null, null, 60] }),
  ),
);
const texts = (ministry: string) =>
  ministries.find((row) => row.ministry === ministry)?.cells.map(({ text }) => text);

describe("changeRows(comparison)", () => {
  it("tells a new quota, one that is gone, an unchanged one and none in either year apart", () => {
    expect(texts("甲部")).toEqual(["0", "消−20", "新+7"]);
    expect(texts("新部")).toEqual(["—", "—", "新+60"]);
    expect(texts("旧部")).toEqual(["消−5", "—", "—"]);
  });

  it("keeps the unchanged and the missing quiet, and only those", () => {
    const quiet = ministries.flatMap(({ cells }) => cells.filter(({ className }) => className === "muted"));
    expect(new Set(quiet.map(({ text }) => text))).toEqual(new Set(["0", "—"]));
  });

  it("has the sums by ministry, by field and of all", () => {
    expect(ministries.map(({ total: sum }) => sum.sort)).toEqual([-13, 60, -5]);
    expect(total.cells.map(({ sort }) => sort)).toEqual([-5, -20, 67]);
    expect(total.total.sort).toBe(42);
  });

  it("notes which ministries only one of the years has", () => {
    expect([total, ...ministries].map(({ ministry, note }) => [ministry, note])).toEqual([
      ["合计", ""],
      ["甲部", ""],
      ["新部", "新增"],
      ["旧部", "取消"],
    ]);
  });

  it("says both years in the cell's sentence", () => {
    expect(ministries[0]?.cells[1]?.title).toBe("甲部 · 乙域：2024年20 人，2025年没有计划数，变化 −20 人");
    expect(ministries[1]?.cells[0]?.title).toBe("新部 · 甲域：两年都没有计划数");
  });

  it("adds up in rows and columns for the published plans", () => {
    const rows = changeRows(comparePlans(publishedPlan(2024), publishedPlan(2025)));
    const add = (cells: readonly { readonly sort?: number | string | null }[]) =>
      cells.reduce((sum, { sort }) => sum + Number(sort ?? 0), 0);
    for (const row of [rows.total, ...rows.ministries]) expect(add(row.cells)).toBe(row.total.sort);
    rows.total.cells.forEach((sum, f) => {
      expect(add(rows.ministries.flatMap((row) => row.cells[f] ?? []))).toBe(sum.sort);
    });
  });
});
