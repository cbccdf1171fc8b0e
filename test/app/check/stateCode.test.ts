import { describe, expect, it } from "vitest";
import { endsChanges, planCode, stateCode, stateCodesAfter } from "../../../src/app/check/stateCode.ts";
import { plan, publishedPlan, submission } from "../../builders.ts";
import { accepted, journalOf, sampleLoaded } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

describe("stateCode(state)", () => {
  it("is two groups of four digits, for an empty journal as well", () => {
    expect(stateCode({ chainEnds: [] })).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it("changes with the head of any author's chain", () => {
    const codes = [[], ["a"], ["b"], ["a", "b"]].map((chainEnds) => stateCode({ chainEnds }));
    expect(new Set(codes).size).toBe(4);
  });
});

describe("stateCodesAfter(changes, wanted)", () => {
  it("gives the code that the state had when the entry was the last", () => {
    const entries = journalOf(
      accepted(submission("教育部", "2025-01", { 数字技术: 1 })),
      sampleLoaded(submission("科技部", "2025-01", { 数字技术: 2 })),
      accepted(submission("教育部", "2025-02", { 数字技术: 3 })),
    );
    const codes = stateCodesAfter(endsChanges(entries), new Set([0, 2]));
    expect([...codes]).toEqual(
      [0, 2].map((index) => [index, stateCode(foldOwn(entries.slice(0, index + 1)))]),
    );
  });
});

describe("planCode(plan)", () => {
  it("is the same for the same table, wherever it was read", () => {
    expect(planCode(publishedPlan(2025))).toBe(planCode({ ...publishedPlan(2025) }));
  });

  it("differs by one cell, by no quota instead of a quota of zero, and by the headline", () => {
    const tables = [
      plan(2025, ["数字技术"], { 教育部: [100] }),
      plan(2025, ["数字技术"], { 教育部: [200] }, 100),
      plan(2025, ["数字技术"], { 教育部: [0] }),
      plan(2025, ["数字技术"], { 教育部: [null] }),
      plan(2025, ["数字技术"], { 教育部: [100] }, 200),
    ];
    expect(new Set(tables.map(planCode)).size).toBe(5);
  });
});
