import { describe, expect, it } from "vitest";
import { previewOf } from "../../../src/features/submit/preview.ts";
import { plan, submission } from "../../builders.ts";

const PLAN = plan(2025, ["新材料", "新能源"], { 教育部: [100, 200], 科技部: [300, null] });

describe("previewOf(incoming, plans, received)", () => {
  it("lays what comes beside what counts at the same cut-off, an earlier one carried forward", () => {
    const { cells } = previewOf(
      [submission("教育部", "2025-06", { 新材料: 80 })],
      [PLAN],
      [submission("教育部", "2025-03", { 新材料: 50, 新能源: 20 })],
    );
    expect(cells).toEqual([
      {
        ministry: "教育部",
        field: "新材料",
        year: 2025,
        cutoff: "2025-06",
        quota: 100,
        before: 50,
        after: 80,
      },
      {
        ministry: "教育部",
        field: "新能源",
        year: 2025,
        cutoff: "2025-06",
        quota: 200,
        before: 20,
        after: null,
      },
    ]);
  });
  it("shows ministry and country before and after", () => {
    const [effect] = previewOf(
      [submission("教育部", "2025-06", { 新材料: 120, 新能源: 0 })],
      [PLAN],
      [submission("科技部", "2025-05", { 新材料: 30 })],
    ).effects;
    expect(effect?.ministryBefore.reportedCells).toBe(0);
    expect(effect?.ministryAfter).toMatchObject({ actual: 120, gap: 200, surplus: 20 });
    expect(effect?.countryBefore.actual).toBe(30);
    expect(effect?.countryAfter.actual).toBe(150);
  });
  it("replaces an earlier submission for the same cut-off", () => {
    const { effects } = previewOf(
      [submission("教育部", "2025-06", { 新材料: 10 })],
      [PLAN],
      [submission("教育部", "2025-06", { 新材料: 90, 新能源: 5 })],
    );
    expect(effects[0]?.countryAfter.actual).toBe(10);
  });
  it("leaves a later cut-off alone", () => {
    const { effects } = previewOf(
      [submission("教育部", "2025-03", { 新材料: 10 })],
      [PLAN],
      [submission("教育部", "2025-06", { 新材料: 90 })],
    );
    expect(effects[0]).toMatchObject({
      cutoff: "2025-03",
      countryBefore: { actual: 0 },
      countryAfter: { actual: 10 },
    });
  });
});
