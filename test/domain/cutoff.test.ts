import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayInWords,
  daysElapsed,
  daysInYear,
  isMonth,
  lastDay,
  monthInWords,
  monthNumber,
  monthOf,
  monthOfDate,
  monthsOf,
  yearOf,
} from "../../src/domain/cutoff.ts";

const year = fc.integer({ min: 1900, max: 2999 });
const month = fc.integer({ min: 1, max: 12 });

describe("isMonth(text)", () => {
  it.each(["2025-01", "2024-12", "2025-06"])("takes %s", (text) => {
    expect(isMonth(text)).toBe(true);
  });

  it.each([
    "",
    "0025-06",
    "2025-00",
    "2025-13",
    "2025-6",
    "202506",
    "2025/06",
    "2025-06-30",
    " 2025-06",
    "2025-06\n",
    "２０２５-06",
  ])("refuses %j", (text) => {
    expect(isMonth(text)).toBe(false);
  });
});

describe("monthOf(year, month)", () => {
  it("pads the month", () => {
    expect(monthOf(2025, 6)).toBe("2025-06");
  });

  it("is undone by yearOf and monthNumber", () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        expect([yearOf(monthOf(y, m)), monthNumber(monthOf(y, m))]).toEqual([y, m]);
      }),
    );
  });

  it("sorts as text in time order", () => {
    fc.assert(
      fc.property(year, month, year, month, (y1, m1, y2, m2) => {
        expect(monthOf(y1, m1) < monthOf(y2, m2)).toBe(y1 * 12 + m1 < y2 * 12 + m2);
      }),
    );
  });

  it.each([
    [2025, 0],
    [2025, 13],
    [2025, 1.5],
    [2025, Number.NaN],
    [20250, 1],
    [-1, 1],
    [25, 1],
  ])("throws a RangeError for %d, %d", (y, m) => {
    expect(() => monthOf(y, m)).toThrow(RangeError);
  });
});

describe("monthsOf(year)", () => {
  it("lists January to December in order", () => {
    const months = monthsOf(2025);
    expect(months).toHaveLength(12);
    expect(months[0]).toBe("2025-01");
    expect(months[11]).toBe("2025-12");
    expect([...months].sort()).toEqual(months);
  });
});

describe("lastDay(month)", () => {
  it.each([
    ["2025-01", "2025-01-31"],
    ["2025-02", "2025-02-28"],
    ["2024-02", "2024-02-29"],
    ["2100-02", "2100-02-28"],
    ["2025-06", "2025-06-30"],
    ["2025-12", "2025-12-31"],
  ])("of %s is %s", (from, day) => {
    expect(lastDay(from)).toBe(day);
    expect(monthOfDate(day)).toBe(from);
  });
});

describe("daysInYear(year)", () => {
  it.each([
    [2023, 365],
    [2024, 366],
    [2025, 365],
    [2000, 366],
    [2100, 365],
  ])("of %d is %d", (y, days) => {
    expect(daysInYear(y)).toBe(days);
  });
});

describe("daysElapsed(month)", () => {
  it.each([
    ["2025-01", 31],
    ["2025-02", 59],
    ["2025-06", 181],
    ["2025-09", 273],
    ["2025-12", 365],
    ["2024-01", 31],
    ["2024-02", 60],
    ["2024-06", 182],
    ["2024-12", 366],
  ])("at the end of %s is %d", (at, days) => {
    expect(daysElapsed(at)).toBe(days);
  });

  it("grows by the month's own days and ends with the year", () => {
    fc.assert(
      fc.property(year, (y) => {
        let elapsed = 0;
        for (const at of monthsOf(y)) {
          elapsed += Number(lastDay(at).slice(8));
          expect(daysElapsed(at)).toBe(elapsed);
        }
        expect(elapsed).toBe(daysInYear(y));
      }),
    );
  });
});

describe("monthInWords(month) and dayInWords(date)", () => {
  it("write a month and a day as sentences do, without leading zeros", () => {
    expect(monthInWords("2025-06")).toBe("2025年6月");
    expect(monthInWords("2025-12")).toBe("2025年12月");
    expect(dayInWords("2025-06-05")).toBe("2025年6月5日");
  });
});
