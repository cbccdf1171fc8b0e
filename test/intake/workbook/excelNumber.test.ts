import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excelNumber } from "../../../src/intake/workbook/excelNumber.ts";

describe("excelNumber(stored)", () => {
  it.each([
    ["12000", "12000"],
    ["1.2E4", "12000"],
    ["0.30000000000000004", "0.3"],
    ["12.345000000000001", "12.345"],
    ["1e-7", "0.0000001"],
    ["-0.5", "-0.5"],
    ["-0", "0"],
    ["1E+16", "10000000000000000"],
    ["110105194912310024", "110105194912310000"],
    ["", ""],
    ["abc", "abc"],
  ])("reads %j as %j", (stored, expected) => {
    expect(excelNumber(stored)).toBe(expected);
  });

  it("gives back what was typed, as long as it has no more than fifteen digits", () => {
    const decimal = fc.tuple(fc.nat(999_999_999), fc.nat(99_999)).map(([whole, fraction]) => {
      const digits = String(fraction).padStart(5, "0").replace(/0+$/, "");
      return digits === "" ? String(whole) : `${whole}.${digits}`;
    });
    fc.assert(
      fc.property(decimal, (text) => {
        // A workbook stores the nearest binary fraction, written with up to seventeen digits.
        expect(excelNumber(Number(text).toPrecision(17))).toBe(text);
        expect(excelNumber(Number(text).toExponential())).toBe(text);
      }),
    );
  });
});
