import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redo, undo, withStep } from "../../../../src/domain/undoable.ts";
import { changesOf, currentEdits, editsOf, NO_EDITS } from "../../../../src/features/submit/session/edits.ts";
import type { LedgerRow } from "../../../../src/intake/report/readReport.ts";

const ORIGINAL: readonly LedgerRow[] = [
  { row: 1, line: 1, kind: "header", cells: ["部门", "人数"] },
  { row: 2, line: 2, kind: "data", cells: ["教育部", "1O0"] },
];

describe("currentEdits(history, original)", () => {
  it("has the last text of each cell, in the order of the file", () => {
    let history = withStep(NO_EDITS, [{ row: 2, index: 1, to: "10" }]);
    history = withStep(history, [{ row: 2, index: 1, to: "100" }]);
    history = withStep(history, [{ row: 1, index: 0, to: "单位" }]);
    expect(currentEdits(history, ORIGINAL)).toEqual([
      { row: 1, index: 0, to: "单位" },
      { row: 2, index: 1, to: "100" },
    ]);
  });
  it("leaves out a cell that was changed back", () => {
    let history = withStep(NO_EDITS, [{ row: 2, index: 1, to: "100" }]);
    history = withStep(history, [{ row: 2, index: 1, to: "1O0" }]);
    expect(currentEdits(history, ORIGINAL)).toEqual([]);
  });
  it("takes a block as one step back and forth", () => {
    const block = [
      { row: 2, index: 0, to: "科技部" },
      { row: 2, index: 1, to: "7" },
    ];
    const history = withStep(NO_EDITS, block);
    expect(currentEdits(undo(history), ORIGINAL)).toEqual([]);
    expect(currentEdits(redo(undo(history)), ORIGINAL)).toEqual(block);
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
        let history = all.reduce(withStep, NO_EDITS);
        const changed = currentEdits(history, ORIGINAL);
        for (const _ of all) history = undo(history);
        expect(currentEdits(history, ORIGINAL)).toEqual([]);
        for (const _ of all) history = redo(history);
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
  it("editsOf(changes, columns) gives the edits back", () => {
    const columns = [{ index: 1, name: "累计完成人数" }];
    const indexes = [0, 1, 25, 26, 27, 701, 702, 16_383];
    const edits = indexes.map((index, i) => ({ row: i + 1, index, to: `${i}` }));
    expect(editsOf(changesOf(edits, ORIGINAL, columns), columns)).toEqual(edits);
  });
});
