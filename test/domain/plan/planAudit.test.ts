import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FAR_FACTOR,
  FAR_PEOPLE,
  headlineRemark,
  isFar,
  remarksAgainst,
} from "../../../src/domain/plan/planAudit.ts";
import { publishedPlan } from "../../builders.ts";

const table = (
  ministries: readonly string[],
  fields: readonly string[],
  quotas: readonly (readonly (number | null)[])[],
) => ({ ministries, fields, quotas });

describe("headlineRemark(table, headline)", () => {
  it("states both numbers where they differ, as in 2024", () => {
    expect(headlineRemark(publishedPlan(2024), 900_000)).toEqual({
      kind: "headline",
      total: 920_300,
      headline: 900_000,
    });
  });

  it("is null where they are the same, and where none is known", () => {
    expect(headlineRemark(publishedPlan(2025), 980_000)).toBeNull();
    expect(headlineRemark(publishedPlan(2025), null)).toBeNull();
  });
});

describe("isFar(before, now)", () => {
  it.each([
    [5_000, 10_000, true],
    [10_000, 5_000, true],
    [5_000, 9_900, false],
    [100, 5_000, false],
    [100, 5_100, true],
    [10_000, 14_900, false],
    [100_000, 150_000, false],
    [0, 5_000, true],
    [0, 4_900, false],
  ])("from %i to %i is %s", (before, now, far) => {
    expect(isFar(before, now)).toBe(far);
  });

  it("is the same both ways, and needs the factor and the difference", () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), (a, b) => {
        expect(isFar(a, b)).toBe(isFar(b, a));
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        if (isFar(a, b)) expect([more >= FAR_FACTOR * less, more - less >= FAR_PEOPLE]).toEqual([true, true]);
      }),
    );
  });
});

describe("remarksAgainst(table, before)", () => {
  it("finds nothing in a table against itself, in whatever order", () => {
    const plan = publishedPlan(2025);
    expect(remarksAgainst(plan, plan)).toEqual([]);
    const turned = table(
      plan.ministries.toReversed(),
      plan.fields.toReversed(),
      plan.quotas.toReversed().map((row) => row.toReversed()),
    );
    expect(remarksAgainst(turned, plan)).toEqual([]);
  });

  it("lists far quotas, and cells that entered and left", () => {
    const before = table(
      ["甲", "乙"],
      ["一", "二"],
      [
        [10_000, null],
        [20_000, 300],
      ],
    );
    const now = table(
      ["甲", "乙"],
      ["一", "二"],
      [
        [4_000, 100],
        [21_000, null],
      ],
    );
    expect(remarksAgainst(now, before)).toEqual([
      { kind: "far", ministry: "甲", field: "一", before: 10_000, now: 4_000 },
      { kind: "entered", ministry: "甲", field: "二", people: 100 },
      { kind: "left", ministry: "乙", field: "二", people: 300 },
    ]);
  });

  it("keeps a quota of zero apart from none", () => {
    expect(remarksAgainst(table(["甲"], ["一"], [[0]]), table(["甲"], ["一"], [[null]]))).toEqual([
      { kind: "entered", ministry: "甲", field: "一", people: 0 },
    ]);
  });

  it("lists a ministry or field that is only in one year once, with all its quotas", () => {
    const before = table(["甲"], ["一", "旧"], [[100, 200]]);
    const now = table(["甲", "新"], ["一"], [[100], [700]]);
    expect(remarksAgainst(now, before)).toEqual([
      { kind: "entered", ministry: "新", field: null, people: 700 },
      { kind: "left", ministry: null, field: "旧", people: 200 },
    ]);
    expect(remarksAgainst(publishedPlan(2025), publishedPlan(2024))[0]).toEqual({
      kind: "entered",
      ministry: "财政部",
      field: null,
      people: 60_000,
    });
  });

  it("lists every cell that entered or left", () => {
    const names = ["甲", "乙", "丙"];
    const grid = fc.array(
      fc.array(fc.option(fc.nat(300).map((steps) => steps * 100)), { minLength: 3, maxLength: 3 }),
      { minLength: 3, maxLength: 3 },
    );
    fc.assert(
      fc.property(grid, grid, (a, b) => {
        const remarks = remarksAgainst(table(names, names, a), table(names, names, b));
        const entered = a.flat().filter((quota, i) => quota !== null && b.flat()[i] === null).length;
        const left = b.flat().filter((quota, i) => quota !== null && a.flat()[i] === null).length;
        expect(remarks.filter(({ kind }) => kind === "entered")).toHaveLength(entered);
        expect(remarks.filter(({ kind }) => kind === "left")).toHaveLength(left);
      }),
    );
  });
});
