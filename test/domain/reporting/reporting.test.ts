import { describe, expect, it } from "vitest";
import { DUE_DAY, dueDate } from "../../../src/domain/reporting/dueDate.ts";
import { reportingBoard, type Version } from "../../../src/domain/reporting/reporting.ts";
import { plan } from "../../builders.ts";

const table = plan(2025, ["数字技术", "其他"], { 教育部: [600, 100], 科技部: [100, null] });
const version = (
  ministry: string,
  cutoff: string,
  receivedOn: string | null,
  standing: Version["standing"] = "counts",
): Version => ({ ministry, cutoff, receivedOn, standing });

const cellAt = (versions: readonly Version[], month: number, today: string) =>
  reportingBoard(table, versions, [], today)[0]?.cells[month - 1];

describe("dueDate(cutoff)", () => {
  it("is the 15th of the month after, in the next year for December", () => {
    expect(dueDate("2025-06")).toBe("2025-07-15");
    expect(dueDate("2025-12")).toBe("2026-01-15");
    expect(DUE_DAY).toBe(15);
  });
});

describe("reportingBoard(plan, versions, today)", () => {
  const june = version("教育部", "2025-06", "2025-07-10");

  it("has a row a ministry and a cell a month", () => {
    const board = reportingBoard(table, [june], [], "2025-08-01");
    expect(board.map(({ ministry }) => ministry)).toEqual(["教育部", "科技部"]);
    expect(board[0]?.cells.map(({ month }) => month).at(5)).toBe("2025-06");
    expect(board[0]?.cells).toHaveLength(12);
  });

  it("is reported where a version counts", () => {
    expect(cellAt([june], 6, "2025-08-01")).toEqual({
      month: "2025-06",
      state: "reported",
      stands: "reported",
      late: false,
      versions: 1,
      corrections: 0,
      withdrawals: 0,
      measures: 0,
      holds: "2025-06",
    });
  });

  it("distinguishes not due, due and missing by the month's end and the due day", () => {
    const stateOn = (today: string) => {
      const cell = cellAt([], 6, today);
      return [cell?.state, cell?.late];
    };
    expect(stateOn("2025-06-30")).toEqual(["not-due", false]);
    expect(stateOn("2025-07-01")).toEqual(["due", false]);
    expect(stateOn("2025-07-15")).toEqual(["due", false]);
    expect(stateOn("2025-07-16")).toEqual(["missing", true]);
  });

  it("calls a report late that was received after the due day", () => {
    const late = (receivedOn: string | null) =>
      cellAt([version("教育部", "2025-06", receivedOn)], 6, "2025-08-01")?.late;
    expect(late("2025-07-15")).toBe(false);
    expect(late("2025-07-16")).toBe(true);
    expect(late(null)).toBe(false);
  });

  it("judges by the earliest day of receipt, in whatever order the versions were stored", () => {
    const entered = [
      version("教育部", "2025-06", "2025-07-20", "replaced"),
      version("教育部", "2025-06", "2025-07-09"),
    ];
    expect(cellAt(entered, 6, "2025-08-01")?.late).toBe(false);
    expect(cellAt(entered.slice(0, 1), 6, "2025-08-01")?.late).toBe(true);
  });

  it("does not call a report late because it was corrected later", () => {
    const corrected = [
      version("教育部", "2025-06", "2025-07-10", "replaced"),
      version("教育部", "2025-06", "2025-09-10"),
    ];
    expect(cellAt(corrected, 6, "2025-10-01")).toMatchObject({
      state: "reported",
      late: false,
      versions: 2,
      corrections: 1,
    });
  });

  it("is withdrawn where versions came and none counts, and late once the due day has passed", () => {
    const withdrawn = [{ ...june, standing: "withdrawn" as const }];
    expect(cellAt(withdrawn, 6, "2025-07-12")).toMatchObject({
      state: "withdrawn",
      late: false,
      withdrawals: 1,
    });
    expect(cellAt(withdrawn, 6, "2025-07-16")).toMatchObject({ state: "withdrawn", late: true, holds: null });
  });

  it("states which earlier cut-off holds where a month is missing", () => {
    expect(cellAt([june], 8, "2025-12-01")).toMatchObject({ state: "missing", holds: "2025-06" });
    expect(cellAt([june], 5, "2025-12-01")).toMatchObject({ state: "missing", holds: null });
  });

  it("lists the months for a reminder: after the latest report and past their due day", () => {
    const [education, science] = reportingBoard(table, [june], [], "2025-09-16");
    expect(education).toMatchObject({ latest: "2025-06", overdue: ["2025-07", "2025-08"] });
    expect(science?.latest).toBeNull();
    expect(science?.overdue).toHaveLength(8);
  });

  it("adds ministries outside the plan by name and leaves other years out", () => {
    const board = reportingBoard(
      table,
      [
        version("水利部", "2025-06", null),
        version("外交部", "2025-06", null),
        version("民政部", "2024-06", null),
      ],
      [],
      "2025-08-01",
    );
    expect(board.map(({ ministry }) => ministry)).toEqual(["教育部", "科技部", "外交部", "水利部"]);
  });
});

