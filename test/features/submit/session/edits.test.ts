import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesOf,
  currentEdits,
  NO_EDITS,
  redoEdits,
  undoEdits,
  withEdits,
} from "../../../../src/features/submit/session/edits.ts";
import type { LedgerRow } from "../../../../src/intake/report/readReport.ts";

const ORIGINAL: readonly LedgerRow[] = [
  { row: 1, line: 1, kind: "header", cells: ["部门", "人数"] },
  { row: 2, line: 2, kind: "data", cells: ["教育部", "1O0"] },
];

describe("currentEdits(history, original)", () => {
  it("has the last text of each cell, in the order of the file", () => {
    let history = withEdits(NO_EDITS, [{ row: 2, index: 1, to: "10" }]);
    history = withEdits(history, [{ row: 2, index: 1, to: "100" }]);
    history = withEdits(history, [{ row: 1, index: 0, to: "单位" }]);
    expect(currentEdits(history, ORIGINAL)).toEqual([
      { row: 1, index: 0, to: "单位" },
      { row: 2, index: 1, to: "100" },
    ]);
  });
  it("leaves out a cell that was changed back", () => {
    let history = withEdits(NO_EDITS, [{ row: 2, index: 1, to: "100" }]);
    history = withEdits(history, [{ row: 2, index: 1, to: "1O0" }]);
    expect(currentEdits(history, ORIGINAL)).toEqual([]);
  });
  it("takes a block as one step back and forth", () => {
    const block = [
      { row: 2, index: 0, to: "科技部" },
      { row: 2, index: 1, to: "7" },
    ];
    const history = withEdits(NO_EDITS, block);
    expect(currentEdits(undoEdits(history), ORIGINAL)).toEqual([]);
    expect(currentEdits(redoEdits(undoEdits(history)), ORIGINAL)).toEqual(block);
  });
  it("forgets what was taken back once something else is changed", () => {
    const history = undoEdits(withEdits(NO_EDITS, [{ row: 2, index: 1, to: "100" }]));
    const other = withEdits(history, [{ row: 2, index: 0, to: "科技部" }]);
    expect(redoEdits(other)).toBe(other);
  });
  it("is undone whole by as many steps back, whatever was done", () => {
    const edit = fc.record({
      row: fc.integer({ min: 1, max: 2 }),
      index: fc.integer({ min: 0, max: 3 }),
      to: fc.string({ maxLength: 3 }),
    });
    const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(steps, (all) => {
        let history = all.reduce(withEdits, NO_EDITS);
        const changed = currentEdits(history, ORIGINAL);
        for (const _ of all) history = undoEdits(history);
        expect(currentEdits(history, ORIGINAL)).toEqual([]);
        for (const _ of all) history = redoEdits(history);
        expect(currentEdits(history, ORIGINAL)).toEqual(changed);
      }),
    );
  });
});

describe("changesOf(edits, original, columns)", () => {
  it("names row, column, from and to; a column without a header by its letter", () => {
    const edits = [
      { row: 2, index: 1, to: "100" },
      { row: 2, index: 2, to: "补充" },
    ];
    expect(changesOf(edits, ORIGINAL, [{ index: 1, name: "累计完成人数" }])).toEqual([
      { row: 2, column: "累计完成人数", from: "1O0", to: "100" },
      { row: 2, column: "C", from: "", to: "补充" },
    ]);
  });
});
