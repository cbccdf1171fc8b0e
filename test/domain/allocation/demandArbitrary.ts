import fc from "fast-check";
import { type Condition, type Demand, STEP, wholeSteps } from "../../../src/domain/allocation/demand.ts";

const NAMES = ["教育部", "科技部", "财政部", "__proto__", "中国科学院"];
const FIELDS = ["数字技术", "其他", "海洋装备", "constructor", "新材料"];

const names = (all: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: most });

/** Steps of a cell: mostly few, so that bounds often meet. */
const steps = fc.oneof(fc.nat(6), fc.nat(60));

/** The start of a table: no quota, quotas in whole steps, and figures that are not, such as actuals. */
const startCell = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: steps.map((count) => count * STEP) },
  { weight: 2, arbitrary: fc.nat(3000) },
);

function gridOf<T>(rows: number, columns: number, cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

const weight = fc.option(fc.constantFrom(0.25, 0.9, 1.5, 4), { nil: undefined, freq: 4 });

/** What is asked of one place, around a figure that it could have; undefined: nothing. */
function ask(people: number, slack: number): fc.Arbitrary<Partial<Condition> | undefined> {
  const least = Math.max(0, people - slack * STEP);
  return fc
    .record({
      shape: fc.constantFrom("none", "none", "none", "lower", "upper", "both", "lock", "weight"),
      weight,
      low: fc.nat(Math.min(people, 4 * STEP)),
      high: fc.nat(4 * STEP),
    })
    .map(({ shape, weight, low, high }) => {
      const lower = Math.max(0, least - low);
      const upper = people + slack * STEP + high;
      const weighted = weight === undefined ? {} : { weight };
      if (shape === "lower") return { lower, ...weighted };
      if (shape === "upper") return { upper, ...weighted };
      if (shape === "both") return { lower, upper, ...weighted };
      if (shape === "lock") return { lock: wholeSteps(people), ...weighted };
      return shape === "weight" && weight !== undefined ? weighted : undefined;
    });
}

/**
 * Demands around a table that is drawn with them: locks and bounds hold for that table, so that it meets the demand,
 * unless `noise` moves a few of them.
 */
function demands(size: number, noise: boolean): fc.Arbitrary<Demand> {
  return fc.tuple(names(NAMES, size), names(FIELDS, size)).chain(([ministries, fields]) =>
    fc
      .record({
        start: gridOf(ministries.length, fields.length, startCell),
        aim: gridOf(ministries.length, fields.length, steps),
      })
      .chain(({ start, aim }) => {
        const cells = start.map((row, m) => row.map((people, f) => (people ? (aim[m]?.[f] ?? 0) * STEP : 0)));
        const sum = (people: readonly number[]) => people.reduce((total, cell) => total + cell, 0);
        const rows = cells.map(sum);
        const columns = fields.map((_, f) => sum(cells.map((row) => row[f] ?? 0)));
        const moved = (people: number) =>
          noise
            ? fc.oneof(
                { weight: 5, arbitrary: fc.constant(people) },
                { weight: 1, arbitrary: steps.map((count) => count * STEP) },
              )
            : fc.constant(people);
        const place = (ministry: string | null, field: string | null, people: number) =>
          moved(people)
            .chain((figure) => ask(figure, 0))
            .map((asked) => (asked ? [{ ministry, field, ...asked }] : []));
        return fc
          .record({
            total: moved(sum(rows)),
            conditions: fc.tuple(
              ...ministries.map((ministry, m) => place(ministry, null, rows[m] ?? 0)),
              ...fields.map((field, f) => place(null, field, columns[f] ?? 0)),
              ...ministries.flatMap((ministry, m) =>
                fields.map((field, f) =>
                  noise || start[m]?.[f]
                    ? place(ministry, field, cells[m]?.[f] ?? 0)
                    : fc.constant<Condition[]>([]),
                ),
              ),
            ),
          })
          .map(
            ({ total, conditions }): Demand => ({
              ministries,
              fields,
              start,
              total,
              conditions: conditions.flat(),
            }),
          );
      }),
  );
}

/** Demands that can be met. */
export const possibleDemand: fc.Arbitrary<Demand> = demands(5, false);

/** Demands that often cannot be met, on tables of up to 4 x 4. */
export const anyDemand: fc.Arbitrary<Demand> = demands(4, true);

/** The same names in another order, with everything that hangs on it. */
export function permuted(demand: Demand, seed: number): Demand {
  const shuffled = (count: number, salt: number) =>
    Array.from({ length: count }, (_, index) => index).sort(
      (a, b) => (((a + 1) * (seed + salt)) % 7919) - (((b + 1) * (seed + salt)) % 7919) || a - b,
    );
  const rows = shuffled(demand.ministries.length, 101);
  const columns = shuffled(demand.fields.length, 211);
  return {
    ...demand,
    ministries: rows.map((row) => demand.ministries[row] ?? ""),
    fields: columns.map((column) => demand.fields[column] ?? ""),
    start: rows.map((row) => columns.map((column) => demand.start[row]?.[column] ?? null)),
    conditions: demand.conditions.toReversed(),
  };
}