describe("a ministry outside the plan", () => {
  const late = version("水利部", "2025-06", "2025-09-01");
  const row = reportingBoard(table, [late], [], "2026-02-01")[2];

  it("owes no report: it is never late, and no month of it is missing or overdue", () => {
    expect(row).toMatchObject({ ministry: "水利部", expected: false, latest: "2025-06", overdue: [] });
    expect(row?.cells[5]).toMatchObject({ state: "reported", late: false });
    expect(row?.cells[6]).toMatchObject({ state: "not-expected", late: false });
  });
});

const BY_QUARTER = { quarterly: new Set(["教育部"]), returned: [] };

describe("a ministry that reports by quarter", () => {
  const july = version("教育部", "2025-07", "2025-09-01");
  const rowOn = (today: string, ...versions: Version[]) =>
    reportingBoard(table, versions, [], today, BY_QUARTER)[0];

  it("must report the months that end a quarter, and is neither missing nor late between them", () => {
    const row = rowOn("2026-02-01");
    expect(row?.cells.map(({ state }) => state)).toEqual(
      Array.from({ length: 12 }, (_, m) => (m % 3 === 2 ? "missing" : "not-expected")),
    );
    expect(row?.cells.map(({ late }) => late)).toEqual(Array.from({ length: 12 }, (_, m) => m % 3 === 2));
    expect(row?.overdue).toEqual(["2025-03", "2025-06", "2025-09", "2025-12"]);
  });

  it("may report another month, which is never late", () => {
    expect(rowOn("2025-10-01", july)?.cells[6]).toMatchObject({ state: "reported", late: false });
    expect(rowOn("2025-10-01", july)?.overdue).toEqual([]);
    expect(rowOn("2025-10-16", july)?.overdue).toEqual(["2025-09"]);
  });

  it("leaves the others monthly", () => {
    const [, science] = reportingBoard(table, [], [], "2025-03-01", BY_QUARTER);
    expect(science?.overdue).toEqual(["2025-01"]);
  });
});

describe("programme measures", () => {
  const measures = {
    year: 2025,
    ministry: "教育部",
    cutoff: "2025-06",
    counts: { 举办期数: 3, 培训人数: 90 },
  };
  const board = (...counting: (typeof measures)[]) => reportingBoard(table, [], counting, "2025-08-01");

  it("are counted in their month and are no report against the plan", () => {
    const [education] = board(measures);
    expect(education?.cells[5]).toMatchObject({ measures: 2, state: "missing", late: true, versions: 0 });
    expect(education?.cells[4]).toMatchObject({ measures: 0 });
    expect(education?.latest).toBeNull();
  });

  it("give a ministry outside the plan its row, which owes no report, and stay in their year", () => {
    const rows = board(
      { ...measures, ministry: "水利部" },
      { ...measures, ministry: "民政部", year: 2024, cutoff: "2024-06" },
    );
    expect(rows.map(({ ministry, expected }) => [ministry, expected])).toEqual([
      ["教育部", true],
      ["科技部", true],
      ["水利部", false],
    ]);
    expect(rows[2]?.cells[5]).toMatchObject({ measures: 2, state: "not-expected" });
    expect(rows[0]?.cells.every(({ measures: count }) => count === 0)).toBe(true);
  });
});
