import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProgramme } from "../../../src/domain/programme.ts";
import { programmeRows, programmeTitle, targetWords } from "../../../src/features/programme/programmeRows.ts";
import { publishedPlan, tally } from "../../builders.ts";

const PROGRAMME = readProgramme(
  JSON.parse(readFileSync(new URL("../../../data/programme.json", import.meta.url), "utf8")),
);
const SILENT_2025 = tally({ quota: 980_000, gap: 980_000, unreportedGap: 980_000 });
const HALF_2025 = tally({ quota: 980_000, actual: 490_000, capped: 441_000, reportedCells: 90 });
const HALF_2024 = tally({ quota: 920_300, actual: 460_150, capped: 400_000, reportedCells: 90 });

describe("programmeRows(programme, plan, country)", () => {
  it("shows each measure's target as its document words it, in its own unit", () => {
    const rows = programmeRows(PROGRAMME, publishedPlan(2025), SILENT_2025);
    expect(rows.map((row) => [row.subProject, targetWords(row.target), row.measure.unit])).toEqual([
      ["高级研修项目", "约 300 左右", "期"],
      ["高级研修项目", "约 20,000 左右", "人"],
      ["能力提升项目", "980,000", "人"],
      ["数字技术工程师培育项目", "约 80,000 左右", "人"],
      ["继续教育基地", "文件没有数字", "个"],
    ]);
  });

  it("has neither count nor rate where nothing was reported, and says why", () => {
    for (const row of programmeRows(PROGRAMME, publishedPlan(2025), SILENT_2025)) {
      expect([row.count, row.rate, row.cappedRate], row.subProject).toEqual([null, null, null]);
      expect(row.remark).toContain("没有完成率");
    }
  });

  it("takes the country's figures for 能力提升项目 and for nothing else", () => {
    const rows = programmeRows(PROGRAMME, publishedPlan(2025), HALF_2025);
    const capability = rows.filter((row) => row.count !== null);
    expect(capability).toHaveLength(1);
    expect(capability[0]).toMatchObject({
      subProject: "能力提升项目",
      count: 490_000,
      rate: 0.5,
      cappedRate: 0.45,
      remark: "完成率对计划表合计 980,000 人，与总目标一致",
    });
  });

  it("says both totals and both rates where the table differs from the headline", () => {
    const rows = programmeRows(PROGRAMME, publishedPlan(2024), HALF_2024);
    expect(rows[2]).toMatchObject({ rate: 0.5, target: { count: 900_000 } });
    expect(rows[2]?.remark).toBe("完成率对计划表合计 920,300 人，比总目标多 20,300 人；对总目标为 51.1%");
  });

  it("names the batches of bases without a number", () => {
    const bases = programmeRows(PROGRAMME, publishedPlan(2025), HALF_2025)[4];
    expect(bases?.batches.map(({ year, batch }) => [year, batch])).toEqual([
      [2024, 13],
      [2025, 14],
    ]);
    expect(bases?.remark).toBe("文件只写批次，没有数字：只计个数，没有完成率");
  });

  it("says that a year has no target where no document speaks of it", () => {
    const rows = programmeRows(PROGRAMME, { ...publishedPlan(2025), year: 2026 }, SILENT_2025);
    expect(rows[0]?.remark).toBe("没有2026年度的文件目标：只计数，没有完成率");
  });
});

describe("programmeTitle(rows, country)", () => {
  const titleOf = (country: typeof HALF_2025) =>
    programmeTitle(programmeRows(PROGRAMME, publishedPlan(2025), country), country);

  it("says that nothing was reported", () => {
    expect(titleOf(SILENT_2025)).toBe("4 个子项目均未报送，能力提升项目计划培训 98.00 万人");
  });

  it("says how the reported one stands and how many are silent", () => {
    expect(titleOf(HALF_2025)).toBe("能力提升项目完成 49.00 万人，完成率 50.0%，其余 3 个子项目未报送");
  });
});
