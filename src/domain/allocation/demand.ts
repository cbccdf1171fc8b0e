import type { QuotaGrid, TableNames } from "../plan/plan.ts";
import { placeKey, type TablePlace } from "../plan/tablePlace.ts";

/** People per step: 0.01万, the smallest figure of the documents. Every quota of an allocation is in whole steps. */
export const STEP = 100;

/** The condition on one cell, one ministry or one field. A member that is left out restricts nothing. */
export interface Condition extends TablePlace {
  /** At least so many people; rounded up to a step. */
  readonly lower?: number;
  /** At most so many people; rounded down to a step. A cell with less than a step is "no quota here". */
  readonly upper?: number;
  /** Exactly so many people, in whole steps. */
  readonly lock?: number;
  /** A factor of the start before anything is fitted, above 0; 1 when left out. */
  readonly weight?: number;
}

/** What a table must keep; the table has its names in their order. Plain data that can be sent to a worker and stored. */
export interface Demand extends TableNames {
  /**
   * People to start from, not necessarily whole: a year's quotas, actuals, or a mix. A cell of null or 0 stays as it is
   * unless it has a lower bound or a lock above 0.
   */
  readonly start: QuotaGrid;
  /** National total, people in whole steps. */
  readonly total: number;
  /** At most one for a place, in any order. */
  readonly conditions: readonly Condition[];
}

/**
 * A demand as numbers, in steps. Cells are stored row by row in one array. Rows and columns are sorted by name, whatever
 * their order in the demand, so that every choice among equals stays the same when ministries or fields change places.
 */
