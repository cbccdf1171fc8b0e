import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsAsFormula } from "../../../../src/intake/cells/formulaGuard.ts";
import { hasControlCharacter } from "../../../../src/intake/cells/numbers.ts";
import { signsIn } from "../../../../src/intake/ledger/records/textSigns.ts";
import { listsNames } from "../../../../src/intake/personal/personalNames.ts";
import { personalNumberIn } from "../../../../src/intake/personal/personalNumbers.ts";
import { bytesOf } from "../../context.ts";
import { encodeGb18030 } from "../../encode.ts";

const PARTS = [
  ...[
    "13812345678",
    "１３８",
    "一三八一二三四五六七八",
    "E12345678",
    "110101199003074477",
    "a@b.cn",
    "-",
    " ",
  ],
  ...[
    "张伟",
    "王芳",
    "李娜",
    "、",
    "，",
    "和",
    "同志",
    "老师",
    "学员：",
    "等3人",
    "=1",
    "＝",
    "+",
    "光伏班",
    "第2期",
  ],
];

const hasSign = (bytes: Uint8Array, encoding: "utf-8" | "gb18030") =>
  signsIn(bytes, encoding)(0, bytes.length) !== 0;

describe("signsIn", () => {
  it("passes no text that would be found fault with", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }), (parts) => {
        const text = parts.join("");
        const isOdd = personalNumberIn(text) !== null || listsNames(text) || runsAsFormula(text);
        if (!isOdd) return;
        expect(hasSign(bytesOf(text), "utf-8")).toBe(true);
        expect(hasSign(encodeGb18030(text), "gb18030")).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("passes no bytes that cannot be decoded, and no control character", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), fc.constantFrom("utf-8", "gb18030"), (bytes, encoding) => {
        let isOdd = false;
        try {
          isOdd = hasControlCharacter(new TextDecoder(encoding, { fatal: true }).decode(bytes));
        } catch {
          isOdd = true;
        }
        if (isOdd) expect(hasSign(bytes, encoding as "utf-8" | "gb18030")).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("lets most texts of a ledger pass without decoding them", () => {
    for (const text of ["光伏运维研修班第2期", "BC-2025-001", ""])
      expect(hasSign(bytesOf(text), "utf-8")).toBe(false);
    expect(hasSign(encodeGb18030("光伏运维研修班第2期"), "gb18030")).toBe(false);
  });
});
