import { describe, expect, it } from "vitest";
import type { UnitActivity } from "../../../src/domain/bases/baseActivity.ts";
import { idleBases } from "../../../src/domain/evaluation/idleBases.ts";

function active(name: string, years: readonly number[]): UnitActivity {
  return {
    name,
    base: { name, aliases: [], level: "", batch: "", year: 2020, region: "", authority: "", field: "" },
    years: years.map((year) => ({ year, classes: 1, people: 30, personHours: 720, fields: [], breaches: 0 })),
    units: [],
  };
}

describe("idleBases(ledgers, threshold, lastOver)", () => {
  it("takes a class in any ledger for a class of the base", () => {
    const ledgers = [
      [active("甲", [2022]), active("乙", [2021])],
      [active("甲", [2024, 2025]), active("乙", [])],
    ];
    const idle = idleBases(ledgers, 2, 2025);
    expect(idle).toMatchObject({ firstYear: 2021, lastYear: 2025 });
    expect(idle?.bases.map(({ activity, idleYears }) => [activity.name, idleYears])).toEqual([["乙", 4]]);
  });

  it("does not take years that no ledger covers for years without a class", () => {
    expect(idleBases([[active("甲", [2022]), active("乙", [2023])]], 1, 2025)?.bases).toMatchObject([
      { activity: { name: "甲" }, idleYears: 1 },
    ]);
    expect(idleBases([[active("甲", [2026])]], 1, 2025)).toBeNull();
    expect(idleBases([], 1, 2025)).toBeNull();
  });
});
