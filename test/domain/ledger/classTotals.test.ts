import { describe, expect, it } from "vitest";
import { classTotals } from "../../../src/domain/ledger/classTotals.ts";
import { classRow, readRows } from "../../intake/ledger/ledgerText.ts";

const { classes } = readRows([
  classRow({ 班次编号: "A", 领域: "数字技术", 学时: "24", 培训人数: "10" }),
  classRow({ 班次编号: "B", 领域: "新材料", 学时: "0.5", 培训人数: "30", 形式: "网授" }),
  classRow({ 班次编号: "C", 领域: "数字技术", 学时: "8", 培训人数: "—" }),
]);

describe("classTotals", () => {
  it("adds up classes, people and person-hours, the most people first; unknown people add none", () => {
    expect(classTotals(classes!, "field").map(({ position: _, ...total }) => total)).toEqual([
      { name: "新材料", classes: 1, people: 30, personHours: 15 },
      { name: "数字技术", classes: 2, people: 10, personHours: 240 },
    ]);
  });

  it("gives the position by which the classes are filtered, and leaves out names without a class", () => {
    const byForm = classTotals(classes!, "form");
    expect(byForm.map(({ name }) => name)).toEqual(["网授", "面授"]);
    for (const { position, classes: count } of byForm)
      expect([...classes!.form.subarray(0, classes!.count)].filter((form) => form === position)).toHaveLength(
        count,
      );
  });
});
