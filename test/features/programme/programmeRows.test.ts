import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import type { Programme } from "../../../src/domain/programme/programme.ts";
import { measureSubmissionsOf, type ProgrammeReport } from "../../../src/domain/programme/programmeReport.ts";
import type { Tally } from "../../../src/domain/progress/completion.ts";
import {
  programmeSubtitle,
  programmeTitle,
  rateWords,
  programmeRows as rowsOf,
  targetWords,
} from "../../../src/features/programme/programmeRows.ts";
import { readProgramme } from "../../../src/intake/dataFolder/readProgramme.ts";
import { publishedPlan, tally } from "../../builders.ts";

const PROGRAMME = readProgramme(
  JSON.parse(readFileSync(new URL("../../../data/programme.json", import.meta.url), "utf8")),
);
const SILENT_2025 = tally({ quota: 980_000, gap: 980_000, unreportedGap: 980_000 });
const HALF_2025 = tally({ quota: 980_000, actual: 490_000, capped: 441_000, reportedCells: 90 });

/** The rows when ministries reported these measures, at June unless said otherwise. */
const programmeRows = (
  programme: Programme,
  plan: Plan,
  country: Tally,
  reports: readonly ProgrammeReport[] = [],
  asOf = `${plan.year}-06`,
) => rowsOf(programme, plan, country, measureSubmissionsOf(reports), asOf);
const reported = (ministry: string, measure: string, count: number): ProgrammeReport => {
  return { year: 2025, ministry, cutoff: "2025-06", measure, count };
};

describe("programmeRows(programme, plan, country, reports, asOf)", () => {
  it("shows each measure's target as its document words it, in its own unit", () => {
    const rows = programmeRows(PROGRAMME, publishedPlan(2025), SILENT_2025);
    expect(rows.map((row) => [row.subProject, targetWords(row.target, row.measure.unit)])).toEqual([
      ["高级研修项目", "300 期左右"],
      ["高级研修项目", "2 万人左右"],
      ["能力提升项目", "980,000"],
      ["数字技术工程师培育项目", "8 万人左右"],
      ["继续教育基地", "文件没有数字"],
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
      remark: "计划表合计与总目标一致",
    });
  });

  it("has a row for each total where the table differs from the headline, each rate against its own", () => {
    const done = tally({ quota: 920_300, actual: 927_821, capped: 850_000, reportedCells: 98 });
    const rows = programmeRows(PROGRAMME, publishedPlan(2024), done);
    const shown = rows
      .filter(({ measure }) => measure.fromPlan)
      .map((row) => [row.against, targetWords(row.target, "人"), row.count, rateWords(row), row.remark]);
    expect(shown).toEqual([
      ["（对总目标）", "900,000", 927_821, "103.1%", "文件总目标"],
      ["（对计划表）", "920,300", 927_821, "100.8%", "计划表合计，比总目标多 20,300 人"],
    ]);
    expect(rows.map(({ cappedRate }) => cappedRate)).toEqual([
      ...[null, null, null],
      850_000 / 920_300,
      ...[null, null],
    ]);
    expect(programmeTitle(rows, done)).toBe(
      "能力提升项目完成 92.78 万人，完成率对总目标 103.1%、对计划表 100.8%，其余 3 个子项目未报送",
    );
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

describe("programmeRows(…) of reported measures", () => {
  const reports = [
    reported("教育部", "高级研修项目举办期数", 100),
    reported("科技部", "高级研修项目举办期数", 20),
    reported("教育部", "继续教育基地数", 3),
  ];

  it("adds the ministries up and holds them against a target that is about", () => {
    const [sessions] = programmeRows(PROGRAMME, publishedPlan(2025), SILENT_2025, reports);
    expect(sessions).toMatchObject({ count: 120, rate: 0.4, cappedRate: null, remark: "2 个部门上报" });
    expect(rateWords(sessions!)).toBe("约 40.0%");
  });

  it("has a bare count where no document gives a number", () => {
    const bases = programmeRows(PROGRAMME, publishedPlan(2025), SILENT_2025, reports)[4];
    expect(bases).toMatchObject({ count: 3, rate: null });
    expect(bases?.remark).toBe("1 个部门上报；文件只写批次，没有数字：只计个数，没有完成率");
    expect(rateWords(bases!)).toBe("—");
  });

  it("knows nothing of a report after the as-of month, and leaves 能力提升项目 as it is", () => {
    const plain = programmeRows(PROGRAMME, publishedPlan(2025), HALF_2025);
    expect(programmeRows(PROGRAMME, publishedPlan(2025), HALF_2025, reports, "2025-05")).toEqual(plain);
    expect(programmeRows(PROGRAMME, publishedPlan(2025), HALF_2025, reports)[2]).toEqual(plain[2]);
    expect(rateWords(plain[2]!)).toBe("50.0%");
  });

  it("names them in the title beside 能力提升项目, or alone", () => {
    const titleWith = (country: Tally) =>
      programmeTitle(programmeRows(PROGRAMME, publishedPlan(2025), country, reports), country);
    expect(titleWith(HALF_2025)).toBe(
      "能力提升项目完成 49.00 万人，完成率 50.0%，高级研修项目、继续教育基地已有上报，其余 1 个子项目未报送",
    );
    expect(titleWith(SILENT_2025)).toBe("高级研修项目、继续教育基地已有上报，其余 2 个子项目未报送");
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

describe("programmeSubtitle(plan, asOf, country)", () => {
  it("gives the coverage only where something was reported", () => {
    const half = { ...HALF_2025, unreportedGap: 98_000 };
    expect(programmeSubtitle(publishedPlan(2025), "2025-06", half)).toBe(
      "2025年度 · 截至2025年6月30日 · 能力提升项目已报部门覆盖计划数的 90.0% · 年度目标按文件原文，“左右”照录",
    );
    expect(programmeSubtitle(publishedPlan(2025), "2025-06", SILENT_2025)).toBe(
      "2025年度 · 截至2025年6月30日 · 年度目标按文件原文，“左右”照录",
    );
  });
});
