import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPlaces, MAX_PERSONS, readPersons } from "../../../src/intake/cells/numbers.ts";
import { inWan } from "../../../src/intake/findings/inWan.ts";

const persons = (text: string, unit: "人" | "万人" | null = null) => {
  const reading = readPersons(text, unit);
  return reading.ok ? reading.persons : reading.fault;
};

describe("readPersons(text, declared)", () => {
  it.each([
    ["0", 0],
    ["12345", 12345],
    ["1,234,567", 1234567],
    ["１２，３４５", 12345],
    [" 12000.0 ", 12000],
    ["007", 7],
    ["300人", 300],
    ["1.2万", 12000],
    ["1.2万人", 12000],
  ])("reads %j as %d people", (text, expected) => {
    expect(persons(text)).toBe(expected);
  });

  it.each(["", " ", "\u3000", "-", "－", "−", "—", "——", "–", "––", "─", "/", "／"])(
    "takes %j for not reported",
    (text) => {
      expect(persons(text)).toBeNull();
    },
  );

  it.each([
    ["--", "malformed-number"],
    ["12000①", "malformed-number"],
    ["12000¹", "malformed-number"],
    ["1,23,4", "malformed-number"],
    ["0,00", "malformed-number"],
    ["12 345", "malformed-number"],
    ["+5", "malformed-number"],
    ["12.", "malformed-number"],
    [".5", "malformed-number"],
    ["0x1F", "malformed-number"],
    ["١٢٣", "malformed-number"],
    ["一万二千", "malformed-number"],
    ["-500", "negative-value"],
    ["－500", "negative-value"],
    ["-0", "negative-value"],
    ["12000.5", "non-integer-persons"],
    ["1.23456万", "non-integer-persons"],
    ["1.2E+04", "scientific-notation"],
    ["#REF!", "excel-error-value"],
    ["#N/A", "excel-error-value"],
    ["########", "excel-error-value"],
    ["=SUM(A1)", "formula-text"],
    ["@SUM(A1)", "formula-text"],
    ["1\u00002", "control-character"],
    ["\t\u000b\f \u200b", "control-character"],
    ["9007199254740993", "implausible-value"],
    ["3000人次", "unit-not-persons"],
    ["12期", "unit-not-persons"],
  ])("refuses %j as %s", (text, fault) => {
    expect(persons(text)).toBe(fault);
  });

  it("reads in the declared unit", () => {
    expect(persons("1.2", "万人")).toBe(12000);
    expect(persons("0.0001", "万人")).toBe(1);
    expect(persons("1.2", "人")).toBe("non-integer-persons");
  });

  it("refuses a cell whose unit is not the declared one", () => {
    expect(persons("100人", "万人")).toBe("unit-conflict");
    expect(persons("1万", "人")).toBe("unit-conflict");
    expect(persons("1万人", "万人")).toBe(10000);
  });

  it("goes up to the population of the country and no further", () => {
    expect(persons(String(MAX_PERSONS))).toBe(MAX_PERSONS);
    expect(persons(String(MAX_PERSONS + 1))).toBe("implausible-value");
  });

  it("lists what it tidied", () => {
    expect(readPersons("１，２３４", "万人")).toMatchObject({
      notices: ["fullwidth-normalised", "thousands-separator-removed", "unit-converted"],
    });
  });

  it("leaves out the rest of binary fractions, as a spreadsheet writes it, and no other decimals", () => {
    expect(persons("0.30000000000000004", "万人")).toBe(3000);
    expect(persons("6.51000000000001", "万人")).toBe(65_100);
    expect(persons("2.8999999999999999", "万人")).toBe(29_000);
    expect(persons("299.99999999999994", null)).toBe(300);
    for (const text of ["0.300000004", "300.0000001", "0.30000123400000"]) {
      expect(readPersons(text, "万人")).toEqual({ ok: false, fault: "non-integer-persons" });
    }
    expect(decimalPlaces("6.51000000000001")).toBe(2);
  });

  it("moves the decimal point as big integers do", () => {
    const decimal = fc.tuple(fc.nat(99_999), fc.array(fc.nat(9), { maxLength: 8 }));
    fc.assert(
      fc.property(decimal, ([whole, digits]) => {
        const text = digits.length === 0 ? `${whole}` : `${whole}.${digits.join("")}`;
        // The same number in units of 1 / 10^8 of 万.
        const exact = BigInt(whole) * 10n ** 8n + BigInt(`${digits.join("")}00000000`.slice(0, 8));
        const expected = exact % 10n ** 4n === 0n ? Number(exact / 10n ** 4n) : "non-integer-persons";
        expect(persons(text, "万人")).toBe(expected);
      }),
    );
  });

  it("never takes a number for another one, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE万人 ①１％") }), (text) => {
        const reading = readPersons(text, null);
        if (!reading.ok || reading.persons === null) return;
        const plain = text.replace(/[,，\s人]/g, "").replaceAll("１", "1");
        const scale = plain.endsWith("万") ? 10_000 : 1;
        expect(reading.persons).toBeCloseTo(Number(plain.replace("万", "")) * scale, 6);
      }),
    );
  });
});

describe("decimalPlaces(text)", () => {
  it("counts the decimals that say something", () => {
    expect(decimalPlaces("6.70")).toBe(1);
    expect(decimalPlaces("6.705")).toBe(3);
    expect(decimalPlaces("98")).toBe(0);
    expect(decimalPlaces("—")).toBeNull();
  });
});

describe("inWan(persons)", () => {
  it("writes people in 万人 without rounding", () => {
    expect(inWan(20_300)).toBe("2.03万人");
    expect(inWan(980_000)).toBe("98万人");
    expect(inWan(1)).toBe("0.0001万人");
  });
});
