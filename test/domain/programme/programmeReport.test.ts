import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  measureSubmissionsOf,
  measureTotal,
  type ProgrammeReport,
  reportedMeasures,
} from "../../../src/domain/programme/programmeReport.ts";
import { readProgramme } from "../../../src/intake/dataFolder/readProgramme.ts";

const PROGRAMME = readProgramme(
  JSON.parse(readFileSync(new URL("../../../data/programme.json", import.meta.url), "utf8")),
);
const report = (ministry: string, cutoff: string, count: number, measure = "期数"): ProgrammeReport => {
  return { year: Number(cutoff.slice(0, 4)), ministry, cutoff, measure, count };
};

describe("reportedMeasures(programme)", () => {
  it("names what is reported beside the plan, each in its unit, AI literacy last", () => {
    expect(reportedMeasures(PROGRAMME).map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      "高级研修项目举办期数 期",
      "高级研修项目培养培训人数 人",
      "数字技术工程师培育项目培养培训人数 人",
      "继续教育基地数 个",
      "人工智能通识参加人数 人",
    ]);
  });

  it("refuses a name for two measures", () => {
    const aiLiteracy = { ...PROGRAMME.aiLiteracy, reportName: "继续教育基地数" };
    expect(() => reportedMeasures({ ...PROGRAMME, aiLiteracy })).toThrow(RangeError);
  });
});

describe("measureSubmissionsOf(reports)", () => {
  it("makes one position of a ministry's measures at a cut-off", () => {
    const reports = [
      report("教育部", "2025-06", 5),
      report("科技部", "2025-06", 1),
      report("教育部", "2025-06", 600, "人数"),
      report("教育部", "2025-03", 2),
    ];
    expect(measureSubmissionsOf(reports)).toEqual([
      { year: 2025, ministry: "教育部", cutoff: "2025-06", counts: { 期数: 5, 人数: 600 } },
      { year: 2025, ministry: "科技部", cutoff: "2025-06", counts: { 期数: 1 } },
      { year: 2025, ministry: "教育部", cutoff: "2025-03", counts: { 期数: 2 } },
    ]);
  });

  it("is empty of nothing", () => {
    expect(measureSubmissionsOf([])).toEqual([]);
  });
});

describe("measureTotal(submissions, measure, year, asOf)", () => {
  it("adds each ministry's latest cut-off that is not after the as-of month", () => {
    const reports = measureSubmissionsOf([
      report("教育部", "2025-06", 50),
      report("教育部", "2025-03", 20),
      report("教育部", "2025-09", 90),
      report("科技部", "2025-03", 7),
      report("科技部", "2025-03", 1000, "人数"),
      report("财政部", "2024-12", 1000),
    ]);
    expect(measureTotal(reports, "期数", 2025, "2025-06")).toEqual({ count: 57, ministries: 2 });
    expect(measureTotal(reports, "期数", 2025, "2025-03")).toEqual({ count: 27, ministries: 2 });
  });

  it("is null, not 0, without a report; a reported 0 is 0", () => {
    expect(measureTotal([], "期数", 2025, "2025-06")).toEqual({ count: null, ministries: 0 });
    const zero = measureSubmissionsOf([report("教育部", "2025-03", 0)]);
    expect(measureTotal(zero, "期数", 2025, "2025-06")).toEqual({ count: 0, ministries: 1 });
  });

  it("does not carry forward what the ministry's later position leaves out (rule 3)", () => {
    const reports = measureSubmissionsOf([
      report("教育部", "2025-03", 20),
      report("教育部", "2025-06", 900, "人数"),
    ]);
    expect(measureTotal(reports, "期数", 2025, "2025-05")).toEqual({ count: 20, ministries: 1 });
    expect(measureTotal(reports, "期数", 2025, "2025-06")).toEqual({ count: null, ministries: 0 });
  });
});
