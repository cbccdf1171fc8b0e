import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bridge, comparePlans } from "../../../src/domain/comparing/comparison.ts";
import { planTotal } from "../../../src/domain/plan/plan.ts";
import { plan, publishedPlan } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";

const stepOf = (bridge: Bridge, name: string) => bridge.steps.find((step) => step.name === name);

function expectBridge({ from, to, steps }: Bridge): void {
  expect(from + steps.reduce((sum, { change }) => sum + change, 0)).toBe(to);
  for (const { before, after, change } of steps) expect(change).toBe((after ?? 0) - (before ?? 0));
}

describe("comparePlans(2024, 2025)", () => {
  const { before, after, byMinistry, byField, cells } = comparePlans(
    publishedPlan(2024),
    publishedPlan(2025),
  );

  it("bridges from 920 300 to 980 000 people by ministry and by field", () => {
    for (const bridge of [byMinistry, byField]) {
      expect([bridge.from, bridge.to]).toEqual([920_300, 980_000]);
      expectBridge(bridge);
    }
  });

  it("sets each headline against its table: 2024's table exceeds it by 20 300", () => {
    expect(before).toEqual({ year: 2024, headline: 900_000, table: 920_300, difference: 20_300 });
    expect(after).toEqual({ year: 2025, headline: 980_000, table: 980_000, difference: 0 });
  });

  it("shows 财政部 as new with 60 000 people, and no exit", () => {
    expect(stepOf(byMinistry, "财政部")).toMatchObject({
      before: null,
      after: 60_000,
      change: 60_000,
      kind: "entry",
      shareBefore: null,
    });
    expect(byMinistry.steps.filter(({ kind }) => kind !== "both").map(({ name }) => name)).toEqual([
      "财政部",
    ]);
    expect(byField.steps.every(({ kind }) => kind === "both")).toBe(true);
  });

  it("shows the largest change: 市场监管总局 from 3 200 to 99 000 people", () => {
    const step = stepOf(byMinistry, "市场监管总局");
    expect(step).toMatchObject({ before: 3200, after: 99_000, change: 95_800 });
    expect(step?.shareShift).toBeCloseTo(99_000 / 980_000 - 3200 / 920_300, 12);
  });

  it("lists every cell with a quota in either year, adding up to the difference", () => {
    expect(cells.filter(({ before: old }) => old !== null)).toHaveLength(98);
    expect(cells.filter(({ after: now }) => now !== null)).toHaveLength(96);
    expect(cells.reduce((sum, { change }) => sum + change, 0)).toBe(59_700);
  });
});

describe("comparePlans(before, after)", () => {
  const old = plan(2024, ["甲域", "旧域"], { 甲部: [10, 20], 乙部: [null, 30] });
  const now = plan(2025, ["新域", "甲域"], { 丙部: [5, null], 甲部: [null, 40] });
  const { byMinistry, byField, cells } = comparePlans(old, now);

  it("uses the later year's order, then what has left", () => {
    expect(byMinistry.steps.map(({ name, kind }) => [name, kind])).toEqual([
      ["丙部", "entry"],
      ["甲部", "both"],
      ["乙部", "exit"],
    ]);
    expect(byField.steps.map(({ name }) => name)).toEqual(["新域", "甲域", "旧域"]);
  });

  it("lists cells that came, went and changed; a cell empty in both is none", () => {
    expect(cells).toEqual([
      { ministry: "丙部", field: "新域", before: null, after: 5, change: 5, kind: "entry" },
      { ministry: "甲部", field: "甲域", before: 10, after: 40, change: 30, kind: "both" },
      { ministry: "甲部", field: "旧域", before: 20, after: null, change: -20, kind: "exit" },
      { ministry: "乙部", field: "旧域", before: 30, after: null, change: -30, kind: "exit" },
    ]);
  });

  it("keeps a ministry whose row is empty as one of the table, with 0 people", () => {
    const empty = comparePlans(plan(2024, ["甲域"], { 甲部: [null] }), plan(2025, ["甲域"], { 甲部: [7] }));
    expect(stepOf(empty.byMinistry, "甲部")).toMatchObject({
      before: 0,
      after: 7,
      kind: "both",
      shareBefore: null,
      shareShift: null,
    });
  });

  it("adds up between any two plans; shares shift by 0 in all", () => {
    fc.assert(
      fc.property(sceneArbitrary, sceneArbitrary, ({ plan: one }, { plan: other }) => {
        const compared = comparePlans(one, other);
        expectBridge(compared.byMinistry);
        expectBridge(compared.byField);
        const difference = planTotal(other) - planTotal(one);
        expect(compared.byMinistry.to - compared.byMinistry.from).toBe(difference);
        expect(compared.byField.to - compared.byField.from).toBe(difference);
        expect(compared.cells.reduce((sum, { change }) => sum + change, 0)).toBe(difference);
        const shift = compared.byMinistry.steps.reduce((sum, { shareShift }) => sum + (shareShift ?? 0), 0);
        expect(shift).toBeCloseTo(0, 9);
      }),
    );
  });
});
