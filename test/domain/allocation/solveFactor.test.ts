import { describe, expect, it } from "vitest";
import {
  type SumTarget,
  solveFactor,
  sumOfLine,
  sumOfLines,
  type TableLine,
} from "../../../src/domain/allocation/solveFactor.ts";

interface Cell {
  readonly part: number;
  readonly lower?: number;
  readonly upper?: number;
}

function lineOf(cells: readonly Cell[]) {
  return {
    parts: Float64Array.from(cells, ({ part }) => part),
    bounds: {
      lower: Float64Array.from(cells, ({ lower }) => lower ?? 0),
      upper: Float64Array.from(cells, ({ upper }) => upper ?? Infinity),
    },
    line: { offset: 0, stride: 1, count: cells.length },
  };
}

/** The factor for one line, and how often its sum had to be looked at. */
function solve(cells: readonly Cell[], target: SumTarget, from = 1) {
  const { parts, bounds, line } = lineOf(cells);
  let looks = 0;
  const factor = solveFactor(
    (factor) => {
      looks++;
      return sumOfLine(parts, bounds, line, factor);
    },
    target,
    1,
    from,
  );
  return { factor, looks, sum: sumOfLine(parts, bounds, line, factor).sum };
}

const exactly = (sum: number): SumTarget => ({ lower: sum, upper: sum });

describe("solveFactor(measure, target)", () => {
  it("is 1 where the sum already lies in its target", () => {
    expect(solve([{ part: 2 }, { part: 3 }], { lower: 4, upper: 6 })).toMatchObject({ factor: 1, looks: 1 });
  });

  it("goes to the nearer end of the target and no further", () => {
    expect(solve([{ part: 2 }, { part: 3 }], { lower: 10, upper: 20 }).factor).toBe(2);
    expect(solve([{ part: 2 }, { part: 3 }], { lower: 1, upper: 2.5 }).factor).toBe(0.5);
  });

  it("needs two evaluations where no cell meets a bound", () => {
    expect(solve([{ part: 2 }, { part: 3 }], exactly(50)).looks).toBe(2);
  });

  it("lets the free cells make up for those that stop at a bound", () => {
    expect(solve([{ part: 2, upper: 4 }, { part: 3 }], exactly(34)).factor).toBeCloseTo(10, 12);
    expect(solve([{ part: 2, lower: 1.5 }, { part: 3 }], exactly(1.8)).factor).toBeCloseTo(0.1, 12);
  });

  it("goes on to where a cell comes free while all stand at bounds", () => {
    const up = [
      { part: 1, lower: 50, upper: 80 },
      { part: 1, upper: 1 },
    ];
    expect(solve(up, exactly(61))).toMatchObject({ sum: 61, factor: 60 });
    expect(solve(up, exactly(61)).looks).toBeLessThan(6);
    const down = [
      { part: 100, upper: 2 },
      { part: 1, lower: 1 },
    ];
    expect(solve(down, exactly(2)).factor).toBeCloseTo(0.01, 12);
    expect(solve(down, exactly(2)).looks).toBeLessThan(6);
  });

  it("chooses the factor nearest to 1 of those that reach the target", () => {
    const flat = [
      { part: 1, upper: 2 },
      { part: 1, lower: 5, upper: 9 },
    ];
    expect(solve(flat, exactly(7)).factor).toBe(2);
  });

  it("needs few looks through many corners, wherever it starts to look", () => {
    const cells = Array.from({ length: 100 }, (_, i) => ({ part: 1 + (i % 7), lower: i, upper: 3 * i + 1 }));
    for (const sum of [4951, 5000, 6000, 9000, 14_000, 14_949])
      for (const from of [1e-6, 1, 1e6]) {
        const found = solve(cells, exactly(sum), from);
        expect(found.sum).toBeCloseTo(sum, 8);
        expect(found.looks).toBeLessThan(45);
      }
  });

  it("gives a finite number where no factor reaches the target", () => {
    for (const [cells, sum] of [
      [[{ part: 1, upper: 5 }], 6],
      [[{ part: 1, lower: 5 }], 4],
      [[{ part: 0 }], 6],
      [[], 6],
    ] as const) {
      const { factor, looks } = solve(cells, exactly(sum));
      expect(Number.isFinite(factor)).toBe(true);
      expect(looks).toBeLessThan(250);
    }
  });
});

describe("measureLines(parts, bounds, lines, sums)", () => {
  const rows = (count: number): TableLine[] =>
    Array.from({ length: count }, (_, row) => ({ offset: row * 2, stride: 1, count: 2 }));

  it("keeps each line's sum within the line's bounds", () => {
    const { parts, bounds } = lineOf([
      { part: 1 },
      { part: 2 },
      { part: 3 },
      { part: 4 },
      { part: 5 },
      { part: 6 },
    ]);
    const sums = { lower: Float64Array.of(10, 0, 0), upper: Float64Array.of(Infinity, 5, Infinity) };
    const { sum, slopeAbove, slopeBelow } = sumOfLines(parts, bounds, rows(3), sums, 1);
    expect([sum, slopeAbove, slopeBelow]).toEqual([10 + 5 + 11, 11, 11]);
  });

  it("states where a line comes free of its bound, upwards and downwards", () => {
    const { parts, bounds } = lineOf([{ part: 1 }, { part: 2 }, { part: 3 }, { part: 4 }]);
    const sums = { lower: Float64Array.of(12, 0), upper: Float64Array.of(20, 5) };
    const { cornerAbove, cornerBelow } = sumOfLines(parts, bounds, rows(2), sums, 1);
    expect(cornerAbove).toBeCloseTo(4, 12);
    expect(cornerBelow).toBeCloseTo(5 / 7, 12);
  });
});
