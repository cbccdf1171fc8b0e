import { describe, expect, it } from "vitest";
import { paperCellText } from "../../../../src/app/paper/paperCellText.ts";
import type { PaperRow, PaperTable } from "../../../../src/app/paper/paperTable.ts";
import {
  COUNTRY_SECTIONS,
  composeBriefing,
  MINISTRY_SECTIONS,
} from "../../../../src/features/briefing/compose/compose.ts";
import type { SectionId } from "../../../../src/features/briefing/document/document.ts";
import type { BriefingInput } from "../../../../src/features/briefing/document/material.ts";
import { plan, submission } from "../../../builders.ts";
import { accepted, draft, journal, sampleLoaded } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";
import { briefingInput } from "../input.ts";
import { chartsOf } from "../parts.ts";
import { rowIn, tableIn } from "../ties.ts";

const ALL: readonly SectionId[] = [...COUNTRY_SECTIONS, ...MINISTRY_SECTIONS].map(({ id }) => id);
const compose = (input: BriefingInput, ministry: string | null = null) =>
  composeBriefing(input, { sections: ALL, ministry });

const printed = ({ columns }: PaperTable, { cells }: PaperRow) =>
  columns.map(({ key }) => {
    const cell = cells[key];
    return cell ? paperCellText(cell) : undefined;
  });

/** A ministry that is behind, one ahead, one silent, one with an old report and one that the plan does not know. */
const year = plan(
  2025,
  ["数字技术", "海洋装备", "其他"],
  {
    教育部: [1_000, 1_000, null],
    科技部: [100, null, 0],
    财政部: [500, null, null],
    交通运输部: [200, 100, null],
  },
  3_000,
);
const input = briefingInput(
  [year],
  [
    submission("教育部", "2025-05", { 其他: 10 }),
    submission("教育部", "2025-06", { 数字技术: 0, 其他: 30 }),
    submission("科技部", "2025-06", { 数字技术: 137, 其他: 5 }),
    submission("交通运输部", "2025-04", { 数字技术: 20, 海洋装备: 90 }),
    submission("水利部", "2025-06", { 数字技术: 7 }),
  ],
  "2025-06",
);
const document = compose(input);

describe("matrix", () => {
  const matrix = tableIn(document, "matrix");
  const cell = (ministry: string, field: string) => {
    const key = matrix.columns.find(({ head }) => head === field)?.key ?? "";
    return rowIn(matrix, ministry).cells[key];
  };

  it("prints zero, not reported, no quota, off-plan and 137 % differently", () => {
    expect(cell("教育部", "数字技术")).toEqual({ kind: "rate", part: 0, whole: 1_000, step: 4 });
    expect(cell("教育部", "海洋装备")).toEqual({ kind: "not-reported" });
    expect(cell("财政部", "海洋装备")).toEqual({ kind: "no-quota" });
    expect(cell("教育部", "其他")).toEqual({ kind: "off-plan", people: 30 });
    expect(cell("科技部", "数字技术")).toEqual({ kind: "rate", part: 137, whole: 100, step: 0 });
    expect(printed(matrix, rowIn(matrix, "教育部"))).toEqual(["教育部", "1.5%", "0.0%", "未报", "外 30"]);
    expect(printed(matrix, rowIn(matrix, "财政部"))).toEqual(["财政部", "未报", "未报", "—", "—"]);
    expect(printed(matrix, rowIn(matrix, "科技部"))).toEqual(["科技部", "142.0%", "137.0%", "—", "计划为0"]);
  });

  it("shades a ministry at its own cut-off and the sums at the as-of month", () => {
    expect(cell("交通运输部", "海洋装备")).toMatchObject({ part: 90, whole: 100, step: 0 });
    expect(cell("交通运输部", "合计")).toMatchObject({ part: 110, whole: 300, step: 0 });
    expect(cell("合计", "海洋装备")).toMatchObject({ part: 90, whole: 1_100, step: 4 });
  });

  it("begins with the sums, repeats name and sum when it is cut, and names ministries that are carried forward", () => {
    expect(matrix.columns.map(({ head }) => head)).toEqual(["部门", "合计", "数字技术", "海洋装备", "其他"]);
    expect(matrix.rows.map(({ role }) => role)).toEqual(["total", ...Array(5).fill("part")]);
    expect(matrix.fixedColumns).toBe(2);
    expect(matrix.notes).toContain("2025年沿用较早统计截止的有：交通运输部（4月）。");
  });
});

