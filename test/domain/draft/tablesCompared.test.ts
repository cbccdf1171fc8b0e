import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTables, distanceOf } from "../../../src/domain/draft/tablesCompared.ts";
import type { QuotaTable } from "../../../src/domain/plan/plan.ts";
import { plan, publishedPlan } from "../../builders.ts";

const ONE = plan(2025, ["数字技术", "其他"], { 教育部: [600, 400], 科技部: [null, 1000] });
const OTHER = plan(2026, ["其他", "新材料"], { 科技部: [900, 0], 教育部: [400, null] });

describe("compareTables(tables)", () => {
  it("compares ministries and fields by name, with null where a table has none", () => {
    const { total, ministries, fields } = compareTables([ONE, OTHER]);
    expect(total).toEqual({ people: [2000, 1300], differences: [0, -700] });
    expect(ministries).toEqual([
      { name: "教育部", people: [1000, 400], differences: [0, -600] },
      { name: "科技部", people: [1000, 900], differences: [0, -100] },
    ]);
    expect(fields).toEqual([
      { name: "数字技术", people: [600, null], differences: [0, -600] },
      { name: "其他", people: [1400, 1300], differences: [0, -100] },
      { name: "新材料", people: [null, 0], differences: [0, 0] },
    ]);
  });

  it("measures every table against the first, not against the one before it", () => {
    const third = plan(2027, ["其他"], { 教育部: [5000] });
    expect(compareTables([ONE, OTHER, third]).total.differences).toEqual([0, -700, 3000]);
  });

  it("lists the cells that are not the same everywhere: no quota is not a quota of 0", () => {
    expect(compareTables([ONE, OTHER])).toMatchObject({
      different: [
        { ministry: "教育部", field: "数字技术", people: [600, null] },
        { ministry: "科技部", field: "其他", people: [1000, 900] },
        { ministry: "科技部", field: "新材料", people: [null, 0] },
      ],
      cells: 4,
    });
  });

  it("has sums that are the sums of its parts, for any tables", () => {
    const table: fc.Arbitrary<QuotaTable> = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom("教育部", "科技部", "__proto__"), { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom("其他", "新材料", "constructor"), { minLength: 1 }),
        fc.array(fc.option(fc.nat(900)), { minLength: 9, maxLength: 9 }),
      )
      .map(([ministries, fields, cells]) => ({
        ministries,
        fields,
        quotas: ministries.map((_, m) => fields.map((_, f) => cells[m * 3 + f] ?? null)),
      }));
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 4 }), (tables) => {
        const { total, ministries, fields } = compareTables(tables);
        for (const [t, people] of total.people.entries()) {
          for (const lines of [ministries, fields])
            expect(lines.reduce((sum, line) => sum + (line.people[t] ?? 0), 0)).toBe(people);
        }
      }),
    );
  });
});

describe("distanceOf(table, other)", () => {
  it("adds up the differences of the cells without their signs", () => {
    const distance = distanceOf(ONE, OTHER);
    expect(distance).toMatchObject({ people: 700, cells: 4, alike: 1, ministries: 2, fields: 2 });
    expect(distance.share).toBeCloseTo(700 / 1300);
    expect(distance.farthest.map(({ field, apart }) => [field, apart])).toEqual([
      ["数字技术", 600],
      ["其他", 100],
      ["新材料", 0],
    ]);
  });

  it("is 0 between a table and itself", () => {
    const published = publishedPlan(2025);
    expect(distanceOf(published, published)).toEqual({
      people: 0,
      share: 0,
      cells: 96,
      alike: 96,
      farthest: [],
      ministries: 0,
      fields: 0,
    });
  });
});