export interface Limits extends TableNames {
  /** Whole steps; `upper` is Infinity where nothing restricts it, and 0 in a closed cell. */
  readonly cells: Bounds;
  readonly rows: Bounds;
  readonly columns: Bounds;
  readonly total: number;
  /** Start times weights, in steps; above 0 exactly in the cells that may hold people. */
  readonly start: Float64Array;
  /** 1 for cells that stay empty because they have no start and no lower bound; that is not a condition. */
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

/** The indexes of `names` sorted by the names' character codes. */
export function canonicalOrder(names: readonly string[]): number[] {
  const at = (index: number) => names[index] ?? "";
  return names.map((_, index) => index).sort((a, b) => (at(a) < at(b) ? -1 : 1));
}

/**
 * Reads a demand into limits.
 *
 * @throws RangeError for a malformed demand: a grid of another size, a name twice or unknown, two conditions for one
 * place, a figure that is below 0 or not a number, a weight of 0 or less, a total or a lock that is not in whole steps.
 * A demand that is well formed and cannot be met is no error; see `clashOf`.
 */
export function limitsOf(demand: Demand): Limits {
  const conditions = checked(demand);
  const order = { rows: canonicalOrder(demand.ministries), columns: canonicalOrder(demand.fields) };
  const ministries = order.rows.map((row) => demand.ministries[row] ?? "");
  const fields = order.columns.map((column) => demand.fields[column] ?? "");
  const size = ministries.length * fields.length;
  const ofColumns = fields.map((field) => conditions.fields.get(field));

  const cells = bounds(size);
  const start = new Float64Array(size);
  const closed = new Uint8Array(size);
  for (const [row, ministry] of ministries.entries()) {
    const ofMinistry = conditions.ministries.get(ministry)?.weight ?? 1;
    const ofCells = conditions.cells.get(ministry);
    const starts = demand.start[order.rows[row] ?? -1];
    for (const [column, field] of fields.entries()) {
      const cell = row * fields.length + column;
      const condition = ofCells?.get(field);
      setBounds(cells, cell, condition);
      const lower = cells.lower[cell] ?? 0;
      const given = (starts?.[order.columns[column] ?? -1] ?? 0) / STEP;
      if (given === 0 && lower === 0) {
        closed[cell] = 1;
        cells.upper[cell] = 0;
      }
      // A factor cannot raise 0, so a cell whose start is 0 starts at its lower bound.
      const weight = ofMinistry * (ofColumns[column]?.weight ?? 1) * (condition?.weight ?? 1);
      if (cells.upper[cell] !== 0) start[cell] = (given === 0 ? lower : given) * weight;
    }
  }
  const rows = bounds(ministries.length);
  for (const [row, ministry] of ministries.entries())
    setBounds(rows, row, conditions.ministries.get(ministry));
  const columns = bounds(fields.length);
  for (const column of fields.keys()) setBounds(columns, column, ofColumns[column]);
  return { ministries, fields, cells, rows, columns, total: demand.total / STEP, start, closed };
}

function bounds(size: number): Bounds {
  return { lower: new Float64Array(size), upper: new Float64Array(size).fill(Number.POSITIVE_INFINITY) };
}

function setBounds({ lower, upper }: Bounds, index: number, condition: Condition | undefined): void {
  if (!condition) return;
  const least = Math.max(condition.lower ?? 0, condition.lock ?? 0);
  const most = Math.min(
    condition.upper ?? Number.POSITIVE_INFINITY,
    condition.lock ?? Number.POSITIVE_INFINITY,
  );
  lower[index] = Math.ceil(least / STEP);
  upper[index] = Math.floor(most / STEP);
}

/** The conditions by name; those of cells by ministry, then by field. */
interface ConditionsByName {
  readonly ministries: Map<string, Condition>;
  readonly fields: Map<string, Condition>;
  readonly cells: Map<string, Map<string, Condition>>;
}

function checked({ ministries, fields, start, total, conditions }: Demand): ConditionsByName {
  const known = { ministries: new Set(ministries), fields: new Set(fields) };
  if (known.ministries.size !== ministries.length || known.fields.size !== fields.length)
    throw new RangeError("a name stands twice");
  if (start.length !== ministries.length || start.some((row) => row.length !== fields.length))
    throw new RangeError("the start has another size than the names");
  if (start.some((row) => row.some((people) => people !== null && !isAmount(people))))
    throw new RangeError("a start is below 0 or no number");
  if (!isInSteps(total)) throw new RangeError(`total ${total} is not in whole steps`);
  const byName: ConditionsByName = { ministries: new Map(), fields: new Map(), cells: new Map() };
  for (const condition of conditions) {
    const { ministry, field, lower, upper, lock, weight } = condition;
    const refuse = (why: (place: string) => string) => {
      throw new RangeError(why(placeKey(condition)));
    };
    const named =
      (ministry === null || known.ministries.has(ministry)) && (field === null || known.fields.has(field));
    const [own, name] = placeIn(byName, condition);
    if (!named || name === null) return refuse((place) => `no such place: ${place}`);
    if (own.has(name)) refuse((place) => `two conditions for ${place}`);
    if (!isBound(lower) || !isBound(upper)) refuse((place) => `a bound of ${place} is below 0 or no number`);
    if (lock !== undefined && !isInSteps(lock))
      refuse((place) => `the lock of ${place} is not in whole steps`);
    if (weight !== undefined && !(isAmount(weight) && weight > 0))
      refuse((place) => `the weight of ${place} is not above 0`);
    own.set(name, condition);
  }
  return byName;
}

/** The map that a condition belongs in and its name there, null for the whole table. */
function placeIn(
  { ministries, fields, cells }: ConditionsByName,
  { ministry, field }: TablePlace,
): [own: Map<string, Condition>, name: string | null] {
  if (ministry === null) return [fields, field];
  if (field === null) return [ministries, ministry];
  const ofMinistry = cells.get(ministry) ?? new Map<string, Condition>();
  cells.set(ministry, ofMinistry);
  return [ofMinistry, field];
}

function isBound(people: number | undefined): boolean {
  return people === undefined || isAmount(people);
}

function isAmount(people: number): boolean {
  return Number.isFinite(people) && people >= 0;
}

function isInSteps(people: number): boolean {
  return isAmount(people) && people % STEP === 0;
}
