import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysElapsed, daysInYear, yearOf } from "../../../src/domain/cutoff.ts";
import { EMPTY_TALLY, sumTallies, tallyCell } from "../../../src/domain/progress/completion.ts";
import {
  type Band,
  expectedPeople,
  expectedShare,
  paceBand,
  shortfallStep,
} from "../../../src/domain/progress/pace.ts";
import { calendarExpectation } from "../../../src/domain/progress/profile.ts";
import { monthIn } from "../arbitraries.ts";
import { dated } from "../dated.ts";

const cutoff = fc.constantFrom(2024, 2025).chain(monthIn);
/** In December the words are others. */
const withinYear = cutoff.filter((at) => !at.endsWith("-12"));

describe("expectedShare(expectation)", () => {
  it("is days elapsed / days in the year", () => {
    expect(expectedShare(calendarExpectation("2025-06"))).toBe(181 / 365);
    expect(expectedShare(calendarExpectation("2024-06"))).toBe(182 / 366);
  });

  it("is 1 at the end of the year, leap or not", () => {
    expect(expectedShare(calendarExpectation("2025-12"))).toBe(1);
    expect(expectedShare(calendarExpectation("2024-12"))).toBe(1);
  });
});

describe("paceBand(standing)", () => {
  // 365 x 5 and 366 x 5 people: what is due, and 80 % of it, are whole people at every month's end.
  it.each<[string, number, number, Band]>([
    ["2025-06", 1825, 1825, "done"],
    ["2025-06", 1825, 1824, "on-pace"],
    ["2025-06", 1825, 905, "on-pace"],
    ["2025-06", 1825, 904, "slow"],
    ["2025-06", 1825, 724, "slow"],
    ["2025-06", 1825, 723, "behind"],
    ["2025-06", 1825, 0, "behind"],
    ["2024-06", 1830, 1830, "done"],
    ["2024-06", 1830, 910, "on-pace"],
    ["2024-06", 1830, 909, "slow"],
    ["2024-06", 1830, 728, "slow"],
    ["2024-06", 1830, 727, "behind"],
    ["2024-02", 1830, 300, "on-pace"],
    ["2024-02", 1830, 299, "slow"],
    ["2024-12", 1830, 1830, "done"],
    ["2024-12", 1830, 1829, "unfinished"],
    ["2024-12", 1830, 0, "unfinished"],
    // 80 % of 1825 x 243 / 365 and of 1825 x 304 / 365, which fractions would miss by a rounding error.
    ["2025-08", 1825, 972, "slow"],
    ["2025-08", 1825, 971, "behind"],
    ["2025-10", 1825, 1216, "slow"],
    ["2025-10", 1825, 1215, "behind"],
    ["2025-08", 365, 243, "on-pace"],
    ["2025-08", 365, 242, "slow"],
  ])("at %s, with a quota of %d and %d done, is %s", (at, quota, actual, band) => {
    expect(paceBand(dated(tallyCell(quota, actual), at))).toBe(band);
  });

  it("is decided by the cut-off: the same figures are slow once more is due", () => {
    expect(paceBand(dated(tallyCell(1825, 905), "2025-06"))).toBe("on-pace");
    expect(paceBand(dated(tallyCell(1825, 905), "2025-07"))).toBe("slow");
    expect(paceBand(dated(tallyCell(1825, 905), "2025-08"))).toBe("behind");
  });

  it("is not-reported without a report, and behind with a reported zero", () => {
    expect(paceBand(dated(tallyCell(1000, null), "2025-06"))).toBe("not-reported");
    expect(paceBand(dated(tallyCell(1000, 0), "2025-06"))).toBe("behind");
  });

  it("is no-quota where the plan sets nothing, whatever was reported", () => {
    expect(paceBand(dated(EMPTY_TALLY, "2025-06"))).toBe("no-quota");
    expect(paceBand(dated(tallyCell(null, 250), "2025-06"))).toBe("no-quota");
    expect(paceBand(dated(tallyCell(0, 250), "2025-06"))).toBe("no-quota");
  });

  it("goes by volume: off-plan people and surplus count", () => {
    const cells = [tallyCell(1000, 900), tallyCell(1000, null), tallyCell(null, 1100)];
    expect(paceBand(dated(sumTallies(cells), "2025-06"))).toBe("done-with-gap");
  });

  it("tells a rate of 100 % without a gap from one with a gap in a part", () => {
    const even = sumTallies([tallyCell(1000, 1000), tallyCell(1000, 1200)]);
    const uneven = sumTallies([tallyCell(1000, 999), tallyCell(1000, 1001)]);
    for (const at of ["2025-06", "2025-12"]) {
      expect(paceBand(dated(even, at))).toBe("done");
      expect(paceBand(dated(uneven, at))).toBe("done-with-gap");
    }
  });

  // Of 1825 people 450 are due by the end of March 2025 and 905 by the end of June.
  it.each<[string, number, string, Band]>([
    ["on pace two months ago", 450, "2025-05", "on-pace"],
    ["on pace three months ago", 450, "2025-06", "outdated"],
    ["slow three months ago", 449, "2025-06", "outdated"],
    ["without anyone three months ago", 0, "2025-06", "outdated"],
    ["completed three months ago", 1825, "2025-06", "done"],
    ["on pace nine months ago, the year over", 450, "2025-12", "unfinished"],
  ])("of a report %s, with %d done, is at %s %s", (_, actual, asOf, band) => {
    expect(paceBand(dated(tallyCell(1825, actual), "2025-03", { asOf }))).toBe(band);
  });

  it("keeps the word of the total where an old report completed it with a gap", () => {
    const uneven = sumTallies([tallyCell(1000, 999), tallyCell(1000, 1001)]);
    expect(paceBand(dated(uneven, "2025-03", { asOf: "2025-09" }))).toBe("done-with-gap");
  });

  it("is 已完成 or 未完成 alone once the year is over, whatever was reported and when", () => {
    const people = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(cutoff, people, fc.nat(300_000), (at, quota, actual) => {
        const band = paceBand(dated(tallyCell(quota, actual), at, { asOf: `${yearOf(at)}-12` }));
        expect(band).toBe(actual >= quota ? "done" : "unfinished");
      }),
    );
  });

  it("is on the mark when exactly on it: 100 % of the quota, of what is due, and 80 % of what is due", () => {
    fc.assert(
      fc.property(withinYear, fc.integer({ min: 1, max: 5000 }), (at, size) => {
        const quota = 5 * daysInYear(yearOf(at)) * size;
        const due = 5 * daysElapsed(at) * size;
        const slow = 4 * daysElapsed(at) * size;
        expect(paceBand(dated(tallyCell(quota, quota), at))).toBe("done");
        expect(paceBand(dated(tallyCell(quota, due), at))).toBe("on-pace");
        expect(paceBand(dated(tallyCell(quota, due - 1), at))).toBe("slow");
        expect(paceBand(dated(tallyCell(quota, slow), at))).toBe("slow");
        expect(paceBand(dated(tallyCell(quota, slow - 1), at))).toBe("behind");
      }),
    );
  });

  it("does not change when actual and quota grow alike", () => {
    const people = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(cutoff, people, people, fc.integer({ min: 1, max: 1000 }), (at, quota, actual, factor) => {
        expect(paceBand(dated(tallyCell(quota * factor, actual * factor), at))).toBe(
          paceBand(dated(tallyCell(quota, actual), at)),
        );
      }),
    );
  });

  it("never gets worse with more people, and never better with a later cut-off", () => {
    const order: Band[] = ["behind", "slow", "on-pace", "done"];
    const month = withinYear.filter((at) => at.startsWith("2024"));
    const rank = (quota: number, actual: number, at: string) =>
      order.indexOf(paceBand(dated(tallyCell(quota, actual), at)));
    const people = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(month, month, people, people, fc.nat(5000), (a, b, quota, actual, more) => {
        expect(rank(quota, actual + more, a)).toBeGreaterThanOrEqual(rank(quota, actual, a));
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(rank(quota, actual, late)).toBeLessThanOrEqual(rank(quota, actual, early));
      }),
    );
  });
});

