import { describe, expect, it } from "vitest";
import { cellPlaceOf } from "../../../../src/app/editableGrid/cellPlaceOf.ts";
import { canBeFixed, findingsByCell, isFixable } from "../../../../src/features/submit/session/fixing.ts";
import { findingOf } from "../../../../src/intake/findings/finding.ts";
import { bytesOf } from "../../../intake/context.ts";
import { checked, handled, reportBytes } from "../handled.ts";

describe("isFixable(reading)", () => {
  it("is true for a file with errors in its cells or its header", () => {
    expect(isFixable(checked(reportBytes("教育局,新材料,2025-06,1O0")))).toBe(true);
    expect(isFixable(checked(bytesOf("年度,部门,领域,累计完成人数\n2025,教育部,新材料,1\n")))).toBe(true);
  });
  it.each([
    ["personal data", "年度,部门,领域,统计截止,累计完成人数,身份证号\n2025,教育部,新材料,2025-06,1,x\n"],
    ["nothing", ""],
    ["bytes that are no text", "\u0000\u0001\u0002"],
  ])("is false for a file with %s", (_what, text) => {
    expect(isFixable(checked(bytesOf(text)))).toBe(false);
  });
  it("is false for a table of more columns than a person mends", () => {
    const wide = Array.from({ length: 200 }, (_, i) => `列${i}`).join(",");
    expect(isFixable(checked(bytesOf(`年度,部门,领域,统计截止,累计完成人数,${wide}\n`)))).toBe(false);
  });
});

describe("cellOf(finding, reading)", () => {
  const reading = checked(reportBytes("教育局,新材料,2025-06,1"));
  const [finding] = reading.findings;
  it("leads to the cell of the finding's row and column", () => {
    expect(cellPlaceOf(finding!, reading)).toEqual({ row: 2, index: 1, exact: true });
  });
  it("leads to the row's first cell when the column is not known, and nowhere without a row", () => {
    expect(cellPlaceOf({ ...finding!, column: null }, reading)).toEqual({ row: 2, index: 0, exact: false });
    expect(cellPlaceOf({ ...finding!, row: null }, reading)).toBeNull();
  });
});

describe("findingsByCell(findings, reading)", () => {
  it("keeps the most urgent finding of a cell", () => {
    const reading = checked(reportBytes("教育局,新材料,2025-06,1"));
    const [error] = reading.findings;
    const notice = findingOf("name-normalised", error!, { to: "教育部" });
    expect(findingsByCell([notice, error!], reading).get("2|1")).toBe(error);
    expect(findingsByCell([error!, notice], reading).get("2|1")).toBe(error);
  });
});

describe("canBeFixed(file)", () => {
  const [file] = handled({ "a.csv": reportBytes("教育局,新材料,2025-06,1") });
  it("is true while the file's bytes are kept, and after a change that made it unreadable", () => {
    if (!file) throw new Error("no file");
    expect(canBeFixed(file)).toBe(true);
    expect(canBeFixed({ ...file, bytes: null })).toBe(false);
    const unreadable = { ...file, reading: checked(bytesOf("")) };
    expect(canBeFixed(unreadable)).toBe(false);
    const done = [[{ row: 1, index: 0, to: '"' }]];
    expect(canBeFixed({ ...unreadable, edits: { done, undone: [] } })).toBe(true);
  });
});
