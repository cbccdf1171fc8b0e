import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDay, monthOf } from "../../../src/domain/cutoff.ts";
import { readCutoff, readYear } from "../../../src/intake/cells/dates.ts";

const TODAY = "2026-11-22";
const month = (text: string, year: number | null = 2025) => {
  const reading = readCutoff(text, year, TODAY);
  return reading.ok ? reading.month : reading.fault;
};

describe("readYear(text)", () => {
  it.each(["2025", "2025年", "2025年度", "２０２５"])("reads %j", (text) => {
    expect(readYear(text)).toMatchObject({ ok: true, year: 2025 });
  });

  it.each(["25", "20255", "2020", "2031", "二〇二五", "2025.0", ""])("refuses %j", (text) => {
    expect(readYear(text)).toEqual({ ok: false });
  });
});

describe("readCutoff(text, year, today)", () => {
  it.each([
    "2025-06",
    "2025-6",
    "202506",
    "20250630",
    "2025.6",
    "2025.06.30",
    "2025/6",
    "2025/6/30",
    "2025-06-30",
    "2025/06/30 0:00",
    "2025年6月",
    "2025年06月30日",
    "2025年6月底",
    "２０２５年６月",
    "45838",
  ])("reads %j as June 2025", (text) => {
    expect(month(text)).toBe("2025-06");
  });

  it("uses an Excel day number as of a 1904 book where only that falls into the plan year", () => {
    expect(month("44376", 2025)).toBe("2025-06");
    expect(month("44377", 2021)).toBe("2021-06");
  });

  it.each([
    ["2025.1", "ambiguous-date"],
    ["2025-06-15", "ambiguous-date"],
    ["45837", "ambiguous-date"],
    ["6/30/2025", "ambiguous-date"],
    ["25-06", "ambiguous-date"],
    ["06/2025", "ambiguous-date"],
    ["6月", "ambiguous-date"],
    ["Jun-25", "ambiguous-date"],
    ["2025-13", "invalid-date"],
    ["2025-00", "invalid-date"],
    ["2025-02-29", "invalid-date"],
    ["2025-06-31", "invalid-date"],
    ["2025-0630", "invalid-date"],
    ["上半年", "invalid-date"],
    ["2024-12", "cutoff-outside-year"],
    ["2026-01", "cutoff-outside-year"],
  ])("refuses %j as %s", (text, fault) => {
    expect(month(text)).toBe(fault);
  });

  it("reads October where it is written whole", () => {
    expect(month("2025.10")).toBe("2025-10");
  });

  it("refuses a month that is not over", () => {
    expect(month("2026-11", 2026)).toBe("future-cutoff");
    expect(month("2026-10", 2026)).toBe("2026-10");
    expect(readCutoff("2026-11", 2026, "2026-11-30")).toMatchObject({ ok: true });
  });

  it("does not check the year where it is not known", () => {
    expect(month("2024-12", null)).toBe("2024-12");
  });

  it("reads every month in every form alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2021, max: 2025 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const expected = monthOf(year, number);
        const last = lastDay(expected);
        const serial = Math.round(Date.parse(`${last}T00:00:00Z`) / 86_400_000) + 25569;
        const forms = [
          expected,
          last,
          last.replaceAll("-", ""),
          `${year}年${number}月`,
          `${serial}`,
          `${serial - 1462}`,
        ];
        expect(forms.map((form) => month(form, year))).toEqual(forms.map(() => expected));
      }),
    );
  });
});
