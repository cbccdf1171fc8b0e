import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clash, clashOf } from "../../../src/domain/allocation/clash.ts";
import { type Condition, type Demand, limitsOf, STEP } from "../../../src/domain/allocation/demand.ts";
import { tableNetwork } from "../../../src/domain/allocation/flow.ts";
import { anyDemand } from "./demandArbitrary.ts";
import { arcsOf, arcsWith, fewestClashing, shortfall } from "./tableBounds.ts";

const start = [
  [1000, 2000],
  [3000, null],
];

function demand(conditions: readonly Condition[], total = 6000): Demand {
  return { ministries: ["教育部", "科技部"], fields: ["数字技术", "其他"], start, total, conditions };
}

function clashIn(asked: Demand): Clash | null {
  const limits = limitsOf(asked);
  return clashOf(limits, tableNetwork(limits));
}

function clash(asked: Demand): Clash {
  const found = clashIn(asked);
  if (!found) throw new Error("no clash");
  return found;
}

const ministry = (name: string, asked: Partial<Condition>): Condition => ({
  ministry: name,
  field: null,
  ...asked,
});
const field = (name: string, asked: Partial<Condition>): Condition => ({
  ministry: null,
  field: name,
  ...asked,
});

describe("clashOf(limits, net)", () => {
  it("is null where the demand can be met", () => {
    expect(clashIn(demand([ministry("教育部", { lock: 4000 })]))).toBeNull();
  });

  it("names a ministry's lower bound that exceeds the total", () => {
    expect(clash(demand([ministry("教育部", { lower: 7000 })]))).toEqual({
      members: [
        { kind: "total", ministry: null, field: null, side: "upper", people: 6000 },
        { kind: "ministry", ministry: "教育部", field: null, side: "lower", people: 7000 },
      ],
      people: 1000,
      closed: [],
    });
  });

  it("names both locks of ministries that leave the total short, and by how many", () => {
    const { members, people } = clash(
      demand([ministry("教育部", { lock: 2000 }), ministry("科技部", { lock: 3500 })]),
    );
    expect(members).toEqual([
      { kind: "total", ministry: null, field: null, side: "lower", people: 6000 },
      { kind: "ministry", ministry: "教育部", field: null, side: "upper", people: 2000 },
      { kind: "ministry", ministry: "科技部", field: null, side: "upper", people: 3500 },
    ]);
    expect(people).toBe(500);
  });

  it("names a ministry's lock and its cells' upper bounds, with the cells that have no start", () => {
    const found = clash(
      demand([
        ministry("科技部", { lock: 4000 }),
        { ministry: "科技部", field: "数字技术", upper: 3700 },
        field("其他", { upper: 5000 }),
      ]),
    );
    expect(found.members.map(({ kind, side, people }) => [kind, side, people])).toEqual([
      ["ministry", "lower", 4000],
      ["cell", "upper", 3700],
    ]);
    expect(found.people).toBe(300);
    expect(found.closed).toEqual([{ ministry: "科技部", field: "其他" }]);
  });

  it("names one bound alone where no cell can hold its people", () => {
    const without = {
      ...demand([ministry("科技部", { lower: 500 })]),
      start: [
        [1000, 2000],
        [null, 0],
      ],
    };
    const found = clash(without);
    expect(found.members).toEqual([
      { kind: "ministry", ministry: "科技部", field: null, side: "lower", people: 500 },
    ]);
    expect(found.people).toBe(500);
    expect(found.closed).toHaveLength(2);
  });

  it("names the total alone where no cell has a start at all", () => {
    const { members } = clash({
      ...demand([]),
      start: [
        [null, null],
        [0, null],
      ],
    });
    expect(members).toEqual([{ kind: "total", ministry: null, field: null, side: "lower", people: 6000 }]);
  });

  it("names both bounds of one cell that exclude each other, as they were read in steps", () => {
    const { members, people } = clash(
      demand([{ ministry: "教育部", field: "其他", lower: 450, upper: 480 }]),
    );
    expect(members.map(({ side, people }) => [side, people])).toEqual([
      ["lower", 500],
      ["upper", 400],
    ]);
    expect(people).toBe(100);
  });

  it("reports the smaller one of two clashes that have nothing to do with each other", () => {
    const two = demand([
      ministry("教育部", { upper: 1500 }),
      ministry("科技部", { upper: 3000 }),
      { ministry: "教育部", field: "其他", lower: 700 },
      field("其他", { upper: 600 }),
    ]);
    expect(clash(two).members.map(({ kind, side }) => [kind, side])).toEqual([
      ["field", "upper"],
      ["cell", "lower"],
    ]);
  });

  it("leaves out the small bounds of a clash that the large ones make by themselves", () => {
    const asked = demand([
      ministry("教育部", { lower: 5000 }),
      ministry("科技部", { lower: 2000 }),
      ministry("财政部", { lower: 100 }),
    ]);
    const three = { ...asked, ministries: ["教育部", "科技部", "财政部"], start: [...start, [100, 100]] };
    expect(clash(three).members.map(({ ministry }) => ministry)).toEqual([null, "教育部", "科技部"]);
    expect(clash(three).people).toBe(1000);
  });
});

describe("clashOf(limits, net) over random demands", () => {
  const clashing = anyDemand.map((demand) => ({ demand, found: clashIn(demand) }));

  it("names conditions that clash by themselves, by exactly so many people", () => {
    fc.assert(
      fc.property(clashing, ({ demand, found }) => {
        fc.pre(found !== null);
        const alone = arcsWith(arcsOf(demand), found.members, () => 0);
        expect(shortfall(alone) * STEP).toBe(found.people);
        expect(found.people).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("names none too many: without any one of them the others can hold", () => {
    fc.assert(
      fc.property(clashing, ({ demand, found }) => {
        fc.pre(found !== null);
        const arcs = arcsOf(demand);
        for (const left of found.members)
          expect(
            shortfall(arcsWith(arcs, found.members, (one) => (one === left ? Infinity : 0))),
          ).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it("can be settled by any one of them giving way by its people, and by not one step less", () => {
    fc.assert(
      fc.property(clashing, ({ demand, found }) => {
        fc.pre(found !== null);
        const arcs = arcsOf(demand);
        const give = found.people / STEP;
        for (const one of found.members) {
          const giving = (steps: number) =>
            arcsWith(arcs, found.members, (other) => (other === one ? steps : 0));
          expect(shortfall(giving(give))).toBeLessThanOrEqual(0);
          expect(shortfall(giving(give - 1))).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("has one or two members wherever one or two are enough, and never fewer than the fewest", () => {
    fc.assert(
      fc.property(clashing, ({ demand, found }) => {
        fc.pre(found !== null);
        const fewest = fewestClashing(arcsOf(demand));
        if (fewest <= 2) expect(found.members).toHaveLength(fewest);
        else expect(found.members.length).toBeGreaterThanOrEqual(fewest);
      }),
      { numRuns: 300 },
    );
  });
});
