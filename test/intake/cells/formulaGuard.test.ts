import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardFormula, runsAsFormula, unguardFormula } from "../../../src/intake/cells/formulaGuard.ts";

/** Any text, often one that begins as a formula or with apostrophes does. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(
      fc.array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", " ")),
      fc.string(),
    )
    .map(([start, end]) => start.join("") + end),
);

describe("guardFormula(text)", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "--",
    "- 1",
  ])("puts one apostrophe before %j", (formula) => {
    expect(guardFormula(formula)).toBe(`'${formula}`);
  });

  it.each(["", "教育部", "12", "0.5", "'", "'a", " =1", "a=1", "—", "/", "#REF!"])(
    "leaves %j as it is",
    (plain) => {
      expect(guardFormula(plain)).toBe(plain);
    },
  );

  it("leaves a lone hyphen, which says that nothing was reported", () => {
    expect(["-", "－"].map(guardFormula)).toEqual(["-", "－"]);
  });

  it("adds one more apostrophe before a formula that already has some", () => {
    expect(guardFormula("''=1")).toBe("'''=1");
  });

  it("never gives a text that a spreadsheet runs", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(guardFormula(any)).toMatch(/^(?:$|[-－]$|[^=+\-@\t\r\n\0＝＋－＠])/u);
      }),
    );
  });
});

describe("unguardFormula(text)", () => {
  it("removes exactly one apostrophe before a formula", () => {
    expect(unguardFormula("'=1")).toBe("=1");
    expect(unguardFormula("''=1")).toBe("'=1");
  });

  it("leaves apostrophes of any other text", () => {
    expect(["'90s", "'", "'-", "=1"].map(unguardFormula)).toEqual(["'90s", "'", "'-", "=1"]);
  });

  it("gives back whatever was guarded", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(unguardFormula(guardFormula(any))).toBe(any);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives different texts for different texts", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(guardFormula(a) === guardFormula(b)).toBe(a === b);
      }),
    );
  });
});

describe("runsAsFormula(text)", () => {
  it.each(["=1", "-见附件", "＝1", "@x"])("is true for %j", (text) => {
    expect(runsAsFormula(text)).toBe(true);
  });
  it.each(["-", "－", "", "无", "'=1"])("is false for %j", (text) => {
    expect(runsAsFormula(text)).toBe(false);
  });
});
