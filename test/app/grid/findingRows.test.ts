import { describe, expect, it } from "vitest";
import { findingCells, listedFindings } from "../../../src/app/grid/findingRows.ts";
import type { Severity } from "../../../src/intake/findings/findingCodes.ts";

const found = (code: string, row: number | null, severity: Severity = "error") => ({
  severity,
  code,
  row,
  column: "部门",
  value: "甲部",
  suggestion: null,
});

describe("the findings of a grid", () => {
  it("come with the most urgent first, each severity in the order of the file", () => {
    const findings = [found("a", 9, "notice"), found("b", 3, "confirm"), found("c", 7), found("d", null)];
    expect(listedFindings(findings).map(({ finding }) => finding.code)).toEqual(["d", "c", "b", "a"]);
  });

  it("keep their ids when others are solved or come", () => {
    const all = [found("a", 2), found("b", 3), found("b", 3), found("c", 4)];
    const ids = new Map(listedFindings(all).map(({ id, finding }) => [finding, id]));
    expect(new Set(ids.values()).size).toBe(all.length);
    const [, ...left] = all;
    for (const { id, finding } of listedFindings([...left, found("a", 8)]))
      if (ids.has(finding)) expect(id).toBe(ids.get(finding));
  });
});

describe("the cells of a finding", () => {
  it("sort by urgency and row, and mark what does not apply", () => {
    const { severity, row, column } = findingCells(
      { ...found("a", null, "confirm"), column: null },
      "一句话。",
      { text: "需确认" },
    );
    expect([severity.sort, row, column.text]).toEqual([1, { text: "—", sort: null }, "—"]);
  });
});
