import { describe, expect, it } from "vitest";
import { comparedYears, underSharedNames } from "../../../src/domain/comparing/comparedYears.ts";
import type { Mapping } from "../../../src/domain/comparing/mapping.ts";
import { planTotal } from "../../../src/domain/plan/plan.ts";
import { plan, submission } from "../../builders.ts";

const yearOnly = (year: number) => plan(year, ["甲域"], { 甲部: [year] });
const PLANS = [2026, 2025, 2024, 2022].map(yearOnly);

function years(year: number, asked = Number.NaN) {
  const compared = comparedYears(PLANS, year, asked);
  return compared && [compared.before.year, compared.after.year, compared.other];
}

describe("comparedYears(plans, year, asked)", () => {
  it("uses the year before when none is asked for, or one without a plan", () => {
    expect(years(2025)).toEqual([2024, 2025, 2024]);
    expect(years(2024, 2023)).toEqual([2022, 2024, 2022]);
    expect(years(2025, 0)).toEqual([2024, 2025, 2024]);
  });

  it("uses the next year where no earlier year has a plan", () => {
    expect(years(2022)).toEqual([2022, 2024, 2024]);
  });

  it("uses the year that is asked for, but never the selected one", () => {
    expect(years(2026, 2022)).toEqual([2022, 2026, 2022]);
    expect(years(2025, 2025)).toEqual([2024, 2025, 2024]);
  });

  it("goes from the earlier year to the later whichever is selected", () => {
    expect(years(2024, 2026)).toEqual([2024, 2026, 2026]);
  });

  it("is null with one plan alone, or when the selected year has none", () => {
    expect(comparedYears([yearOnly(2025)], 2025, 2024)).toBeNull();
    expect(comparedYears(PLANS, 2023, 2024)).toBeNull();
  });
});

const line = (fromYear: number, toYear: number, from: readonly string[], to: string): Mapping => ({
  fromYear,
  toYear,
  ministries: [{ from, to }],
  fields: [],
});

describe("underSharedNames(before, after, submissions, mappings)", () => {
  const before = plan(2024, ["甲域"], { 旧部: [10], 他部: [5] });
  const after = plan(2025, ["甲域"], { 新部: [12], 他部甲: [3], 他部乙: [4] });

  it("changes nothing where no name changed", () => {
    const reports = [submission("旧部", "2024-06", { 甲域: 1 })];
    expect(underSharedNames(before, after, reports, [])).toEqual({
      before,
      after,
      submissions: reports,
      links: [],
    });
  });

  it("brings a renaming to the later name and a split to the earlier, in plans and reports", () => {
    const reports = [
      submission("旧部", "2024-06", { 甲域: 1 }),
      submission("他部甲", "2025-06", { 甲域: 2 }),
      submission("他部乙", "2025-06", { 甲域: 3 }),
    ];
    const shared = underSharedNames(before, after, reports, [
      line(2024, 2025, ["旧部"], "新部"),
      line(2025, 2024, ["他部甲", "他部乙"], "他部"),
    ]);
    expect(shared.before.ministries).toEqual(["新部", "他部"]);
    expect(shared.after.ministries).toEqual(["新部", "他部"]);
    expect(shared.after.quotas).toEqual([[12], [7]]);
    expect(shared.submissions.map(({ year, ministry, counts }) => [year, ministry, counts.甲域])).toEqual(
      expect.arrayContaining([
        [2024, "新部", 1],
        [2025, "他部", 5],
      ]),
    );
    expect(shared.links.map(({ year, link }) => [year, link.to])).toEqual([
      [2024, "新部"],
      [2025, "他部"],
    ]);
  });

  it("steps through the years between, in order", () => {
    const late = plan(2026, ["甲域"], { 最新部: [1] });
    const shared = underSharedNames(
      before,
      late,
      [],
      [
        line(2025, 2026, ["新部"], "最新部"),
        line(2024, 2025, ["旧部"], "新部"),
        line(2023, 2024, ["旧部"], "别处"),
      ],
    );
    expect(shared.before.ministries).toEqual(["最新部", "他部"]);
    expect(shared.before.year).toBe(2024);
    expect(planTotal(shared.before)).toBe(15);
  });

  it("uses the line of the two years themselves before any steps", () => {
    const late = plan(2026, ["甲域"], { 直达部: [1] });
    const shared = underSharedNames(
      before,
      late,
      [],
      [line(2024, 2025, ["旧部"], "新部"), line(2024, 2026, ["旧部"], "直达部")],
    );
    expect(shared.before.ministries).toEqual(["直达部", "他部"]);
  });
});
