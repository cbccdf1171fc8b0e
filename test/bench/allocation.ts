/**
 * What one table of the planning bench costs: `npx tsx test/bench/allocation.ts`. Processor time, printed, not asserted.
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
import { nearestTableByHighs } from "./nearestTable.ts";

const SIZES = [
  [15, 15],
  [30, 30],
  [60, 60],
  [100, 100],
  [300, 300],
] as const;
/** Small tables are made so fast that the compiler's work counts unless they are made often. */
const runsFor = (cells: number) => (cells < 10_000 ? 51 : 5);

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
function demands(rows: number, columns: number): Record<string, Demand> {
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

/** Median and largest processor time after a first run, ms: what else the machine does changes it little. */
function timed(runs: number, run: () => unknown): { median: number; most: number } {
  const times = Array.from({ length: runs + 1 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const later = times.slice(1).sort((a, b) => a - b);
  return { median: later[runs >> 1] ?? 0, most: later.at(-1) ?? 0 };
}

const highs = await loadHighs();
console.log(`HiGHS ${highs.version.string}; goal: at most 1 x HiGHS`);
console.log(
  "size, demand       |  outcome | median, ms (most) | ns a cell | HiGHS, ms | x HiGHS |        | plain fit, ms | x",
);
for (const [rows, columns] of SIZES) {
  const made = demands(rows, columns);
  const runs = runsFor(rows * columns);
  const plain = timed(runs, () => plainFitting(made.locked as Demand));
  for (const [name, demand] of Object.entries(made)) {
    const result = allocate(demand);
    const time = timed(runs, () => allocate(demand));
    const nearest = nearestTableByHighs(highs, limitsOf(demand));
    if ((nearest === null) !== (result.kind === "clash")) throw new Error(`HiGHS disagrees about ${name}`);
    const peer = timed(runs, () => nearestTableByHighs(highs, limitsOf(demand)));
    const outcome =
      result.kind === "clash" ? `clash ${result.clash.members.length}` : result.exact ? "exact" : "inexact";
    const ratio = time.median / peer.median;
    console.log(
      [
        `${rows} x ${columns}, ${name}`.padEnd(18),
        outcome.padStart(8),
        `${time.median.toFixed(2)} (${time.most.toFixed(2)})`.padStart(17),
        ((time.median * 1e6) / (rows * columns)).toFixed(0).padStart(9),
        peer.median.toFixed(2).padStart(9),
        ratio.toFixed(2).padStart(7),
        result.kind === "clash" ? "      " : ratio <= 1 ? "met   " : "MISSED",
        plain.median.toFixed(2).padStart(13),
        (time.median / plain.median).toFixed(1),
      ].join(" | "),
    );
  }
}
