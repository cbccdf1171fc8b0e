import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redo, type Undoable, undo, withStep } from "../../src/domain/undoable.ts";

interface Letters extends Undoable<string> {
  readonly name: string;
}

const NONE: Letters = { name: "x", done: [], undone: [] };
const written = (...steps: readonly string[]) => steps.reduce(withStep, NONE);

describe("withStep(state, step)", () => {
  it("adds a step and keeps the rest of the state", () => {
    expect(written("a", "b")).toEqual({ name: "x", done: ["a", "b"], undone: [] });
  });
  it("ends the steps that could be redone", () => {
    expect(withStep(undo(written("a", "b")), "c")).toEqual({ name: "x", done: ["a", "c"], undone: [] });
  });
});

describe("undo(state) and redo(state)", () => {
  it("move one step, the last one first", () => {
    const back = undo(undo(written("a", "b", "c")));
    expect(back).toEqual({ name: "x", done: ["a"], undone: ["c", "b"] });
    expect(redo(back)).toEqual({ name: "x", done: ["a", "b"], undone: ["c"] });
  });
  it("keep the same object at the ends", () => {
    const all = written("a");
    expect(redo(all)).toBe(all);
    const none = undo(all);
    expect(undo(none)).toBe(none);
  });
  it("undo each other, however many steps are undone", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat({ max: 10 }), (steps, count) => {
        let state = written(...steps);
        for (let i = 0; i < count; i++) state = undo(state);
        expect(state.done.length).toBe(Math.max(0, steps.length - count));
        for (let i = 0; i < count; i++) state = redo(state);
        expect(state).toEqual(written(...steps));
      }),
    );
  });
});
