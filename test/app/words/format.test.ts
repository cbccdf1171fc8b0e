import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatCutoff,
  formatInstant,
  formatPeople,
  formatPoints,
  formatRate,
  formatSigned,
  formatWan,
  peopleInWords,
} from "../../../src/app/words/format.ts";

describe("formatPeople(people)", () => {
  it("shows whole people with thousands separators", () => {
    expect(formatPeople(0)).toBe("0");
    expect(formatPeople(980_000)).toBe("980,000");
  });
});

describe("formatInstant(iso)", () => {
  it("shows what China's clocks show, wherever the reader is", () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "America/New_York";
      expect(formatInstant("2025-07-10T16:05:59.000Z")).toBe("2025-07-11 00:05");
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe("formatWan(people)", () => {
  it("shows 万人 with two decimals", () => {
    expect(formatWan(980_000)).toBe("98.00");
    expect(formatWan(920_300)).toBe("92.03");
    expect(formatWan(49)).toBe("0.00");
  });
});

describe("formatPeople and formatWan", () => {
  it("write every number as Intl does, with a true minus", () => {
    const people = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 0 });
    const wan = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const numbers = fc.oneof(
      fc.integer(),
      // Beyond any count of people; divided by 10,000 it is still exact to the hundredth.
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer().map((n) => n / 10),
    );
    fc.assert(
      fc.property(numbers, (n) => {
        expect(formatPeople(n)).toBe(people.format(n).replace("-", "−"));
        // Adding 0 makes 0 of -0, which Intl writes with a sign.
        const whole = Math.round(n) + 0;
        expect(formatWan(whole)).toBe(wan.format(whole / 10_000).replace("-", "−"));
      }),
    );
  });
});

describe("peopleInWords(people)", () => {
  it("says 万人 from 10,000 on and every person below", () => {
    expect(peopleInWords(213_951)).toBe("21.40 万人");
    expect(peopleInWords(10_000)).toBe("1.00 万人");
    expect(peopleInWords(9_999)).toBe("9,999 人");
    expect(peopleInWords(0)).toBe("0 人");
  });
});

describe("formatSigned(people)", () => {
  it("shows the sign with a true minus, and none for zero", () => {
    expect(formatSigned(1200)).toBe("+1,200");
    expect(formatSigned(-1200)).toBe("−1,200");
    expect(formatSigned(0)).toBe("0");
  });
});

describe("formatRate(ratio)", () => {
  it("shows one decimal, beyond 100 % as it is", () => {
    expect(formatRate(0)).toBe("0.0%");
    expect(formatRate(2 / 3)).toBe("66.7%");
    expect(formatRate(1.37)).toBe("137.0%");
  });
  it("does not round an unmet quota up to 100 %", () => {
    expect(formatRate(0.9996)).toBe("99.9%");
    expect(formatRate(1)).toBe("100.0%");
  });
  it("rounds halves up as they are written, not as binary numbers have them", () => {
    expect(formatRate(201 / 400)).toBe("50.3%");
    expect(formatRate(581 / 2000)).toBe("29.1%");
    expect(formatRate(0.50249)).toBe("50.2%");
  });
});

describe("formatCutoff(month)", () => {
  it("names the last day of the month", () => {
    expect(formatCutoff("2024-02")).toBe("2024年2月29日");
    expect(formatCutoff("2025-06")).toBe("2025年6月30日");
  });
});

describe("formatBytes(bytes)", () => {
  it("uses the unit a person would", () => {
    expect(formatBytes(253)).toBe("253 字节");
    expect(formatBytes(10_000_000)).toBe("10.0 MB");
  });
});

describe("formatPoints(difference)", () => {
  it("is percentage points with a sign, and without one where it rounds to nothing", () => {
    expect(formatPoints(0.0975)).toBe("+9.8");
    expect(formatPoints(-0.079)).toBe("−7.9");
    expect(formatPoints(-0.0004)).toBe("0.0");
  });
});
