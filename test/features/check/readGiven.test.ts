import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkCodeOf, readCheckCode } from "../../../src/app/check/checkCode.ts";
import { sealText } from "../../../src/app/check/seal.ts";
import { briefingDocx } from "../../../src/features/briefing/docx/briefingDocx.ts";
import { briefingLayout } from "../../../src/features/briefing/pages/briefingLayout.ts";
import { givenInFile } from "../../../src/features/check/givenInFile.ts";
import { readGiven } from "../../../src/features/check/readGiven.ts";
import { anyStatement } from "../../app/check/statements.ts";
import { everyKind } from "../briefing/documents.ts";
import { signedStatement } from "../briefing/signedStatement.ts";

describe("readGiven(text)", () => {
  it("reads a code alone or in the foot of an export", () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const code = checkCodeOf(statement);
        const given = { kind: "code", code: readCheckCode(code) };
        expect(readGiven(code)).toEqual(given);
        expect(readGiven(`截至2025年9月30日 · 2025年度计划 · 核验码 ${code}\r\n合计,1`)).toEqual(given);
      }),
    );
  });

  it.each(["", "2025年9月", "0BAD-C0DE-0BAD-C0DE-0BAD"])("finds nothing in %j", (text) => {
    expect(readGiven(text)).toBeNull();
  });
});

describe("givenInFile(file)", () => {
  it("finds the seal of a text document, and the code of other exports", async () => {
    const docx = await briefingDocx(briefingLayout(everyKind));
    const { seal, statement } = signedStatement;
    expect(seal && sealText(seal)).toMatch(/^KRP1/);
    expect(await givenInFile(new File([docx.slice()], "简报.docx"))).toEqual({ kind: "seal", seal });
    const code = checkCodeOf(statement);
    const zip = zipSync({ "表1.csv": strToU8(`\ufeff核验码 ${code}`) });
    const given = { kind: "code", code: readCheckCode(code) };
    expect(await givenInFile(new File([zip.slice()], "表.csv.zip"))).toEqual(given);
    expect(await givenInFile(new File([`<svg>核验码 ${code}</svg>`], "图.svg"))).toEqual(given);
    expect(await givenInFile(new File(["部门,人数"], "a.csv"))).toBeNull();
  });
});
