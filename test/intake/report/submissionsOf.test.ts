import { describe, expect, it } from "vitest";
import type { ReportRecord } from "../../../src/intake/report/reportRecord.ts";
import { submissionsOf } from "../../../src/intake/report/submissionsOf.ts";

const record = (ministry: string, cutoff: string, field: string, persons: number | null, note = "") =>
  ({ row: 2, line: 2, year: 2025, ministry, field, cutoff, persons, note }) satisfies ReportRecord;

describe("submissionsOf(records)", () => {
  it("groups by year, ministry and cut-off", () => {
    const records = [
      record("教育部", "2025-03", "新材料", 1),
      record("科技部", "2025-03", "新材料", 2),
      record("教育部", "2025-06", "新材料", 3),
      record("教育部", "2025-03", "新能源", 0, "未开班"),
    ];
    expect(submissionsOf(records)).toEqual([
      {
        year: 2025,
        ministry: "教育部",
        cutoff: "2025-03",
        counts: { 新材料: 1, 新能源: 0 },
        notes: { 新能源: "未开班" },
      },
      { year: 2025, ministry: "科技部", cutoff: "2025-03", counts: { 新材料: 2 }, notes: {} },
      { year: 2025, ministry: "教育部", cutoff: "2025-06", counts: { 新材料: 3 }, notes: {} },
    ]);
  });

  it("leaves out what was not reported, but keeps the remark on why", () => {
    const records = [
      record("教育部", "2025-03", "新材料", null, "尚未汇总"),
      record("教育部", "2025-03", "新能源", 5),
      record("教育部", "2025-03", "其他", null),
    ];
    expect(submissionsOf(records)).toEqual([
      {
        year: 2025,
        ministry: "教育部",
        cutoff: "2025-03",
        counts: { 新能源: 5 },
        notes: { 新材料: "尚未汇总" },
      },
    ]);
  });

  it("gives no submission for a group without any figure, remarks or not", () => {
    const records = [
      record("财政部", "2025-03", "新材料", null),
      record("财政部", "2025-03", "新能源", null, "尚未汇总"),
    ];
    expect(submissionsOf(records)).toEqual([]);
  });
});
