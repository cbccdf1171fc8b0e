import { describe, expect, it } from "vitest";
import { undoWords } from "../../../src/app/inputs/undoWords.ts";
import { redo, type Undoable, undo, withStep } from "../../../src/domain/undoable.ts";

const TWO: Undoable<{ readonly name: string }> = { done: [{ name: "a" }, { name: "b" }], undone: [] };
const ONE = undo(TWO);

describe("undoWords(before, after)", () => {
  it("says what was undone or redone and how much is left", () => {
    expect(undoWords(TWO, ONE)).toBe("已撤销一步，还可撤销 1 步");
    expect(undoWords(ONE, undo(ONE))).toBe("已撤销一步，还可撤销 0 步");
    expect(undoWords(undo(ONE), ONE)).toBe("已重做一步，还可重做 1 步");
    expect(undoWords(ONE, redo(ONE))).toBe("已重做一步，还可重做 0 步");
  });

  it("says nothing of a new step, which also ends what could be redone", () => {
    expect(undoWords(TWO, withStep(TWO, { name: "c" }))).toBe("");
    expect(undoWords(ONE, withStep(ONE, { name: "c" }))).toBe("");
  });
});
