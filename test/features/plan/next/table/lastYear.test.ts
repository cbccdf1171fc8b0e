import { describe, expect, it } from "vitest";
import type { Country } from "../../../../../src/app/data/country.ts";
import { positionAt } from "../../../../../src/domain/progress/position.ts";
import { rollUp } from "../../../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../../../src/domain/progress/submission.ts";
import { lastYearOf } from "../../../../../src/features/plan/next/table/lastYear.ts";
import { plan, submission } from "../../../../builders.ts";

const PLAN = plan(2025, ["新材料", "其他"], { 教育部: [6000, 4000], 科技部: [null, 10_000] });
const RECORDS = { plans: [PLAN], journalReadable: true };

/** As much of a country as is asked for. */
function countryWith(...submissions: Submission[]): Country {
  const position = positionAt(PLAN, submissions, "2025-06");
  return {
    plan: PLAN,
    plans: [PLAN],
    journal: { submissions },
    mappings: [],
    position,
    rollup: rollUp(position),
    asOf: "2025-06",
  } as unknown as Country;
}

describe("lastYearOf(year, records, country)", () => {
  it("gives completion as every screen does, people beyond the plan included, and where the year will end", () => {
    const country = countryWith(submission("科技部", "2025-06", { 新材料: 1000, 其他: 4000 }));
    const { plan: before, done } = lastYearOf(2026, RECORDS, country) ?? {};
    expect(before).toBe(PLAN);
    expect(done?.asOf).toBe("2025-06");
    expect(done?.standings.get("科技部")?.rate).toBe(0.5);
    expect(done?.standings.get(null)?.rate).toBe(0.25);
    expect(done?.standings.get("教育部")).toEqual({ rate: null, landing: null });
    // Half of the year is over: what is done, and half of the planned field's quota.
    expect(done?.standings.get("科技部")?.landing).toBeGreaterThan(9000);
  });

  it("has nothing but the plan where another year is selected, nothing was reported, or storage cannot be read", () => {
    const reported = countryWith(submission("科技部", "2025-06", { 其他: 4000 }));
    const other = { ...reported, plan: { ...PLAN, year: 2024 } };
    for (const country of [null, countryWith(), other]) {
      expect(lastYearOf(2026, RECORDS, country)).toEqual({ plan: PLAN, done: null });
    }
    expect(lastYearOf(2026, { ...RECORDS, journalReadable: false }, reported)?.done).toBeNull();
    expect(lastYearOf(2027, RECORDS, reported)).toBeNull();
  });
});
