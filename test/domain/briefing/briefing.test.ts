import { describe, expect, it } from "vitest";
import { countryFacts } from "../../../src/domain/briefing/briefing.ts";
import { type CountedVersion, correctionsOf } from "../../../src/domain/briefing/corrections.ts";
import type { YearAt } from "../../../src/domain/comparing/comparison.ts";
import type { Month } from "../../../src/domain/cutoff.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { plan, submission } from "../../builders.ts";

const PLAN = plan(2025, ["其他"], { 甲部: [100], 乙部: [100], 丙部: [100] });

function yearAt(asOf: Month, submissions: readonly Submission[]): YearAt {
  const position = positionAt(PLAN, submissions, asOf);
  return { position, rollup: rollUp(position) };
}

function factsAt(asOf: Month, earlier: Month | null, submissions: readonly Submission[]) {
  return countryFacts({
    ...yearAt(asOf, submissions),
    expect: BY_CALENDAR,
    otherExpect: BY_CALENDAR,
    earlier: earlier === null ? null : yearAt(earlier, submissions),
    lastYear: null,
    versions: [],
  });
}

describe("countryFacts(scene)", () => {
  it("parts the change of a month into new ministries and those that reported again", () => {
    const { change } = factsAt("2025-06", "2025-05", [
      submission("甲部", "2025-05", { 其他: 40 }),
      submission("甲部", "2025-06", { 其他: 30 }),
      submission("乙部", "2025-06", { 其他: 25 }),
      submission("丙部", "2025-04", { 其他: 5 }),
    ]);
    expect(change).toMatchObject({
      people: 15,
      newly: [{ ministry: "乙部", people: 25 }],
      updated: 1,
      fell: [{ ministry: "甲部", people: 10 }],
    });
    expect(change?.before).toMatchObject({ asOf: "2025-05", cutoff: "2025-05" });
  });

  it("counts a new report without any figure as news, but not as newly reported", () => {
    const { change } = factsAt("2025-06", "2025-05", [
      submission("甲部", "2025-05", { 其他: 40 }),
      submission("乙部", "2025-06", {}),
    ]);
    expect(change).toMatchObject({ people: 0, newly: [], updated: 1, fell: [] });
  });

  it("has no change without a month before, and no year before without its plan", () => {
    expect(factsAt("2025-01", null, [])).toMatchObject({ change: null, lastYear: null, rates: null });
  });

  it("compares rates of ministries with a quota and a report as whole numbers", () => {
    const { rates } = factsAt("2025-06", null, [
      submission("甲部", "2025-06", { 其他: 40 }),
      submission("乙部", "2025-06", { 其他: 0 }),
      submission("丁部", "2025-06", { 其他: 900 }),
    ]);
    expect([rates?.lowest.actual, rates?.highest.actual]).toEqual([0, 40]);
  });
});

describe("correctionsOf(scene)", () => {
  it("lists replacements and withdrawals up to the as-of date, the largest change of people first", () => {
    const version = (
      ministry: string,
      cutoff: Month,
      standing: CountedVersion["standing"],
      people = 0,
    ): CountedVersion => ({ ministry, cutoff, receivedOn: null, standing, people });
    const versions = [
      version("甲部", "2025-04", "replaced", 10),
      version("甲部", "2025-04", "counts", 12),
      version("甲部", "2025-05", "replaced", 50),
      version("甲部", "2025-05", "replaced", 45),
      version("甲部", "2025-05", "counts", 40),
      version("乙部", "2025-06", "withdrawn"),
      version("乙部", "2025-07", "replaced"),
      version("乙部", "2025-07", "counts"),
    ];
    const { position } = yearAt("2025-06", []);
    expect(correctionsOf({ position, versions })).toEqual([
      { ministry: "甲部", cutoff: "2025-05", corrections: 2, withdrawals: 0, people: -10 },
      { ministry: "甲部", cutoff: "2025-04", corrections: 1, withdrawals: 0, people: 2 },
      { ministry: "乙部", cutoff: "2025-06", corrections: 0, withdrawals: 1, people: null },
    ]);
  });
});
