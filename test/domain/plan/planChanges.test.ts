import { describe, expect, it } from "vitest";
import { adjustmentTotals, netChange, sumChanges } from "../../../src/domain/plan/planChanges.ts";
import { plan, publishedPlan } from "../../builders.ts";

describe("adjustmentTotals(before, after)", () => {
  it("states by how much the total moves, and by how much it misses the headline", () => {
    const [before] = [publishedPlan(2024)];
    const after = {
      ...before!,
      quotas: before!.quotas.map((row, m) => (m === 0 ? row.map(() => null) : row)),
    };
    const first = before!.quotas[0]!.reduce<number>((sum, quota) => sum + (quota ?? 0), 0);
    expect(adjustmentTotals(before!, after)).toEqual({
      before: 920_300,
      after: 920_300 - first,
      change: -first,
      headline: 900_000,
      headlineDifference: 20_300 - first,
    });
  });
});

describe("netChange(changes)", () => {
  it("counts a quota that is set or taken away whole", () => {
    const changes = [
      { before: 100, after: 250 },
      { before: null, after: 70 },
      { before: 300, after: null },
    ];
    expect(netChange(changes)).toBe(150 + 70 - 300);
    expect(netChange([])).toBe(0);
  });
});

describe("sumChanges(before, after, names)", () => {
  const before = plan(2025, ["数字技术", "其他"], { 教育部: [600, 400], 科技部: [null, 1000] });
  const after = plan(2025, ["数字技术", "新材料"], { 教育部: [700, 50] });

  it("has the sums of every ministry and field of both tables, the later table's first", () => {
    expect(sumChanges(before, after)).toEqual({
      ministries: [
        { name: "教育部", before: 1000, after: 750, change: -250 },
        { name: "科技部", before: 1000, after: 0, change: -1000 },
      ],
      fields: [
        { name: "数字技术", before: 600, after: 700, change: 100 },
        { name: "新材料", before: 0, after: 50, change: 50 },
        { name: "其他", before: 1400, after: 0, change: -1400 },
      ],
    });
  });

  it("follows other names where they are given, with 0 for one without a quota", () => {
    const names = { ministries: ["财政部", "教育部"], fields: [] };
    expect(sumChanges(before, after, names)).toEqual({
      ministries: [
        { name: "财政部", before: 0, after: 0, change: 0 },
        { name: "教育部", before: 1000, after: 750, change: -250 },
      ],
      fields: [],
    });
  });
});
