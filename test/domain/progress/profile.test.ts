import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsOf } from "../../../src/domain/cutoff.ts";
import { tallyCell } from "../../../src/domain/progress/completion.ts";
import { expectedPeople, expectedShare, paceBand, shortfallStep } from "../../../src/domain/progress/pace.ts";
import { calendarExpectation, expectationFor, profileOf } from "../../../src/domain/progress/profile.ts";
import { submission } from "../../builders.ts";
import { dated } from "../dated.ts";
import { earlierReports, in2025, monthNumberArbitrary, NAMES, reportsOf } from "../yearEnd/earlierYear.ts";

const year = (...people: (number | null)[]): (number | null)[] => people;
const LATE = year(0, 10, 20, 30, 40, 50, 60, 100, 200, 400, 700, 1000);
const QUARTERS = year(null, null, 900, null, null, 1200, null, null, 2000, null, null, 3000);
const profile = profileOf(2024, reportsOf(2024, { 甲部: LATE, 乙部: QUARTERS }));

describe("profileOf(year, submissions)", () => {
  it("gives each ministry's cumulative people by month and its year's end, nothing carried forward", () => {
    expect(profile.ministries.get("甲部")?.people).toEqual(LATE);
    expect(profile.ministries.get("乙部")?.people).toEqual(QUARTERS);
    expect(profile.ministries.get("乙部")?.yearEnd).toBe(3000);
  });

  it("counts all fields, those outside the plan too", () => {
    const two = profileOf(2024, [submission("甲部", "2024-12", { 其他: 5, 量子信息: 7 })]);
    expect(two.ministries.get("甲部")?.yearEnd).toBe(12);
  });

  it("has no year's end without a December report, or with one of 0 people", () => {
    const open = profileOf(2024, reportsOf(2024, { 甲部: [5, 9], 乙部: Array(12).fill(0) }));
    expect(open.ministries.get("甲部")?.yearEnd).toBeNull();
    expect(open.ministries.get("乙部")?.yearEnd).toBeNull();
  });

  it("uses the later of two submissions for one cut-off, and leaves other years out", () => {
    const twice = profileOf(2024, [
      submission("甲部", "2024-12", { 其他: 5 }),
      submission("甲部", "2024-12", { 其他: 8 }),
      submission("甲部", "2025-12", { 其他: 99 }),
    ]);
    expect(twice.ministries.get("甲部")?.yearEnd).toBe(8);
  });
});

describe("expectationFor(ministry, cutoff, profile)", () => {
  it("is the ministry's own shape where the earlier year has that very month and an end", () => {
    expect(expectationFor("甲部", "2025-08", profile)).toEqual({
      elapsed: 100,
      total: 1000,
      basis: "ministry-profile",
    });
  });

  it("is the country's shape for a ministry without that month: the sum of those that have it", () => {
    // In August only 甲部 has both; in June 50 of 1000 and 1200 of 3000.
    expect(expectationFor("丙部", "2025-06", profile)).toEqual({
      elapsed: 1250,
      total: 4000,
      basis: "country-profile",
    });
    expect(expectationFor("乙部", "2025-07", profile).basis).toBe("country-profile");
  });

  it("is the country's shape for a field and the country", () => {
    expect(expectationFor(null, "2025-06", profile).basis).toBe("country-profile");
  });

  it("does not let the country's share fall because other ministries report in another month", () => {
    // July alone, without 乙部, would be 60 of 1000; June's 1250 of 4000 stands.
    expect(expectationFor(null, "2025-07", profile)).toMatchObject({ elapsed: 1250, total: 4000 });
    expect(expectationFor(null, "2025-10", profile)).toMatchObject({ elapsed: 2200, total: 4000 });
    expect(expectationFor(null, "2025-11", profile)).toMatchObject({ elapsed: 700, total: 1000 });
  });

  it("is calendar days when no profile is chosen, or when no ministry has that month and an end", () => {
    expect(expectationFor("甲部", "2025-06", null)).toEqual(calendarExpectation("2025-06"));
    const open = profileOf(2024, reportsOf(2024, { 甲部: [5, 9] }));
    expect(expectationFor("甲部", "2025-02", open)).toEqual({ elapsed: 59, total: 365, basis: "calendar" });
    const ended = profileOf(2024, reportsOf(2024, { 乙部: QUARTERS }));
    expect(expectationFor("乙部", "2025-04", ended).basis).toBe("calendar");
  });

  it("holds a count that was later corrected downwards within the year's end", () => {
    const fell = profileOf(2024, reportsOf(2024, { 甲部: [...Array(10).fill(null), 1200, 1000] }));
    expect(expectationFor("甲部", "2025-11", fell)).toMatchObject({ elapsed: 1000, total: 1000 });
  });

  it("is a fraction from 0 to 1 for every ministry and month, and all of it in December", () => {
    fc.assert(
      fc.property(earlierReports, monthNumberArbitrary, (reports, month) => {
        const any = profileOf(2024, reports);
        for (const name of [...NAMES, "无此部门", null]) {
          const { elapsed, total } = expectationFor(name, in2025(month), any);
          expect(Number.isSafeInteger(elapsed) && Number.isSafeInteger(total)).toBe(true);
          expect(elapsed >= 0 && elapsed <= total && total > 0).toBe(true);
          const { elapsed: all, total: of } = expectationFor(name, "2025-12", any);
          expect(all).toBe(of);
        }
      }),
    );
  });

  it("never falls from month to month within one shape while no ministry's counts fall", () => {
    fc.assert(
      fc.property(earlierReports, (reports) => {
        const any = profileOf(2024, reports);
        for (const name of [...NAMES, null]) {
          const last = new Map<string, number>();
          for (const cutoff of monthsOf(2025)) {
            const expectation = expectationFor(name, cutoff, any);
            const share = expectedShare(expectation);
            expect(share).toBeGreaterThanOrEqual(last.get(expectation.basis) ?? 0);
            last.set(expectation.basis, share);
          }
        }
      }),
    );
  });
});

