import type { Highs } from "highs";
import { type Limits, STEP } from "../../src/domain/allocation/demand.ts";

/**
 * The problem of the planning bench as a linear programme for HiGHS: of all tables within the bounds, the one whose cells
 * are nearest to the start, scaled to the total (least sum of absolute differences). Its best solutions are whole, as the
 * table is a network, so that no rounding is left to do.
 *
 * @returns people by cell in the order of {@link Limits}, null when no table lies within the bounds
 */
export function nearestTableByHighs(highs: Highs, limits: Limits): Float64Array | null {
  const { cells, rows, columns, total, start, closed } = limits;
  const [rowCount, columnCount] = [rows.lower.length, columns.lower.length];
  const scale = total / start.reduce((sum, value) => sum + value, 0);
  const open = [...start.keys()].filter((cell) => !closed[cell]);
  // In 1024ths, so that their sums are exact and the conditions do not contradict each other by rounding.
  const aims = open.map((cell) =>
    Math.min(
      Math.max(Math.round((start[cell] ?? 0) * scale * 1024) / 1024, cells.lower[cell] ?? 0),
      cells.upper[cell] ?? Number.POSITIVE_INFINITY,
    ),
  );
  // Two variables a cell: how far it lies above its aim, and how far below.
  const count = 2 * open.length;
  const rowOffset = new Float64Array(rowCount + columnCount + 1);
  const colUpper = new Float64Array(count);
  const [starts, indices, values] = [
    new Int32Array(count + 1),
    new Int32Array(3 * count),
    new Float64Array(3 * count),
  ];
  for (const [i, cell] of open.entries()) {
    const aim = aims[i] ?? 0;
    const lines = [Math.floor(cell / columnCount), rowCount + (cell % columnCount), rowCount + columnCount];
    for (const line of lines) rowOffset[line] = (rowOffset[line] ?? 0) + aim;
    colUpper[2 * i] = (cells.upper[cell] ?? 0) - aim;
    colUpper[2 * i + 1] = aim - (cells.lower[cell] ?? 0);
    for (const side of [0, 1]) {
      const variable = 2 * i + side;
      indices.set(lines, 3 * variable);
      values.fill(side === 0 ? 1 : -1, 3 * variable, 3 * variable + 3);
      starts[variable + 1] = 3 * (variable + 1);
    }
  }
  const bound = (of: "lower" | "upper") =>
    Float64Array.from([...rows[of], ...columns[of], total]).map(
      (value, line) => value - (rowOffset[line] ?? 0),
    );
  const numRows = rowCount + columnCount + 1;
  const model = highs.createModel({
    numCols: count,
    numRows,
    colCost: new Float64Array(count).fill(1),
    colLower: new Float64Array(count),
    colUpper,
    rowLower: bound("lower"),
    rowUpper: bound("upper"),
    matrix: { format: "csc", numRows, numCols: count, starts, indices, values },
  });
  try {
    model.options.set({ output_flag: false });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const { colValue } = model.getSolution();
    const people = new Float64Array(start.length);
    for (const [i, cell] of open.entries())
      people[cell] = ((aims[i] ?? 0) + (colValue[2 * i] ?? 0) - (colValue[2 * i + 1] ?? 0)) * STEP;
    return people;
  } finally {
    model.dispose();
  }
}
