import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarExpectation, expectationFor, profileOf } from "../../../src/domain/progress/profile.ts";
import { apportion, FIRST_MONTH_BY_CALENDAR, landingOf } from "../../../src/domain/yearEnd/landing.ts";
import { earlierReports, in2025, monthNumberArbitrary, NAMES } from "./earlierYear.ts";

const third = { elapsed: 1, total: 3, basis: "ministry-profile" } as const;

describe("landingOf(actual, cutoff, expectation)", () => {
  it("is actual x total / elapsed, in whole people", () => {
    expect(landingOf(1000, "2025-06", third)).toBe(3000);
    expect(landingOf(181, "2025-06", calendarExpectation("2025-06"))).toBe(365);
    expect(landingOf(100, "2025-06", { ...third, elapsed: 3, total: 7 })).toBe(233);
  });

  it("is what was done once the year has ended", () => {
    expect(landingOf(1234, "2025-12", calendarExpectation("2025-12"))).toBe(1234);
  });

  it("gives no-report where nothing was reported and nothing-done for a reported zero", () => {
    expect(landingOf(null, "2025-06", third)).toBe("no-report");
    expect(landingOf(0, "2025-06", third)).toBe("nothing-done");
  });

  it("gives too-early by the calendar in January and February, not by a profile", () => {
    expect(landingOf(50, "2025-01", calendarExpectation("2025-01"))).toBe("too-early");
    expect(landingOf(50, "2025-02", calendarExpectation("2025-02"))).toBe("too-early");
    expect(FIRST_MONTH_BY_CALENDAR).toBe(3);
    expect(landingOf(90, "2025-03", calendarExpectation("2025-03"))).toBe(365);
    expect(landingOf(50, "2025-01", third)).toBe(150);
  });

  it("gives too-early while the profile has nobody by that month", () => {
    expect(landingOf(50, "2025-04", { ...third, elapsed: 0 })).toBe("too-early");
  });

  it("ends on the quota for a ministry that follows the profile exactly", () => {
    fc.assert(
      fc.property(
        earlierReports,
        monthNumberArbitrary,
        fc.constantFrom(...NAMES),
        fc.integer({ min: 1, max: 100 }),
        (reports, month, name, times) => {
          const at = in2025(month);
          const expectation = expectationFor(name, at, profileOf({ year: 2024 }, reports));
          const landing = landingOf(expectation.elapsed * times, at, expectation);
          expect([expectation.total * times, "too-early", "nothing-done"]).toContain(landing);
          if (expectation.basis === "ministry-profile" && expectation.elapsed > 0) {
            expect(landing).toBe(expectation.total * times);
          }
        },
      ),
    );
  });

  it("is never below what is done", () => {
    const fraction = fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.nat(900_000));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fraction, (actual, [elapsed, more]) => {
        const landing = landingOf(actual, "2025-06", { ...third, elapsed, total: elapsed + more });
        expect(Number.isSafeInteger(landing)).toBe(true);
        expect(landing).toBeGreaterThanOrEqual(actual);
      }),
    );
  });
});

describe("apportion(people, weights)", () => {
  it("gives what rounding leaves to the largest remainders, of equal ones to the first", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [5, 3, 1])).toEqual([4, 2, 1]);
    expect(apportion(100, [0, 1, 0])).toEqual([0, 100, 0]);
  });

  it("gives nobody anything where no weight is above 0", () => {
    expect(apportion(10, [0, 0])).toEqual([0, 0]);
    expect(apportion(10, [])).toEqual([]);
  });

  it("adds up to the people, and is within one person of the exact share", () => {
    const weights = fc.array(fc.nat(200_000), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(2_000_000), weights, (people, parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        fc.pre(sum > 0);
        const shares = apportion(people, parts);
        expect(shares.reduce((total, share) => total + share, 0)).toBe(people);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (people * parts[index]!) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});