describe("pace by a profile", () => {
  it("bands against the profile, not the calendar", () => {
    const august = expectationFor("甲部", "2025-08", profile);
    const cell = tallyCell(2000, 200);
    expect(paceBand(dated(cell, "2025-08"))).toBe("behind");
    expect(paceBand(dated(cell, "2025-08", { expectation: august }))).toBe("on-pace");
    expect(paceBand(dated(tallyCell(2000, 199), "2025-08", { expectation: august }))).toBe("slow");
    expect(paceBand(dated(tallyCell(2000, 160), "2025-08", { expectation: august }))).toBe("slow");
    expect(paceBand(dated(tallyCell(2000, 159), "2025-08", { expectation: august }))).toBe("behind");
    expect(shortfallStep(tallyCell(2000, 159), august)).toBe(2);
    expect(expectedPeople(2001, august)).toBe(201);
  });

  it("expects 0 people while the profile's ministry had none", () => {
    const january = expectationFor("甲部", "2025-01", profile);
    expect(expectedPeople(2000, january)).toBe(0);
    expect(paceBand(dated(tallyCell(2000, 0), "2025-01", { expectation: january }))).toBe("on-pace");
    expect(shortfallStep(tallyCell(2000, 0), january)).toBe(0);
  });

  it("finds a ministry that follows the profile exactly on pace in every month", () => {
    const factor = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(earlierReports, fc.constantFrom(...NAMES), factor, (reports, name, times) => {
        const any = profileOf(2024, reports);
        for (const cutoff of monthsOf(2025)) {
          const expectation = expectationFor(name, cutoff, any);
          const cell = tallyCell(expectation.total * times, expectation.elapsed * times);
          expect(["on-pace", "done"]).toContain(paceBand(dated(cell, cutoff, { expectation })));
          expect(expectedPeople(cell.quota, expectation)).toBe(cell.actual);
          expect(shortfallStep(cell, expectation)).toBe(0);
          if (cell.actual > 0 && cell.actual < cell.quota) {
            expect(paceBand(dated(tallyCell(cell.quota, cell.actual - 1), cutoff, { expectation }))).not.toBe(
              "on-pace",
            );
          }
        }
      }),
    );
  });

  it("does not change a band when actual and quota grow alike", () => {
    const people = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.tuple(earlierReports, monthNumberArbitrary, fc.constantFrom(...NAMES)),
        fc.tuple(people, people, fc.integer({ min: 1, max: 100 })),
        ([reports, month, name], [quota, actual, factor]) => {
          const at = in2025(month);
          const expectation = expectationFor(name, at, profileOf(2024, reports));
          const [one, many] = [tallyCell(quota, actual), tallyCell(quota * factor, actual * factor)];
          expect(paceBand(dated(many, at, { expectation }))).toBe(paceBand(dated(one, at, { expectation })));
          expect(shortfallStep(many, expectation)).toBe(shortfallStep(one, expectation));
        },
      ),
    );
  });
});
