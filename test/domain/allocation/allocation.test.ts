import { describe, expect, it } from "vitest";
import { type Allocation, allocate } from "../../../src/domain/allocation/allocation.ts";
import type { Condition, Demand } from "../../../src/domain/allocation/demand.ts";
import { movesOf } from "../../../src/domain/allocation/movesOf.ts";
import { withSeeds } from "../../../src/domain/draft/startOf.ts";
import { planTotal, type QuotaGrid } from "../../../src/domain/plan/plan.ts";
import { publishedPlan } from "../../builders.ts";

const sum = (people: readonly (number | null)[]) =>
  people.reduce<number>((all, cell) => all + (cell ?? 0), 0);

function tableOf(demand: Demand): Allocation {
  const result = allocate(demand);
  if (result.kind !== "table") throw new Error(JSON.stringify(result.clash));
  return result;
}

const small: Demand = {
  ministries: ["教育部", "科技部"],
  fields: ["数字技术", "其他"],
  start: [
    [1000, 2000],
    [3000, null],
  ],
  total: 6000,
  conditions: [],
};

describe("allocate(demand)", () => {
  it("returns the start where nothing is asked", () => {
    expect(tableOf(small)).toEqual({
      kind: "table",
      table: small.start,
      fitted: small.start,
      ministrySums: [3000, 3000],
      fieldSums: [4000, 2000],
      factors: { total: 1, ministries: [1, 1], fields: [1, 1] },
      held: {
        cells: [
          [null, null],
          [null, null],
        ],
        ministries: [null, null],
        fields: [null, null],
      },
      exact: true,
    });
  });

  it("states what held each figure: its lower bound, its upper bound, or nothing", () => {
    const { table, held, factors } = tableOf({
      ...small,
      total: 9000,
      conditions: [
        { ministry: "教育部", field: null, upper: 3500 },
        { ministry: "教育部", field: "数字技术", lower: 1300 },
      ],
    });
    expect(table).toEqual([
      [1300, 2200],
      [5500, null],
    ]);
    expect(held).toEqual({
      cells: [
        ["lower", null],
        [null, null],
      ],
      ministries: ["upper", null],
      fields: [null, null],
    });
    expect(factors.ministries[0]).toBeLessThan(1);
  });

  it("removes the quota of a cell that must have none, and gives its people to the others", () => {
    const { table, held } = tableOf({
      ...small,
      conditions: [{ ministry: "教育部", field: "其他", upper: 0 }],
    });
    expect(table).toEqual([
      [1500, null],
      [4500, null],
    ]);
    expect(held.cells[0]).toEqual([null, "upper"]);
  });

  it("opens a cell without a start for a lock, and for no other reason", () => {
    const lock = { ministry: "科技部", field: "其他", lock: 600 };
    const { table, held } = tableOf({ ...small, conditions: [lock] });
    expect(table).toEqual([
      [900, 1800],
      [2700, 600],
    ]);
    expect(held.cells[1]).toEqual([null, "lock"]);
  });

  it("keeps a start of 0 as 0 and null as null", () => {
    expect(
      tableOf({
        ...small,
        start: [
          [0, 3000],
          [3000, null],
        ],
      }).table,
    ).toEqual([
      [0, 3000],
      [3000, null],
    ]);
  });

  it("gives a clash and no table where the demand cannot be met", () => {
    const result = allocate({ ...small, conditions: [{ ministry: "科技部", field: null, lower: 6100 }] });
    expect(result.kind === "clash" && [result.clash.people, result.clash.members.length]).toEqual([100, 2]);
    expect(Object.keys(result)).toEqual(["kind", "clash"]);
  });

  it("gives every cell 0 for a total of 0", () => {
    expect(tableOf({ ...small, total: 0 }).table).toEqual([
      [0, 0],
      [0, null],
    ]);
  });

  it("makes an empty table of a demand without ministries", () => {
    const none: Demand = { ministries: [], fields: [], start: [], total: 0, conditions: [] };
    expect(tableOf(none).table).toEqual([]);
    expect(allocate({ ...none, total: 100 }).kind).toBe("clash");
  });

  it.each([2024, 2025] as const)("returns the published table of %i where nothing is asked", (year) => {
    const { ministries, fields, quotas } = publishedPlan(year);
    const total = quotas.reduce((all, row) => all + sum(row), 0);
    const { table, fitted } = tableOf({ ministries, fields, start: quotas, total, conditions: [] });
    expect(table).toEqual(quotas);
    expect(fitted).toEqual(quotas);
  });
});

