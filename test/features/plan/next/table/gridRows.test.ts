import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../../../../src/domain/draft/planDraft.ts";
import { lastMade, workOut } from "../../../../../src/domain/draft/workedDraft.ts";
import {
  cellOfPlace,
  changeWords,
  gridRows,
  markOf,
  peopleAt,
  placeFacts,
  spotAt,
} from "../../../../../src/features/plan/next/table/gridRows.ts";
import { plan } from "../../../../builders.ts";
import { asked, draftOf } from "../worked.ts";

const worked = (...decisions: DraftDecision[]) => workOut(draftOf(decisions));
const cells = (...decisions: DraftDecision[]) =>
  gridRows(worked(...decisions), null).map((row) => row.cells.join(" "));

describe("gridRows(worked, before)", () => {
  it("has the documents' order in 万人: 合计 first, 小计 last, — without quota", () => {
    expect(cells()).toEqual(["合计 0.60 1.40 2.00", "教育部 0.60 0.40 1.00", "科技部 — 1.00 1.00"]);
  });

  it("shows what is decided and no other figure where demands clash", () => {
    expect(cells(asked("教育部", null, { lock: 30_000 }), asked("教育部", "其他", { upper: 0 }))).toEqual([
      "合计   2.00",
      "教育部  — 3.00",
      "科技部   ",
    ]);
  });

  it("keeps the figures of the table before around what is decided where demands clash", () => {
    const draft = draftOf([asked("教育部", null, { lock: 30_000 }), asked("教育部", "其他", { upper: 0 })]);
    expect(gridRows(workOut(draft), lastMade(draftOf([]))).map((row) => row.cells.join(" "))).toEqual([
      "合计   2.00",
      "教育部  — 3.00",
      "科技部   ",
    ]);
    expect(gridRows(workOut(draft), worked()).map((row) => row.cells.join(" "))).toEqual([
      "合计 0.60 1.40 2.00",
      "教育部 0.60 — 3.00",
      "科技部 — 1.00 1.00",
    ]);
  });

  it("has no quotas of nobody in a ministry that is to have none", () => {
    expect(cells(asked("教育部", null, { upper: 0 }), { kind: "total", people: 10_000 })[1]).toBe(
      "教育部 — — 0.00",
    );
  });
});

describe("changeWords(worked, lastYear, place)", () => {
  const lastYear = plan(2025, ["数字技术", "其他"], { 教育部: [5000, 4000], 财政部: [null, 3000] });
  const change = (ministry: string | null, field: string | null) =>
    changeWords(worked(), lastYear, { ministry, field });

  it("gives the difference from last year's plan of a cell, a ministry, a field and the country", () => {
    expect(change("教育部", "数字技术")).toBe("+0.10");
    expect(change("教育部", null)).toBe("+0.10");
    expect(change(null, "其他")).toBe("+0.70");
    expect(change(null, null)).toBe("+0.80");
  });

  it("is empty where nothing differs, and counts a new ministry from nothing", () => {
    expect(change("教育部", "其他")).toBe("");
    expect(change("科技部", "数字技术")).toBe("");
    expect(change("科技部", "其他")).toBe("+1.00");
  });
});

describe("spotAt(settled, row, index) and cellOfPlace(settled, place)", () => {
  const { settled } = worked();
  it("are each other's way back, sums and the total included", () => {
    for (const row of [1, 2, 3])
      for (const index of [1, 2, 3]) {
        const spot = spotAt(settled, row, index);
        if (!spot || !("place" in spot)) throw new Error(`no place at ${row}, ${index}`);
        expect(cellOfPlace(settled, spot.place)).toEqual({ row, index });
      }
  });

  it("know names from places, and what lies beyond the table", () => {
    expect(spotAt(settled, 1, 0)).toEqual({ name: "合计" });
    expect(spotAt(settled, 3, 0)).toEqual({ name: "科技部" });
    expect(spotAt(settled, 4, 1)).toBeUndefined();
    expect(spotAt(settled, 1, 4)).toBeUndefined();
    expect(cellOfPlace(settled, { ministry: "财政部", field: null })).toBeNull();
    expect(cellOfPlace(settled, { ministry: "教育部", field: "新材料" })).toBeNull();
  });
});

describe("markOf(worked, place)", () => {
  const place = { ministry: "教育部", field: "其他" };
  const mark = (what: Parameters<typeof asked>[2]) => markOf(worked(asked("教育部", "其他", what)), place);

  it("has a sign and a sentence for each kind of demand", () => {
    expect(mark({ lock: 3000 })).toEqual({
      className: "mark-lock",
      title: "教育部的其他：锁定为 0.30 万人。",
    });
    expect(mark({ lower: 3000 })).toEqual({
      className: "mark-bound",
      title: "教育部的其他：不少于 0.30 万人。",
    });
    expect(mark({ upper: 3000 })).toEqual({
      className: "mark-bound",
      title: "教育部的其他：不多于 0.30 万人，已到上限。",
    });
    expect(mark({ weight: 2 })).toEqual({ className: "mark-weight", title: "教育部的其他：权重 2。" });
    expect(mark({ upper: 0 })?.className).toBe("mark-closed");
  });

  it("is empty without conditions", () => {
    expect(mark({})).toBeUndefined();
  });
});

describe("peopleAt(worked, place)", () => {
  it("is a cell, a sum or the total; null without quota, undefined without a table", () => {
    const made = worked();
    expect(peopleAt(made, { ministry: "教育部", field: "其他" })).toBe(4000);
    expect(peopleAt(made, { ministry: "科技部", field: "数字技术" })).toBeNull();
    expect(peopleAt(made, { ministry: "教育部", field: null })).toBe(10_000);
    expect(peopleAt(made, { ministry: null, field: "其他" })).toBe(14_000);
    expect(peopleAt(made, { ministry: null, field: null })).toBe(20_000);
    const clash = worked(asked("教育部", null, { lock: 30_000 }));
    expect(peopleAt(clash, { ministry: "教育部", field: null })).toBeUndefined();
  });
});

describe("placeFacts(worked, place)", () => {
  it("says what a place has now and what it began with", () => {
    const made = worked({ kind: "total", people: 40_000 });
    expect(placeFacts(made, { ministry: null, field: "其他" })).toBe("现为 2.80 万人 · 起点 1.40 万人");
    expect(placeFacts(made, { ministry: "科技部", field: "数字技术" })).toBe(
      "现在没有计划数 · 起点没有计划数",
    );
  });
});
