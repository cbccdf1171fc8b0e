import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FINDING_HELP, findingExample } from "../../../src/features/help/findingHelp.ts";
import type { FindingCode } from "../../../src/intake/findings/findingCodes.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";

const names = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/${file}.json`, import.meta.url), "utf8"));
const CONTEXT = { ministries: names("ministries"), fields: names("fields"), today: "2025-11-22" };
const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注";

function codesOf(...lines: string[]): FindingCode[] {
  return readReport(new TextEncoder().encode(lines.join("\n")), CONTEXT).findings.map(({ code }) => code);
}

describe("FINDING_HELP", () => {
  it.each([
    ["malformed-number", "约120"],
    ["negative-value", "-120"],
    ["unit-not-persons", "12期"],
    ["non-integer-persons", "120.5"],
    ["scientific-notation", "1.2E+05"],
    ["excel-error-value", "#REF!"],
    ["formula-text", "=SUM(B2:B9)"],
    ["implausible-value", "99999999999"],
    ["fullwidth-normalised", "１２０"],
    ["not-reported", "—"],
  ] as const)("gives as an example of %s what the intake takes for it: %s", (code, value) => {
    expect(findingExample(code, CONTEXT)).toContain(value);
    expect(codesOf(HEADER, `2025,中央网信办,新一代信息技术,2025-06,${value},`)).toEqual([code]);
  });

  it.each([
    ["unknown-ministry", "2025,工信局,新一代信息技术,2025-06,120,", "工信局"],
    ["unknown-field", "2025,中央网信办,人工智能,2025-06,120,", "人工智能"],
    ["invalid-year", "25年,中央网信办,新一代信息技术,2025-06,120,", "25年"],
    ["invalid-date", "2025,中央网信办,新一代信息技术,2025-13,120,", "2025-13"],
    ["ambiguous-date", "2025,中央网信办,新一代信息技术,06/07/25,120,", "06/07/25"],
    ["cutoff-outside-year", "2025,中央网信办,新一代信息技术,2024-12,120,", "2024-12"],
    ["missing-key", "2025,,新一代信息技术,2025-06,120,", "2025,,新一代信息技术,2025-06,120"],
    ["missing-cell", "2025,中央网信办,新一代信息技术", "2025,中央网信办,新一代信息技术"],
    ["formula-like-text", "2025,中央网信办,新一代信息技术,2025-06,120,=见附件", "=见附件"],
  ] as const)("gives as an example of %s what the intake takes for it", (code, line, shown) => {
    expect(findingExample(code, CONTEXT)).toContain(shown);
    expect(codesOf(HEADER, line)).toContain(code);
  });

  it("names what the data folder knows", () => {
    const field = [{ name: "信息技术", aliases: [] }];
    const ministries = [
      { name: "甲市", aliases: [] },
      { name: "乙市", aliases: ["乙"] },
    ];
    expect(findingExample("missing-cell", { ministries, fields: field })).toBe("2025,甲市,信息技术");
    expect(findingExample("alias-resolved", { ministries, fields: field })).toBe("“乙”→ 乙市");
    for (const code of Object.keys(FINDING_HELP) as FindingCode[])
      expect(findingExample(code, { ministries, fields: field })).not.toMatch(/[{}]/);
  });

  it("never says the same of two codes", () => {
    const words = Object.values(FINDING_HELP).map(([words]) => words);
    expect(new Set(words).size).toBe(words.length);
  });
});
