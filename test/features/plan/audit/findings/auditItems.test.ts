import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cellPlaceKey, cellPlaceOf } from "../../../../../src/app/editableGrid/cellPlaceOf.ts";
import { headlineRemark, remarksAgainst } from "../../../../../src/domain/plan/planAudit.ts";
import { cellsNow, changed, startAudit } from "../../../../../src/features/plan/audit/auditState.ts";
import { auditItems } from "../../../../../src/features/plan/audit/findings/auditItems.ts";
import { auditRows, footOf, marksOf } from "../../../../../src/features/plan/audit/table/auditRows.ts";
import { readPlanText } from "../../../../../src/intake/plan/planText.ts";
import { readPlanCells } from "../../../../../src/intake/plan/readPlanCells.ts";
import { publishedPlan } from "../../../../builders.ts";
import { CONTEXT } from "../../../../intake/context.ts";

const file = (path: string) => readFileSync(new URL(`../../../../../${path}`, import.meta.url), "utf8");
const damaged = readPlanText(file("data/plans/2024-as-published.txt"), CONTEXT).cells;
const clean = readPlanText(file("data/plans/2025.csv"), CONTEXT).cells;
const SOURCE = { kind: "text", name: "表", year: null, headline: null, notes: [] } as const;

describe("auditItems(reading, remarks, against)", () => {
  const reading = readPlanCells(clean, CONTEXT);
  const remarks = remarksAgainst(reading, publishedPlan(2024));
  const items = auditItems(reading, remarks, 2024);

  it("names row and column of what is far from the year before, and both figures", () => {
    const item = items.find(({ code, row, column }) => code === "far" && row === 4 && column === "数字技术");
    expect(item?.message).toBe(
      "国家发展改革委“数字技术”是1.52万人，2024年是0.5万人，是其3.04倍，多1.02万人。请核对。",
    );
    expect(item?.severity).toBe("confirm");
  });

  it("lists what entered and left as information, a new ministry once", () => {
    const entered = items.filter(({ code, row }) => code === "entered" && row === 8);
    expect(entered.map(({ message }) => message)).toEqual(["财政部有计划数6万人，2024年没有这一部门。"]);
    expect(items.filter(({ severity }) => severity === "error")).toEqual([]);
    const left = items.filter(({ code }) => code === "left");
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ message }) => message.includes("2024年有计划数"))).toBe(true);
  });

  it("puts the wrong first and keeps the order of the table within a level", () => {
    const wrong = readPlanCells(damaged, CONTEXT);
    const headline = headlineRemark(wrong, 900_000);
    const levels = auditItems(wrong, headline ? [headline] : [], null).map(({ severity }) => severity);
    expect(levels).toEqual([...Array(9).fill("error"), "confirm", "notice", "notice"]);
  });
});

describe("the grid of the damaged table", () => {
  const reading = readPlanCells(damaged, CONTEXT);
  const items = auditItems(reading, [], null);
  const audit = startAudit(SOURCE, damaged);

  it("marks exactly the cells of its findings, a row's at its label", () => {
    const marks = marksOf(audit, damaged, reading, items);
    const marked = [...marks].filter(([, { className }]) => className === "audit-cell-error");
    expect(marked.map(([key]) => key).sort()).toEqual(
      [
        cellPlaceKey(2, 0),
        ...[10, 11, 12, 16].map((c) => cellPlaceKey(2, c)),
        "3|0",
        "5|16",
        "6|16",
        "7|16",
      ].sort(),
    );
  });

  it("adds up every row and column beside it, and shows by how much the stated sums differ", () => {
    const rows = auditRows(damaged, reading);
    const off = rows.filter(({ difference }) => difference !== "0" && difference !== "");
    expect(off.map(({ row, sum, difference }) => [row, sum, difference])).toEqual([
      [5, "1.3", "+1.3"],
      [6, "2.2", "−0.05"],
      [7, "2.15", "+14.85"],
    ]);
    const [sums, differences] = footOf(reading);
    expect(sums?.cells.slice(9, 13)).toEqual(["3.05", "13.8", "7.62", "5.07"]);
    expect(differences?.cells.slice(9, 13)).toEqual(["0", "−0.5", "−0.2", "−0.2"]);
    expect([sums?.cells[16], differences?.cells[16]]).toEqual(["92.93", "−0.9"]);
  });

  it("leads from a finding to its cell, and from one of a row to the label", () => {
    const of = (row: number, column: string | null) => {
      const item = items.find((one) => one.row === row && one.column === column);
      return item && cellPlaceOf(item, reading);
    };
    expect(of(2, "数字技术")).toEqual({ row: 2, index: 10, exact: true });
    expect(of(3, null)).toEqual({ row: 3, index: 0, exact: false });
  });

  it("marks what is not as it came, also below rows that were joined", () => {
    const emptied = changed(
      audit,
      { kind: "write", cells: (damaged[5] ?? []).map((_, index) => ({ row: 6, index, to: "" })) },
      String,
    );
    const joined = changed(emptied, { kind: "join", row: 6 }, String);
    const written = changed(joined, { kind: "write", cells: [{ row: 6, index: 1, to: "9" }] }, String);
    const cells = cellsNow(written);
    const marks = marksOf(written, cells, readPlanCells(cells, CONTEXT), []);
    const marked = [...marks].filter(([, { className }]) => className.includes("audit-cell-changed"));
    expect(marked).toEqual([["6|1", { className: "audit-cell-changed", title: "原为“1.2”。" }]]);
  });
});