describe("ministries", () => {
  const table = tableIn(document, "ministries");

  it("prints each ministry with its own cut-off and band", () => {
    expect(table.rows.map((row) => printed(table, row))).toEqual([
      ["合计", "6月", "2,900", "289", "10.0%", "7.2%", "2,690", "+169", "滞后"],
      ["教育部", "6月", "2,000", "30", "1.5%", "0.0%", "2,000", "+20", "滞后"],
      ["科技部", "6月", "100", "142", "142.0%", "100.0%", "0", "+142", "已完成"],
      ["财政部", "未报", "500", "未报", "未报", "未报", "500", "未报", "未报送"],
      ["交通运输部", "4月*", "300", "110", "36.7%", "36.7%", "190", "沿用", "正常"],
      ["水利部", "6月", "—", "7", "—", "—", "—", "+7", "无计划"],
    ]);
  });

  it("gives the people added in a month, from zero without an earlier report, and none in January", () => {
    expect(table.columns.map(({ head }) => head)).toContain("比5月底");
    const january = tableIn(compose(briefingInput([year], [], "2025-01")), "ministries");
    expect(january.columns.map(({ key }) => key)).not.toContain("change");
  });

  it("subtracts the people of a cell that a later report leaves out", () => {
    const fell = briefingInput(
      [year],
      [submission("教育部", "2025-05", { 数字技术: 10 }), submission("教育部", "2025-06", {})],
      "2025-06",
    );
    const { cells } = rowIn(tableIn(compose(fell), "ministries"), "教育部");
    expect(cells).toMatchObject({
      actual: { kind: "not-reported" },
      change: { kind: "change", people: -10 },
    });
  });

  it("marks what is due at each ministry's own cut-off in the chart", () => {
    const chart = chartsOf(document).find(({ id }) => id === "ministries-chart");
    const rows = chart?.kind === "bullets" ? chart.rows : [];
    expect(rows.map(({ name, due, note }) => [name, due, note])).toEqual([
      ["教育部", 181 / 365, ""],
      ["科技部", 181 / 365, ""],
      ["财政部", null, ""],
      ["交通运输部", 120 / 365, "截至4月"],
    ]);
  });
});

describe("gaps", () => {
  it("lists ten cells, sums the others in one row, and adds up to the country", () => {
    const fields = Array.from({ length: 12 }, (_, f) => `领域${f + 1}`);
    const twelve = plan(2025, fields, { 教育部: fields.map((_, f) => (f + 1) * 10) });
    const done = submission("教育部", "2025-06", { 领域1: 25, 领域12: 20, 领域13: 4 });
    const table = tableIn(compose(briefingInput([twelve], [done], "2025-06")), "gaps");
    expect(table.rows.map(({ role }) => role)).toEqual(["total", ...Array(10).fill("part"), "rest"]);
    expect(printed(table, table.rows[0]!)).toEqual([
      "合计",
      "全部领域",
      "780",
      "49",
      "750",
      "100.0%",
      "—",
      "—",
    ]);
    expect(printed(table, table.rows[1]!)).toEqual([
      "教育部",
      "领域11",
      "110",
      "未报",
      "110",
      "14.7%",
      "14.7%",
      "6月",
    ]);
    expect(printed(table, table.rows[11]!)).toEqual([
      "其余3格",
      "—",
      "30",
      "29",
      "20",
      "2.7%",
      "100.0%",
      "—",
    ]);
  });
});

