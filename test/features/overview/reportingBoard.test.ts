import { describe, expect, it } from "vitest";
import type { ReportingCell } from "../../../src/domain/reporting.ts";
import { cellClass, cellWords } from "../../../src/features/overview/reportingBoard.ts";

const cell = (over: Partial<ReportingCell>): ReportingCell => ({
  month: "2025-06",
  state: "reported",
  late: false,
  corrections: 0,
  withdrawals: 0,
  holds: null,
  ...over,
});

describe("cellWords(cell)", () => {
  it("says in time, late, and how often corrected", () => {
    expect(cellWords(cell({}))).toEqual(["已报"]);
    expect(cellWords(cell({ late: true }))).toEqual(["迟报"]);
    expect(cellWords(cell({ corrections: 2 }))).toEqual(["更正 2"]);
    expect(cellWords(cell({ late: true, corrections: 1 }))).toEqual(["迟报", "更正 1"]);
  });

  it("keeps withdrawn, not reported, waited for and not yet due apart", () => {
    expect(cellWords(cell({ state: "withdrawn", late: true, corrections: 1 }))).toEqual(["已撤回"]);
    expect(cellWords(cell({ state: "missing", late: true }))).toEqual(["未报送"]);
    expect(cellWords(cell({ state: "due" }))).toEqual(["待报"]);
    expect(cellWords(cell({ state: "not-due" }))).toEqual(["未到期"]);
  });
});

describe("cellClass(cell)", () => {
  it("hatches what does not count although it should, and shades what came late", () => {
    expect(cellClass(cell({ state: "missing" }))).toBe("hatched");
    expect(cellClass(cell({ state: "withdrawn" }))).toBe("hatched");
    expect(cellClass(cell({ state: "due" }))).toBe("muted");
    expect(cellClass(cell({ late: true }))).toBe("step-1");
    expect(cellClass(cell({}))).toBeUndefined();
  });
});
