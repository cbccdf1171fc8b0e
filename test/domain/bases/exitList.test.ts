import { describe, expect, it } from "vitest";
import type { UnitActivity } from "../../../src/domain/bases/baseActivity.ts";
import { exitList } from "../../../src/domain/bases/exitList.ts";

function active(name: string, years: readonly number[], named: number | null = 2020): UnitActivity {
  return {
    name,
    base: { name, aliases: [], level: "", batch: "", year: named, region: "", authority: "", field: "" },
    years: years.map((year) => ({ year, classes: 1, people: 30, personHours: 720, fields: [], breaches: 0 })),
    units: [],
  };
}

describe("exitList", () => {
  const PERIOD = { firstYear: 2021, lastYear: 2025 };

  it("lists the bases that had no class for so many full years, with their last year", () => {
    const all = [
      active("甲", [2021, 2025]),
      active("乙", [2021, 2023]),
      active("丙", []),
      active("丁", [2024]),
    ];
    const listed = (threshold: number) =>
      exitList(all, { ...PERIOD, threshold }).map(({ activity, idleYears, lastYear }) => [
        ...[activity.name, idleYears, lastYear],
      ]);
    expect(listed(1)).toEqual([
      ["乙", 2, 2023],
      ["丙", 5, null],
      ["丁", 1, 2024],
    ]);
    expect(listed(3)).toEqual([["丙", 5, null]]);
  });

  it("counts no year before a base was named, and none that the ledger does not cover", () => {
    expect(exitList([active("新", [], 2025)], { ...PERIOD, threshold: 2 })).toEqual([]);
    expect(exitList([active("旧", [], 1990)], { ...PERIOD, threshold: 6 })).toEqual([]);
  });

  it("takes a base with classes in the year that is running for active", () => {
    expect(exitList([active("甲", [2026])], { ...PERIOD, threshold: 1 })).toEqual([]);
  });

  it("never proposes a unit that is no base", () => {
    expect(exitList([{ ...active("甲", []), base: null }], { ...PERIOD, threshold: 1 })).toEqual([]);
  });
});