describe("the 2025 table from the 2024 one and the sums of 2025", () => {
  const [before, real] = [publishedPlan(2024), publishedPlan(2025)];
  const { ministries, fields } = real;
  const ofMinistry = (quotas: typeof real.quotas, m: number) => sum(quotas[m] ?? []);
  const ofField = (quotas: typeof real.quotas, f: number) => sum(quotas.map((row) => row[f] ?? null));
  const known = ministries.map(
    (ministry) => before.quotas[before.ministries.indexOf(ministry)] ?? fields.map(() => null),
  );
  const locks: Condition[] = [
    ...ministries.map((ministry, m) => ({ ministry, field: null, lock: ofMinistry(real.quotas, m) })),
    ...fields.map((field, f) => ({ ministry: null, field, lock: ofField(real.quotas, f) })),
  ];
  const demand: Demand = { ministries, fields, start: known, total: planTotal(real), conditions: locks };

  /** People by which cells differ from the published ones, added up; cells that differ; published cells met exactly. */
  const apart = (table: QuotaGrid) => {
    const pairs = table.flatMap((row, m) =>
      row.map((people, f) => [people, real.quotas[m]?.[f] ?? null] as const),
    );
    const gaps = pairs.map(([made, published]) => Math.abs((made ?? 0) - (published ?? 0)));
    return {
      people: sum(gaps),
      cells: gaps.filter((gap) => gap > 0).length,
      alike: pairs.filter(([made, published]) => published !== null && made === published).length,
    };
  };

  it("cannot be made without a start for 财政部, which is new: its 60 000 people have no cell", () => {
    const result = allocate(demand);
    expect(result.kind === "clash" && result.clash.members).toEqual([
      { kind: "ministry", ministry: "财政部", field: null, side: "lower", people: 60_000 },
    ]);
  });

  it("ties to every sum of 2025 once 财政部 is spread like the whole table", () => {
    const start = withSeeds(demand, [{ ministry: "财政部", field: null, people: 60_000 }]);
    const { table, ministrySums, fieldSums, exact } = tableOf({ ...demand, start });
    expect(exact).toBe(true);
    expect(ministrySums).toEqual(ministries.map((_, m) => ofMinistry(real.quotas, m)));
    expect(fieldSums).toEqual(fields.map((_, f) => ofField(real.quotas, f)));
    // How far from the cells that were really published: sums alone do not know them.
    expect(apart(table)).toEqual({ people: 383_200, cells: 109, alike: 8 });
  });

  it("comes nearer with 财政部 opened in 其他 alone, where the document has it", () => {
    const opened: Condition = { ministry: "财政部", field: "其他", lock: 60_000 };
    const { table } = tableOf({ ...demand, conditions: [...locks, opened] });
    expect(apart(table)).toEqual({ people: 264_200, cells: 95, alike: 8 });
  });

  it("is further away where only the total of 2025 is asked for", () => {
    const { table } = tableOf({ ...demand, conditions: [] });
    expect(apart(table)).toEqual({ people: 513_200, cells: 103, alike: 0 });
  });

  it("accounts for every move, cause by cause", () => {
    const start = withSeeds(demand, [{ ministry: "财政部", field: null, people: 60_000 }]);
    const whole = { ...demand, start };
    const moves = movesOf(whole, tableOf(whole));
    for (const { change, parts } of moves) expect(sum(Object.values(parts))).toBeCloseTo(change, 6);
    expect(moves.map(({ change }) => Math.abs(change))).toEqual(
      moves.map(({ change }) => Math.abs(change)).toSorted((a, b) => b - a),
    );
    expect(moves).toHaveLength(98 + 15);
  });
});
