import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE32_DIGITS } from "../../../src/app/check/base32.ts";
import { checkCodeOf, dataVersion, figuresNumber, readCheckCode } from "../../../src/app/check/checkCode.ts";
import { anyStatement } from "./statements.ts";

const withoutHyphens = (code: string) => code.replaceAll("-", "");

describe("checkCodeOf(statement)", () => {
  it("is five groups of four digits, of which the first two are the version of the data", () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const code = checkCodeOf(statement);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(code.startsWith(`${dataVersion(statement.state)}-`)).toBe(true);
      }),
    );
  });

  it("differs with the data, the paper and the figures", () => {
    fc.assert(
      fc.property(anyStatement, anyStatement, (one, other) => {
        fc.pre(one.figures.slice(0, 7) !== other.figures.slice(0, 7));
        const codes = [one, { ...one, figures: other.figures }, { ...one, state: other.state }];
        expect(new Set(codes.map(checkCodeOf)).size).toBe(one.state === other.state ? 2 : 3);
      }),
    );
  });

  it("refuses a year that it has no room for", () => {
    const [statement] = fc.sample(anyStatement, 1);
    if (!statement) throw new Error("no statement");
    for (const asOf of ["1999-12", "2128-01"]) {
      const paper = { ...statement.paper, asOf };
      expect(() => checkCodeOf({ ...statement, paper })).toThrow(RangeError);
    }
  });
});

describe("readCheckCode(text)", () => {
  it("reads what the code was made of, however it is typed", () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const code = checkCodeOf(statement);
        const typed = [code, code.toLowerCase(), withoutHyphens(code), ` ${code.replaceAll("-", " ")} `];
        for (const text of [...typed, code.replaceAll("0", "O").replaceAll("1", "l")]) {
          expect(readCheckCode(text)).toEqual({
            paper: statement.paper,
            state: dataVersion(statement.state),
            figures: figuresNumber(statement.figures),
          });
        }
      }),
    );
  });

  it("finds every wrong digit", () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const code = withoutHyphens(checkCodeOf(statement));
        for (let i = 0; i < code.length; i++) {
          for (const digit of BASE32_DIGITS) {
            if (digit === code[i]) continue;
            expect(readCheckCode(code.slice(0, i) + digit + code.slice(i + 1))).toBeNull();
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("finds every two digits that are exchanged, and a digit too few or too many", () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const code = withoutHyphens(checkCodeOf(statement));
        for (let i = 0; i < code.length; i++) {
          for (let j = i + 1; j < code.length; j++) {
            if (code[i] === code[j]) continue;
            const digits = [...code];
            [digits[i], digits[j]] = [code[j] ?? "", code[i] ?? ""];
            expect(readCheckCode(digits.join(""))).toBeNull();
          }
        }
        expect(readCheckCode(code.slice(1))).toBeNull();
        expect(readCheckCode(`${code}0`)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it.each(["", "核验码", "U".repeat(20), "----"])("reads nothing in %j", (text) => {
    expect(readCheckCode(text)).toBeNull();
  });
});
