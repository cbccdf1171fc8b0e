import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { type MatrixMeasure, matrixRows, orderRows } from "../../../src/features/matrix/matrixRows.ts";
import { plan, submission } from "../../builders.ts";

const FIELDS = ["新能源", "新材料", "其他"];
const PLAN = plan(2025, FIELDS, {
  教育部: [1000, 2000, null],
  科技部: [400, null, 600],
  财政部: [null, null, 500],
});
const REPORTS = [
  submission("教育部", "2025-05", { 新能源: 300, 新材料: 900 }),
  submission("教育部", "2025-06", { 新能源: 600, 其他: 120 }),
  submission("科技部", "2025-04", { 新能源: 500, 其他: 0 }),
];

function standingAt(asOf: string, reports: readonly Submission[] = REPORTS) {
  const position = positionAt(PLAN, reports, asOf);
  return { position, rollup: rollUp(position) };
}

function rowsOf(measure: MatrixMeasure) {
  return matrixRows(standingAt("2025-06"), standingAt("2025-05"), measure);
}

function texts(measure: MatrixMeasure): string[][] {
  const { total, ministries } = rowsOf(measure);
  return [total, ...ministries].map((row) => [row.total, ...row.cells].map((cell) => cell.text));
}

describe("matrixRows(standing, before, measure)", () => {
  it("puts the sums first, then the ministries in the plan's order", () => {
    const { total, ministries } = rowsOf("actual");
    expect([total, ...ministries].map((row) => row.ministry)).toEqual(["合计", "教育部", "科技部", "财政部"]);
  });

  it("notes whose figures are carried forward, from which month, and who has not reported", () => {
    const { total, ministries } = rowsOf("rate");
    expect([total, ...ministries].map(({ note }) => note)).toEqual(["", "", "*4月", "未报"]);
  });

  it("shows rates without a sign of their own, above 100 as they are", () => {
    expect(texts("rate")).toEqual([
      ["27.1", "78.6", "未报", "10.9"],
      ["24.0", "60.0", "未报", "外120"],
      ["50.0", "125.0", "—", "0.0"],
      ["未报", "—", "—", "未报"],
    ]);
  });

  it("shows people, with zero as 0, not reported as 未报, no quota as — and off-plan people marked", () => {
    expect(texts("actual")).toEqual([
      ["1,220", "1,100", "未报", "120"],
      ["720", "600", "未报", "外120"],
      ["500", "500", "—", "0"],
      ["未报", "—", "—", "未报"],
    ]);
  });

  it("has the reporter's remark in a cell's sentence, and counts nothing for it", () => {
    const noted = REPORTS.map((report) => ({ ...report, notes: { 新材料: "尚未汇总" } }));
    const rows = (reports: readonly Submission[]) =>
      matrixRows(standingAt("2025-06", reports), standingAt("2025-05", reports), "actual");
    const [before, after] = [rows(REPORTS), rows(noted)].map(({ total, ministries }) =>
      [total, ...ministries].flatMap((row) => [row.total, ...row.cells]),
    );
    const remarked = after?.filter(({ title }) => title?.includes("备注"));
    expect(remarked?.map(({ text, title }) => [text, title])).toEqual([
      ["未报", "教育部 · 新材料：计划 2,000 人，未报送，缺口 2,000 人。备注：尚未汇总"],
      ["—", "科技部 · 新材料：没有计划数。备注：尚未汇总"],
    ]);
    const plain = (cells: typeof after) => cells?.map(({ title: _, ...cell }) => cell);
    expect(plain(after)).toEqual(plain(before));
  });

  it("shows the plan whatever was reported", () => {
    expect(texts("quota")[3]).toEqual(["500", "—", "—", "500"]);
    expect(rowsOf("quota").ministries[2]?.total.className).toBeUndefined();
  });

  it("counts what was not reported as missing whole, hatched, so that gaps add up", () => {
    expect(texts("gap")).toEqual([
      ["3,500", "400", "2,000", "1,100"],
      ["2,400", "400", "2,000", "—"],
      ["600", "0", "—", "600"],
      ["500", "—", "—", "500"],
    ]);
    expect(rowsOf("gap").ministries[2]?.total.className).toBe("hatched");
  });

  it("shows the change since the month before; what is no longer reported takes its people away", () => {
    expect(texts("change")).toEqual([
      ["−480", "+300", "−900", "+120"],
      ["−480", "+300", "−900", "外+120"],
      ["沿用", "沿用", "—", "沿用"],
      ["未报", "—", "—", "未报"],
    ]);
  });

  it("marks what is reported for the first time, but not in January, when everything is", () => {
    const first = [submission("教育部", "2025-06", { 新能源: 600, 新材料: 0 })];
    const june = matrixRows(standingAt("2025-06", first), standingAt("2025-05", first), "change");
    expect(june.ministries[0]?.cells.map((cell) => cell.text)).toEqual(["首+600", "首0", "—"]);
    const january = [submission("教育部", "2025-01", { 新能源: 600, 新材料: 0 })];
    const rows = matrixRows(standingAt("2025-01", january), null, "change");
    expect(rows.ministries[0]?.cells.map((cell) => cell.text)).toEqual(["+600", "0", "—"]);
  });

  it("shades by the ministry's own cut-off", () => {
    const { ministries } = rowsOf("rate");
    // 60 % at the end of June is on pace; 0 of 600 in April is as far below as can be.
    expect(ministries[0]?.cells[0]?.className).toBe("step-0");
    expect(ministries[1]?.cells[2]?.className).toBe("step-4");
  });

  it("hatches only what has a quota and no report", () => {
    const { ministries } = rowsOf("rate");
    expect(ministries[0]?.cells[1]?.className).toBe("hatched");
    expect(ministries[2]?.cells[0]?.className).toBe("muted");
  });
});

describe("orderRows(rows, order)", () => {
  const order = (measure: MatrixMeasure, by: "plan" | "largest" | "smallest") =>
    orderRows(rowsOf(measure).ministries, by).map((row) => row.ministry);

  it("keeps the plan's order", () => {
    expect(order("rate", "plan")).toEqual(["教育部", "科技部", "财政部"]);
  });

  it("orders by the sum, and leaves those without a figure last both ways", () => {
    expect(order("rate", "largest")).toEqual(["科技部", "教育部", "财政部"]);
    expect(order("rate", "smallest")).toEqual(["教育部", "科技部", "财政部"]);
  });

  it("takes a gap that is not reported for the figure it is", () => {
    expect(order("gap", "smallest")).toEqual(["财政部", "科技部", "教育部"]);
  });
});