describe("reporting", () => {
  const table = tableIn(document, "reporting");

  it("gives the state of each ministry: reported, carried forward or not reported", () => {
    expect(table.rows.map(({ cells }) => cells.standing)).toEqual(
      ["当月已报", "当月已报", "未报送", "沿用", "当月已报"].map((word) => ({ kind: "text", text: word })),
    );
  });

  it("counts corrections and withdrawals up to the as-of month", () => {
    const june = submission("教育部", "2025-06", { 数字技术: 1 });
    const july = submission("教育部", "2025-07", { 数字技术: 2 });
    const received = ["2025-07-05", "2025-07-09", "2025-08-02", "2025-08-05"].map((day, n) =>
      draft(accepted(n < 2 ? june : july), { time: `${day}T04:00:00.000Z` }),
    );
    const state = foldOwn(journal(...received));
    const at = (asOf: string) =>
      tableIn(compose(briefingInput([year], [], asOf, { journal: state })), "reporting");
    const rowAt = (asOf: string) => printed(at(asOf), rowIn(at(asOf), "教育部")).slice(3);
    expect(rowAt("2025-06")).toEqual(["2", "1", "0", "当月已报"]);
    expect(rowAt("2025-08")).toEqual(["4", "2", "0", "沿用"]);
  });

  it("gives the day on which the report that counts was received; sample data has none", () => {
    const june = submission("教育部", "2025-06", { 数字技术: 1 });
    const received = (...drafts: Parameters<typeof journal>) =>
      briefingInput([year], [], "2025-06", { journal: foldOwn(journal(...drafts)) });
    const real = received(draft(accepted(june), { time: "2025-07-05T04:00:00.000Z" }));
    const made = received(draft(sampleLoaded(june)));
    const cellOf = (one: BriefingInput) => rowIn(tableIn(compose(one), "reporting"), "教育部").cells.received;
    expect(cellOf(real)).toEqual({ kind: "text", text: "2025-07-05" });
    expect(cellOf(made)).toEqual({ kind: "none", word: "示例" });
  });
});

describe("headline", () => {
  it("shows the document's number, the sum of the table and their difference", () => {
    const table = tableIn(document, "headline");
    expect(table.rows.map((row) => printed(table, row))).toEqual([["2025年", "3,000", "2,900", "−100"]]);
  });
});

describe("a ministry's own tables", () => {
  const before = plan(2024, ["数字技术", "生物技术"], { 教育部: [800, 50] });
  const two = briefingInput(
    [year, before],
    [
      submission("教育部", "2024-06", { 数字技术: 400, 海洋装备: 3 }),
      submission("教育部", "2024-12", { 数字技术: 800 }),
      submission("教育部", "2025-02", { 数字技术: 0 }),
      submission("教育部", "2025-06", { 数字技术: 600, 其他: 30 }),
    ],
    "2025-06",
  );
  const own = compose(two, "教育部");
  const own2025 = [submission("教育部", "2025-06", { 数字技术: 600 })];

  it("compare each field with quota and people of the same month a year before", () => {
    const table = tableIn(own, "ministry-fields");
    expect(table.columns.slice(-2).map(({ head }) => head)).toEqual(["2024年计划数", "2024年6月完成数"]);
    expect(table.rows.map((row) => printed(table, row))).toEqual([
      ["合计", "2,000", "630", "31.5%", "30.0%", "1,400", "滞后", "850", "403"],
      ["数字技术", "1,000", "600", "60.0%", "60.0%", "400", "正常", "800", "400"],
      ["海洋装备", "1,000", "未报", "未报", "未报", "1,000", "未报送", "—", "3"],
      ["其他", "—", "30", "—", "—", "—", "无计划", "—", "—"],
      ["生物技术", "—", "—", "—", "—", "—", "无计划", "50", "未报"],
    ]);
  });

  it("give each month against what was due, with a mark for carried-forward figures", () => {
    const table = tableIn(own, "ministry-months");
    expect(table.rows.map((row) => printed(table, row))).toEqual([
      ["1月", "未报", "未报", "170", "未报", "2,000", "未报送"],
      ["2月", "2月", "0", "324", "0.0%", "2,000", "滞后"],
      ["3月", "2月*", "0", "324", "0.0%", "2,000", "滞后"],
      ["4月", "2月*", "0", "324", "0.0%", "2,000", "滞后"],
      ["5月", "2月*", "0", "324", "0.0%", "2,000", "未更新"],
      ["6月", "6月", "630", "992", "31.5%", "1,400", "滞后"],
    ]);
  });

  it("give the cut-off of the fields in a note", () => {
    const noteAt = (asOf: string, ministry: string) =>
      tableIn(compose(briefingInput([year], own2025, asOf), ministry), "ministry-fields").notes[0];
    expect(noteAt("2025-06", "教育部")).toMatch(/^统计截止2025年6月。/);
    expect(noteAt("2025-07", "教育部")).toMatch(/^统计截止2025年6月，沿用至统计时点。/);
    expect(noteAt("2025-07", "财政部")).toMatch(/^截至2025年7月没有收到上报。/);
  });

  it("are empty for a name that neither plan nor reports have", () => {
    const table = tableIn(compose(two, "外星部"), "ministry-fields");
    expect(table.rows.map(({ role }) => role)).toEqual(["total"]);
  });
});