describe("expectedPeople(quota, expectation)", () => {
  it.each([
    ["2025-06", 365, 181],
    ["2024-06", 366, 182],
    ["2025-06", 130_000, 64_466],
    ["2025-08", 365, 243],
    ["2025-12", 980_000, 980_000],
    ["2024-12", 920_300, 920_300],
    ["2025-01", 0, 0],
  ])("at %s, of %d, is %d: whole people, rounded up", (at, quota, people) => {
    expect(expectedPeople(quota, calendarExpectation(at))).toBe(people);
  });

  it("is the smallest number of people that is on pace", () => {
    fc.assert(
      fc.property(withinYear, fc.integer({ min: 1, max: 10_000_000 }), (at, quota) => {
        const people = expectedPeople(quota, calendarExpectation(at));
        expect(["done", "on-pace"]).toContain(paceBand(dated(tallyCell(quota, people), at)));
        expect(["slow", "behind"]).toContain(paceBand(dated(tallyCell(quota, people - 1), at)));
      }),
    );
  });
});

describe("shortfallStep(tally, expectation)", () => {
  // Of 1825 people 905 are due by June 2025; 80, 60 and 40 % of that are 724, 543 and 362.
  it.each([
    [2000, 0],
    [905, 0],
    [904, 1],
    [724, 1],
    [723, 2],
    [543, 2],
    [542, 3],
    [362, 3],
    [361, 4],
    [0, 4],
  ])("with 905 people due and %d done is %d", (actual, step) => {
    expect(shortfallStep(tallyCell(1825, actual), calendarExpectation("2025-06"))).toBe(step);
  });

  it("is null where nothing is planned or nothing was reported", () => {
    expect(shortfallStep(tallyCell(null, 250), calendarExpectation("2025-06"))).toBeNull();
    expect(shortfallStep(tallyCell(1000, null), calendarExpectation("2025-06"))).toBeNull();
  });

  it("splits where the bands do", () => {
    const bands: Record<number, readonly Band[]> = { 0: ["done", "on-pace"], 1: ["slow"] };
    const people = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(withinYear, people, people, (at, quota, actual) => {
        const cell = tallyCell(quota, actual);
        const step = shortfallStep(cell, calendarExpectation(at)) ?? -1;
        expect(bands[step] ?? ["behind"]).toContain(paceBand(dated(cell, at)));
      }),
    );
  });
});
