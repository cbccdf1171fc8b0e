import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BurnUpYear,
  burnUpLines,
  largestCount,
  peopleTicks,
  valuesAt,
} from "../../../src/app/charts/burnUpMarks.ts";

/** Counted to March, of which March is carried forward; a landing with a range. */
const YEAR: BurnUpYear = {
  points: [100, 250, 250, ...Array(9).fill(null)].map((actual, i) => ({
    label: `${i + 1}月`,
    actual,
    due: 100 * (i + 1),
    carriedForward: i === 2,
  })),
  quota: 1200,
  lastYear: { year: 2024, people: [null, 90, null, 300, 400, ...Array(7).fill(null)] },
  fan: Array.from({ length: 12 }, (_, i) =>
    i < 2 ? { expected: null, range: null } : { expected: 250 + i, range: [240, 1300 + i] },
  ),
};
const partOf = (year: BurnUpYear, part: string) =>
  burnUpLines(year, (count) => 2000 - count)
    .filter((line) => line.part === part)
    .map(({ d }) => d);

describe("peopleTicks(top)", () => {
  it("steps by round numbers to the first tick that holds the largest count", () => {
    expect(peopleTicks(980_000)).toEqual([0, 200_000, 400_000, 600_000, 800_000, 1_000_000]);
    expect(peopleTicks(1_132_000)).toEqual([0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000]);
    expect(peopleTicks(12)).toEqual([0, 3, 6, 9, 12]);
    expect(peopleTicks(1)).toEqual([0, 1]);
  });

  it("has at most five equal steps of whole people, and none too many", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (top) => {
        const ticks = peopleTicks(top);
        const step = ticks[1] ?? 0;
        expect(Number.isInteger(step)).toBe(true);
        expect(ticks).toEqual(ticks.map((_, i) => i * step));
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(top);
        expect(ticks.at(-2)).toBeLessThan(top);
      }),
    );
  });
});

describe("largestCount(year)", () => {
  it("is the plan or whatever is above it", () => {
    expect(largestCount({ ...YEAR, fan: [] })).toBe(1200);
    expect(largestCount(YEAR)).toBe(1311);
    expect(largestCount({ ...YEAR, lastYear: { year: 2024, people: [5000] } })).toBe(5000);
  });
});

describe("burnUpLines(year)", () => {
  it("joins the counts that were reported, and apart from them those carried forward", () => {
    expect(partOf(YEAR, "reported")).toEqual(["M0 1900L1 1750"]);
    expect(partOf(YEAR, "carried")).toEqual(["M1 1750L2 1750"]);
  });

  it("breaks a line where there is no count", () => {
    expect(partOf(YEAR, "before")).toEqual(["M1 1910M3 1700L4 1600"]);
  });

  it("draws the range from its upper ends back along its lower ones", () => {
    const fan = YEAR.fan.map((point, i) => (i < 10 ? { expected: null, range: null } : point));
    expect(partOf({ ...YEAR, fan }, "range")).toEqual(["M10 690L11 689L11 1760L10 1760Z"]);
  });

  it("leaves out what is not known", () => {
    const empty = { ...YEAR, points: YEAR.points.map((point) => ({ ...point, actual: null })) };
    const lines = burnUpLines({ ...empty, lastYear: null, fan: [] }, (count) => count);
    expect(lines.map(({ part }) => part)).toEqual(["due"]);
  });
});

describe("valuesAt(year, month)", () => {
  it("tells the counts of the month, and none that it does not have", () => {
    const told = (month: number) => valuesAt(YEAR, month).map(({ name, value }) => `${name} ${value}`);
    expect(told(1)).toEqual(["2024年累计 90 人", "按时间应完成 200 人", "累计完成数 250 人"]);
    expect(told(11)).toEqual(["按时间应完成 1,200 人"]);
  });
});
