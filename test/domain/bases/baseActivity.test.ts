import { describe, expect, it } from "vitest";
import { unitActivity } from "../../../src/domain/bases/baseActivity.ts";
import { classRow, readRows } from "../../intake/ledger/ledgerText.ts";

const base = (name: string, ...aliases: string[]) => ({
  ...{ name, aliases, level: "", batch: "", year: null, region: "", authority: "", field: "" },
});

describe("unitActivity", () => {
  it("adds up a base's classes by year of 结业日期 under all of its names, and other units apart", () => {
    const held = (code: string, changes: Readonly<Record<string, string>>) =>
      classRow({ 班次编号: code, 班次名称: `班${code}`, ...changes });
    const { classes } = readRows([
      held("1", { 承办单位: "北京继续教育基地", 培训人数: "10", 学时: "8" }),
      held("2", { 承办单位: "北京继教【基地】", 培训人数: "20", 学时: "4.5", 领域: "新材料" }),
      held("3", { 承办单位: "某公司" }),
      held("4", { 承办单位: "某公司", 开班日期: "2025-12-01", 结业日期: "2025-12-03" }),
    ]);
    const activity = unitActivity(classes!, [base("北京继续教育基地", "北京继教(基地)"), base("闲置基地")]);
    expect(activity.map(({ name, base, years }) => [name, base !== null, years])).toEqual([
      [
        ...["北京继续教育基地", true],
        [
          ...[
            {
              year: 2025,
              classes: 2,
              people: 30,
              personHours: 170,
              breaches: 0,
              fields: ["新能源", "新材料"],
            },
          ],
        ],
      ],
      ["闲置基地", true, []],
      [
        ...["某公司", false],
        [{ year: 2025, classes: 1, people: 50, personHours: 1200, breaches: 0, fields: ["新能源"] }],
      ],
    ]);
  });
});
