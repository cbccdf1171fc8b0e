import { describe, expect, it } from "vitest";
import { withAdjustments } from "../../../src/domain/plan/planAdjustment.ts";
import { isChanged, previewOf } from "../../../src/intake/report/preview.ts";
import { plan, submission } from "../../builders.ts";

const PLAN = plan(2025, ["新材料", "新能源"], { 教育部: [100, 200], 科技部: [300, null] });

describe("previewOf(incoming, plans, received)", () => {
  it("lays what comes beside what counts at the same cut-off, an earlier one carried forward", () => {
    const [june] = previewOf(
      [submission("教育部", "2025-06", { 新材料: 80 })],
      [PLAN],
      [submission("教育部", "2025-03", { 新材料: 50, 新能源: 20 })],
    ).cutoffs;
    const place = { ministry: "教育部", year: 2025, cutoff: "2025-06" };
    expect(june?.cells).toEqual([
      { ...place, field: "新材料", quota: 100, before: 50, after: 80 },
      { ...place, field: "新能源", quota: 200, before: 20, after: null },
    ]);
  });
  it("holds each cut-off against the plan of its month", () => {
    const change = { ministry: "教育部", field: "新材料", before: 100, after: 500, remark: "" };
    const adjusted = withAdjustments(PLAN, [
      { year: 2025, from: "2025-07", changes: [change], headline: null, documentNumber: "", date: "" },
    ]);
    const quotas = previewOf(
      ["2025-06", "2025-07"].map((cutoff) => submission("教育部", cutoff, { 新材料: 80 })),
      [adjusted],
      [],
    ).cutoffs.map(({ cells, effects }) => [cells[0]?.quota, effects[0]?.after.quota]);
    expect(quotas).toEqual([
      [100, 300],
      [500, 700],
    ]);
  });
  it("shows ministry and country before and after", () => {
    const [june] = previewOf(
      [submission("教育部", "2025-06", { 新材料: 120, 新能源: 0 })],
      [PLAN],
      [submission("科技部", "2025-05", { 新材料: 30 })],
    ).cutoffs;
    const [ministry, country] = june?.effects ?? [];
    expect(ministry?.ministry).toBe("教育部");
    expect(ministry?.before.reportedCells).toBe(0);
    expect(ministry?.after).toMatchObject({ actual: 120, gap: 200, surplus: 20 });
    expect(country?.ministry).toBeNull();
    expect(country?.before.actual).toBe(30);
    expect(country?.after.actual).toBe(150);
  });
  it("replaces an earlier submission for the same cut-off", () => {
    const [june] = previewOf(
      [submission("教育部", "2025-06", { 新材料: 10 })],
      [PLAN],
      [submission("教育部", "2025-06", { 新材料: 90, 新能源: 5 })],
    ).cutoffs;
    expect(june?.effects.at(-1)?.after.actual).toBe(10);
  });
  it("leaves a later cut-off alone", () => {
    const { cutoffs } = previewOf(
      [submission("教育部", "2025-03", { 新材料: 10 })],
      [PLAN],
      [submission("教育部", "2025-06", { 新材料: 90 })],
    );
    expect(cutoffs.map(({ cutoff }) => cutoff)).toEqual(["2025-03"]);
    expect(cutoffs[0]?.effects.at(-1)).toMatchObject({ before: { actual: 0 }, after: { actual: 10 } });
  });
  it("lists the cut-offs in the order of time, and all ministries of one together", () => {
    const { cutoffs } = previewOf(
      [
        submission("教育部", "2025-06", { 新材料: 20 }),
        submission("科技部", "2025-03", { 新材料: 1 }),
        submission("科技部", "2025-06", { 新能源: 7 }),
      ],
      [PLAN],
      [],
    );
    expect(cutoffs.map(({ cutoff, ministries }) => [cutoff, ministries])).toEqual([
      ["2025-03", ["科技部"]],
      ["2025-06", ["教育部", "科技部"]],
    ]);
    expect(cutoffs[1]?.effects.map(({ after }) => after.actual)).toEqual([20, 7, 27]);
  });
  it("shows no change for a remark without a figure", () => {
    const [march, june] = [
      submission("教育部", "2025-03", { 新材料: 5 }),
      submission("教育部", "2025-06", { 新材料: 9 }),
    ];
    const noted = { ...june, notes: { 新能源: "尚未汇总" } };
    expect(previewOf([noted], [PLAN], [march])).toEqual(previewOf([june], [PLAN], [march]));
    expect(previewOf([noted], [PLAN], [march]).cutoffs[0]?.cells.map(({ field }) => field)).toEqual([
      "新材料",
    ]);
  });
  it("has nothing to show of a year without a plan, and says which", () => {
    expect(previewOf([submission("教育部", "2023-06", { 新材料: 1 })], [PLAN], [])).toEqual({
      cutoffs: [],
      yearsWithoutPlan: [2023],
    });
  });
});

describe("isChanged(cell)", () => {
  it("distinguishes a reported zero from what was not reported", () => {
    expect(isChanged({ before: null, after: 0 })).toBe(true);
    expect(isChanged({ before: 0, after: 0 })).toBe(false);
  });
});
