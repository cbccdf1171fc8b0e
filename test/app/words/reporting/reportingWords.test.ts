import { describe, expect, it } from "vitest";
import {
  cellClass,
  DUE_RULE,
  monthWords,
  overdueWords,
  reportingCellWords,
} from "../../../../src/app/words/reporting/reportingWords.ts";
import {
  type ReportingCell,
  reportingBoard,
  type Version,
} from "../../../../src/domain/reporting/reporting.ts";

const cell = (over: Partial<ReportingCell>): ReportingCell => ({
  month: "2025-06",
  state: "reported",
  stands: "reported",
  late: false,
  versions: 1,
  corrections: 0,
  withdrawals: 0,
  measures: 0,
  holds: null,
  ...over,
});

describe("cellWords(cell)", () => {
  it("says in time, late, and how often corrected", () => {
    expect(reportingCellWords(cell({}))).toEqual(["已报"]);
    expect(reportingCellWords(cell({ late: true }))).toEqual(["迟报"]);
    expect(reportingCellWords(cell({ corrections: 2 }))).toEqual(["更正 2 次"]);
    expect(reportingCellWords(cell({ late: true, corrections: 1 }))).toEqual(["迟报", "更正 1 次"]);
  });

  it("keeps withdrawn, not reported, waited for, not yet due and not expected apart", () => {
    expect(reportingCellWords(cell({ state: "withdrawn", late: true, corrections: 1 }))).toEqual(["已撤回"]);
    expect(reportingCellWords(cell({ state: "missing", late: true }))).toEqual(["未报"]);
    expect(reportingCellWords(cell({ state: "missing", late: true, holds: "2025-04" }))).toEqual([
      "沿用 4 月",
    ]);
    expect(reportingCellWords(cell({ state: "due" }))).toEqual(["待报"]);
    expect(reportingCellWords(cell({ state: "due", holds: "2025-04" }))).toEqual(["待报"]);
    expect(reportingCellWords(cell({ state: "not-due" }))).toEqual(["未到期"]);
    expect(reportingCellWords(cell({ state: "not-expected" }))).toEqual(["—"]);
  });
});

describe("cellWords(cell) of programme measures", () => {
  it("says how many came besides, whether or not the plan's figures did", () => {
    expect(reportingCellWords(cell({ measures: 2 }))).toEqual(["已报", "另报 2 项"]);
    expect(reportingCellWords(cell({ state: "missing", late: true, measures: 1 }))).toEqual([
      "未报",
      "另报 1 项",
    ]);
    expect(reportingCellWords(cell({ state: "not-expected", measures: 3 }))).toEqual(["另报 3 项"]);
  });
});

describe("cellClass(cell)", () => {
  it("hatches what does not count although it should, and shades what came late", () => {
    expect(cellClass(cell({ state: "missing" }))).toBe("hatched");
    expect(cellClass(cell({ state: "withdrawn" }))).toBe("hatched");
    expect(cellClass(cell({ state: "due" }))).toBe("muted");
    expect(cellClass(cell({ state: "not-expected" }))).toBe("muted");
    expect(cellClass(cell({ late: true }))).toBe("step-1");
    expect(cellClass(cell({}))).toBeUndefined();
  });
});

describe("monthWords(board, month)", () => {
  const words = (versions: readonly Version[], today: string) =>
    monthWords(
      reportingBoard({ year: 2025, ministries: ["财政部", "教育部"] }, versions, [], today),
      "2025-06",
    );
  const report = (
    ministry: string,
    receivedOn: string,
    standing: Version["standing"] = "counts",
  ): Version => ({
    ministry,
    cutoff: "2025-06",
    receivedOn,
    standing,
  });
  const inTime = report("财政部", "2025-07-10");

  it("calls silent ministries not reported only after the due day, and names them", () => {
    expect(words([inTime], "2025-06-30")).toBe(
      "2 个部门中 1 个当月已报，1 个未报送；这个月还没有结束，2025年7月15日到期。",
    );
    expect(words([inTime], "2025-07-15")).toBe(
      "2 个部门中 1 个当月已报，1 个未报送：教育部；2025年7月15日到期。",
    );
    expect(words([inTime], "2025-07-16")).toBe("2 个部门中 1 个当月已报，1 个未报送：教育部。");
  });

  it("names whose earlier figures are carried forward apart from those that have none", () => {
    const earlier = { ...report("教育部", "2025-05-10"), cutoff: "2025-04" };
    expect(words([inTime, earlier], "2025-08-01")).toBe(
      "2 个部门中 1 个当月已报，1 个沿用：教育部（4 月）。",
    );
    expect(words([earlier], "2025-08-01")).toBe(
      "2 个部门中 0 个当月已报，1 个沿用：教育部（4 月），1 个未报送：财政部。",
    );
  });

  it("says how many of the reports came late, and counts a withdrawn one as none", () => {
    expect(words([inTime, report("教育部", "2025-07-20")], "2025-08-01")).toBe(
      "2 个部门中 2 个当月已报（1 个迟报）。",
    );
    expect(words([inTime, { ...inTime, ministry: "教育部", standing: "withdrawn" }], "2025-08-01")).toBe(
      "2 个部门中 1 个当月已报，1 个未报送：教育部。",
    );
  });

  it("calls a ministry that reports by quarter not due until its first quarter has ended", () => {
    const board = (month: string) =>
      monthWords(
        reportingBoard({ year: 2025, ministries: ["财政部", "教育部"] }, [], [], "2025-08-01", {
          quarterly: new Set(["教育部"]),
          returned: [],
        }),
        month,
      );
    expect(board("2025-02")).toBe("2 个部门中 0 个当月已报，1 个未到期：教育部，1 个未报送：财政部。");
    expect(board("2025-03")).toBe("2 个部门中 0 个当月已报，2 个未报送：财政部、教育部。");
  });

  it("leaves out ministries that owe no report", () => {
    expect(words([inTime, report("水利部", "2025-07-10")], "2025-08-01")).toBe(
      "2 个部门中 1 个当月已报，1 个未报送：教育部。",
    );
  });
});

describe("DUE_RULE", () => {
  it("names the day and says that the product set it", () => {
    expect(DUE_RULE).toContain("次月 15 日前（含当日）");
    expect(DUE_RULE).toContain("由本系统自定");
  });
});

describe("overdueWords(board)", () => {
  it("counts the ministries past a due day, and the most months that one of them misses", () => {
    const board = [["2025-05"], [], ["2025-03", "2025-04", "2025-05"]].map((overdue) => ({ overdue }));
    expect(overdueWords(board)).toBe("到今天 2 个部门逾期未报送，最多缺 3 个月");
    expect(overdueWords([{ overdue: [] }])).toBe("到今天没有部门逾期未报送");
  });
});
