import { describe, expect, it } from "vitest";
import { redo, undo } from "../../../../src/domain/undoable.ts";
import {
  type AuditSource,
  cellsNow,
  changed,
  originalRows,
  startAudit,
} from "../../../../src/features/plan/audit/auditState.ts";

const SOURCE: AuditSource = { kind: "text", name: "粘贴的表", year: null, headline: null, notes: [] };
const CELLS = [
  ["教育部", "", "1"],
  ["", "1", ""],
  ["科技部", "2", "2"],
];
const START = startAudit(SOURCE, CELLS);
const nameOf = String;
const joined = changed(START, { kind: "join", row: 2 }, nameOf);
const written = changed(joined, { kind: "write", cells: [{ row: 2, index: 1, to: "3" }] }, nameOf);

describe("changed(state, edit, nameOf)", () => {
  it("adds a step with its sentences and leaves the table as it came", () => {
    expect(cellsNow(written)).toEqual([
      ["教育部", "1", "1"],
      ["科技部", "3", "2"],
    ]);
    expect(written.done.map(({ sentences }) => sentences.length)).toEqual([1, 1]);
    expect(written.original).toBe(CELLS);
  });

  it("changes nothing where the change cannot be made, and says why until one can", () => {
    const refused = changed(START, { kind: "join", row: 1 }, nameOf);
    expect([cellsNow(refused), refused.done]).toEqual([CELLS, []]);
    expect(refused.problem).toBe("第1行上面没有可以并入的行。");
    expect(changed(refused, { kind: "join", row: 2 }, nameOf).problem).toBeNull();
  });
});

describe("cellsNow(state)", () => {
  it("follows undo and redo", () => {
    const back = undo(undo(written));
    expect(cellsNow(back)).toBe(CELLS);
    expect(cellsNow(redo(back))).toEqual(cellsNow(joined));
    expect(cellsNow(redo(redo(back)))).toEqual(cellsNow(written));
  });
});

describe("originalRows(state)", () => {
  it("follows rows to where they stood when the table came", () => {
    expect(originalRows(START)).toEqual([1, 2, 3]);
    expect(originalRows(written)).toEqual([1, 3]);
  });
});
