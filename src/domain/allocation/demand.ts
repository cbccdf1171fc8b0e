import type { QuotaGrid } from "../plan/plan.ts";
import { placeKey, type TablePlace } from "../plan/tablePlace.ts";

/** People a step: the documents' 0.01万. Every quota that the bench sets is a whole number of steps. */
export const STEP = 100;

/** What somebody asks of one cell, one ministry or one field. What is left out is not asked. */
export interface Condition extends TablePlace {
  /** At least so many people; rounded up to a step. */
  readonly lower?: number;
  /** At most so many people; rounded down to a step. A cell with less than a step is "no quota here". */
  readonly upper?: number;
  /** Exactly so many people, in whole steps. */
  readonly lock?: number;
  /** How much more than the others, before anything is made to fit: a factor above 0, 1 when left out. */
  readonly weight?: number;
}

/** The table that is asked for. It holds plain data only, so that it can be sent to a worker and be kept. */
export interface Demand {
  /** Names, each once. Their order is the order of every row of the result. */
  readonly ministries: readonly string[];
  readonly fields: readonly string[];
  /**
   * Where to start, people, not necessarily whole: a year's quotas, actuals, or a mix. A cell of null or 0 stays as it
   * is unless a condition asks for people in it.
   */
  readonly start: QuotaGrid;
  /** National total, people in whole steps. */
  readonly total: number;
  /** At most one for a place, in any order. */
  readonly conditions: readonly Condition[];
}

/**
 * A demand as numbers, in steps. Cells lie row by row in one array. Rows and columns are in the order of their names,
 * whatever order the demand has them in: that is what makes every later choice among equals the same choice after
 * ministries or fields change places.
 */
export interface Limits {
  /** Names by row and by column, in the order of their characters' codes. */
  readonly ministries: readonly string[];
  readonly fields: readonly string[];
  /** Whole steps; `upper` is Infinity where nothing is asked. A cell without a start has 0. */
  readonly cells: Bounds;
  readonly rows: Bounds;
  readonly columns: Bounds;
  readonly total: number;
  /** Start times weights, steps, above 0 exactly in the cells that may hold people. */
  readonly start: Float64Array;
  /** 1 for cells that hold nobody for want of a start, which is no condition of anybody. */
  readonly closed: Uint8Array;
}

export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The nearest number of people in whole steps; of two the larger. */
export function wholeSteps(people: number): number {
  return Math.round(people / STEP) * STEP;
}

/** For each name of `names`, in their characters' order, where it stands in `names`. */
export function canonicalOrder(names: readonly string[]): number[] {
  const at = (index: number) => names[index] ?? "";
  return names.map((_, index) => index).sort((a, b) => (at(a) < at(b) ? -1 : 1));
}

/**
 * Reads a demand into limits.
 *
 * @throws RangeError where the demand is no demand at all: a grid of another size, a name twice or unknown, a place with
 * two conditions, a figure below 0 or no number, a weight of 0 or less, a total or a lock that is not in whole steps.
 * A demand that cannot be met is none of these; see `clashOf`.
 */
export function limitsOf(demand: Demand): Limits {
  const conditions = checked(demand);
  const order = { rows: canonicalOrder(demand.ministries), columns: canonicalOrder(demand.fields) };
  const ministries = order.rows.map((row) => demand.ministries[row] ?? "");
  const fields = order.columns.map((column) => demand.fields[column] ?? "");
  const size = ministries.length * fields.length;
  const asked = (ministry: string | null, field: string | null) =>
    conditions.get(placeKey({ ministry, field })) ?? { ministry, field };

  const cells = bounds(size);
  const start = new Float64Array(size);
  const closed = new Uint8Array(size);
  for (const [row, ministry] of ministries.entries()) {
    const ofMinistry = asked(ministry, null).weight ?? 1;
    for (const [column, field] of fields.entries()) {
      const cell = row * fields.length + column;
      const condition = asked(ministry, field);
      setBounds(cells, cell, condition);
      const lower = cells.lower[cell] ?? 0;
      const given = (demand.start[order.rows[row] ?? -1]?.[order.columns[column] ?? -1] ?? 0) / STEP;
      if (given === 0 && lower === 0) {
        closed[cell] = 1;
        cells.upper[cell] = 0;
      }
      // Nothing times any factor is nothing: such a cell starts from what is asked of it.
      const weight = ofMinistry * (asked(null, field).weight ?? 1) * (condition.weight ?? 1);
      if (cells.upper[cell] !== 0) start[cell] = (given === 0 ? lower : given) * weight;
    }
  }
  const rows = bounds(ministries.length);
  for (const [row, ministry] of ministries.entries()) setBounds(rows, row, asked(ministry, null));
  const columns = bounds(fields.length);
  for (const [column, field] of fields.entries()) setBounds(columns, column, asked(null, field));
  return { ministries, fields, cells, rows, columns, total: demand.total / STEP, start, closed };
}

function bounds(size: number): Bounds {
  return { lower: new Float64Array(size), upper: new Float64Array(size).fill(Number.POSITIVE_INFINITY) };
}

function setBounds({ lower, upper }: Bounds, index: number, condition: Condition): void {
  const least = Math.max(condition.lower ?? 0, condition.lock ?? 0);
  const most = Math.min(
    condition.upper ?? Number.POSITIVE_INFINITY,
    condition.lock ?? Number.POSITIVE_INFINITY,
  );
  lower[index] = Math.ceil(least / STEP);
  upper[index] = Math.floor(most / STEP);
}

function checked({ ministries, fields, start, total, conditions }: Demand): ReadonlyMap<string, Condition> {
  const known = { ministries: new Set(ministries), fields: new Set(fields) };
  if (known.ministries.size !== ministries.length || known.fields.size !== fields.length)
    throw new RangeError("a name stands twice");
  if (start.length !== ministries.length || start.some((row) => row.length !== fields.length))
    throw new RangeError("the start has another size than the names");
  if (start.some((row) => row.some((people) => people !== null && !isAmount(people))))
    throw new RangeError("a start is below 0 or no number");
  if (!isWhole(total)) throw new RangeError(`total ${total} is not in whole steps`);
  const byPlace = new Map<string, Condition>();
  for (const condition of conditions) {
    const { ministry, field, lower, upper, lock, weight } = condition;
    const key = placeKey(condition);
    const named =
      (ministry === null || known.ministries.has(ministry)) && (field === null || known.fields.has(field));
    if (!named || (ministry === null && field === null)) throw new RangeError(`no such place: ${key}`);
    if (byPlace.has(key)) throw new RangeError(`two conditions for ${key}`);
    if (![lower, upper].every((people) => people === undefined || isAmount(people)))
      throw new RangeError(`a bound of ${key} is below 0 or no number`);
    if (lock !== undefined && !isWhole(lock))
      throw new RangeError(`the lock of ${key} is not in whole steps`);
    if (weight !== undefined && !(isAmount(weight) && weight > 0))
      throw new RangeError(`the weight of ${key} is not above 0`);
    byPlace.set(key, condition);
  }
  return byPlace;
}

function isAmount(people: number): boolean {
  return Number.isFinite(people) && people >= 0;
}

function isWhole(people: number): boolean {
  return isAmount(people) && people % STEP === 0;
}
