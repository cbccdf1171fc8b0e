import { describe, expect, it } from "vitest";
import { stepOf } from "../../../src/app/grid/stepOf.ts";

/** A table of three rows and four columns; its cells by row and column. */
const rows = [0, 1, 2].map((rowIndex) => ({
  rowIndex,
  cells: [0, 1, 2, 3].map((cellIndex) => ({ rowIndex, cellIndex })),
}));

function step(key: string, row: number, column: number) {
  const next = stepOf(key, rows[row]!.cells[column]!, rows[row]!, rows);
  return next && [next.rowIndex, next.cellIndex];
}

describe("stepOf(key, cell, row, rows)", () => {
  it("leads to the neighbour in the arrow's direction, and to the ends of the row", () => {
    expect(step("ArrowUp", 1, 2)).toEqual([0, 2]);
    expect(step("ArrowDown", 1, 2)).toEqual([2, 2]);
    expect(step("ArrowLeft", 1, 2)).toEqual([1, 1]);
    expect(step("ArrowRight", 1, 2)).toEqual([1, 3]);
    expect(step("Home", 1, 2)).toEqual([1, 0]);
    expect(step("End", 1, 2)).toEqual([1, 3]);
  });

  it("stays at the edges of the table", () => {
    expect(step("ArrowUp", 0, 2)).toEqual([0, 2]);
    expect(step("ArrowDown", 2, 2)).toEqual([2, 2]);
    expect(step("ArrowLeft", 1, 0)).toEqual([1, 0]);
    expect(step("ArrowRight", 1, 3)).toEqual([1, 3]);
  });

  it("leaves every other key to the browser", () => {
    expect(step("Tab", 1, 2)).toBeNull();
    expect(step("a", 1, 2)).toBeNull();
  });
});
