/**
 * What one table of the planning bench costs: `npm run bench -- allocation`.
 *
 * Four demands for each size: nothing but a new total; locked margins; margins and cells bounded and weighted so that many
 * bounds hold; and one that cannot be met. Two named peers in the same run: HiGHS, a linear-programming solver, on the
 * nearest whole table within the same bounds (`nearestTable.ts`), goal at most 1 x its time at every size (no goal
 * for a demand that cannot be met: HiGHS says only that, and not which conditions exclude each other); and plain
 * iterative proportional fitting to the locked margins, without bounds, proof of feasibility or rounding.
 */
import loadHighs from "highs";
import { allocate } from "../../src/domain/allocation/allocation.ts";
import { type Condition, type Demand, limitsOf, wholeSteps } from "../../src/domain/allocation/demand.ts";
import { type Goal, pairedRow } from "../../tools/bench/benchRow.ts";
import { reportRow } from "../../tools/bench/reportRow.ts";
import { nearestTableByHighs } from "./nearestTable.ts";
import { timedPairs } from "./timedPairs.ts";

const SIZES = [
  [15, 15],
  [30, 30],
  [60, 60],
  [100, 100],
  [300, 300],
] as const;

/** A fixed sequence of numbers in 0..1, so that every run measures the same tables. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function startOf(rows: number, columns: number, seed: number): (number | null)[][] {
  const next = sequence(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (next() < 0.5 ? null : 100 * Math.ceil(10 ** (3 * next())))),
  );
}

const sums = (grid: readonly (readonly (number | null)[])[]) => ({
  rows: grid.map((row) => row.reduce<number>((sum, people) => sum + (people ?? 0), 0)),
  columns: (grid[0] ?? []).map((_, f) => grid.reduce((sum, row) => sum + (row[f] ?? 0), 0)),
});

/** Demands that another table of the same pattern meets, and one that none meets. */
function demands(
  rows: number,
  columns: number,
): Readonly<Record<"total" | "locked" | "bounded" | "clash", Demand>> {
  const next = sequence(7);
  const ministries = Array.from({ length: rows }, (_, m) => `部门${m}`);
  const fields = Array.from({ length: columns }, (_, f) => `领域${f}`);
  const start = startOf(rows, columns, 1);
  const other = start.map((row) =>
    row.map((people) => (people === null ? null : wholeSteps(people * 3 ** (2 * next() - 1)))),
  );
  const { rows: ofRows, columns: ofColumns } = sums(other);
  const total = ofRows.reduce((sum, row) => sum + row, 0);
  const locks: Condition[] = [
    ...ministries.map((ministry, m) => ({ ministry, field: null, lock: ofRows[m] ?? 0 })),
    ...fields.map((field, f) => ({ ministry: null, field, lock: ofColumns[f] ?? 0 })),
  ];
  const bounds: Condition[] = [
    ...ministries.map((ministry, m) => ({
      ministry,
      field: null,
      lower: 0.97 * (ofRows[m] ?? 0),
      upper: 1.03 * (ofRows[m] ?? 0),
    })),
    ...fields.map((field, f) => ({ ministry: null, field, lock: ofColumns[f] ?? 0, weight: 1 + (f % 3) })),
    ...ministries.flatMap((ministry, m) =>
      fields.flatMap((field, f): Condition[] => {
        const people = other[m]?.[f] ?? null;
        if (people === null || (m + f) % 2 === 1) return [];
        return [{ ministry, field, lower: 0.8 * people, upper: 1.2 * people + 100 }];
      }),
    ),
  ];
  const base = { ministries, fields, start, total };
  return {
    total: { ...base, conditions: [] },
    locked: { ...base, conditions: locks },
    bounded: { ...base, conditions: bounds },
    clash: {
      ...base,
      conditions: locks.map((lock, i) => (i === 1 ? { ...lock, lock: 10 * (lock.lock ?? 0) } : lock)),
    },
  };
}

/** Plain iterative proportional fitting to the column sums and row sums of a demand's locks. */
function plainFitting({ ministries, fields, start, conditions }: Demand): number {
  const aim = conditions.map(({ lock }) => lock ?? 0);
  const cells = start.map((row) => row.map((people) => people ?? 0));
  for (let round = 1; ; round++) {
    let missed = 0;
    for (const [m, row] of cells.entries()) {
      const sum = row.reduce((sum, cell) => sum + cell, 0);
      missed = Math.max(missed, Math.abs(sum - (aim[m] ?? 0)));
      for (const [f, cell] of row.entries()) row[f] = sum > 0 ? (cell * (aim[m] ?? 0)) / sum : 0;
    }
    if (missed < 1e-7 || round === 1000) return round;
    for (const f of fields.keys()) {
      let sum = 0;
      for (const row of cells) sum += row[f] ?? 0;
      const factor = sum > 0 ? (aim[ministries.length + f] ?? 0) / sum : 0;
      for (const row of cells) row[f] = (row[f] ?? 0) * factor;
    }
  }
}

const highs = await loadHighs();
const GOAL: Goal = { of: "ratio", atMost: 1 };
for (const [rows, columns] of SIZES) {
  const made = demands(rows, columns);
  const runs = rows * columns < 10_000 ? 15 : 2;
  // Small tables are made so fast that a clock hardly sees one.
  const calls = Math.max(1, Math.round(1000 / (rows * columns)));
  const size = `allocation ${rows} × ${columns}`;
  for (const [name, demand] of Object.entries(made)) {
    // HiGHS alone takes a minute of them.
    if (name === "clash" && rows === 300) continue;
    const { kind } = allocate(demand);
    const nearest = nearestTableByHighs(highs, limitsOf(demand));
    if ((nearest === null) !== (kind === "clash")) throw new Error(`HiGHS disagrees about ${size}, ${name}`);
    const pairs = await timedPairs(
      runs,
      () => allocate(demand),
      () => nearestTableByHighs(highs, limitsOf(demand)),
      { ours: calls, peer: calls },
    );
    reportRow(pairedRow(`${size}, ${name}`, "ms", pairs, "HiGHS", kind === "clash" ? null : GOAL));
  }
  const pairs = await timedPairs(
    runs,
    () => allocate(made.locked),
    () => plainFitting(made.locked),
    { ours: calls, peer: calls },
  );
  reportRow(pairedRow(`${size}, locked`, "ms", pairs, "plain proportional fitting", null));
}
