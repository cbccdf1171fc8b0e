import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Month, monthOf } from "../../../src/domain/cutoff.ts";
import {
  type Plan,
  type PlanAdjustment,
  planTotal,
  type QuotaChange,
  type QuotaTable,
  quotaOf,
  tableNames,
} from "../../../src/domain/plan/plan.ts";
import {
  originalPlan,
  planAt,
  withAdjustments,
  withoutAdjustments,
} from "../../../src/domain/plan/planAdjustment.ts";
import { cappedRate, completionRate } from "../../../src/domain/progress/completion.ts";
import { historyOf } from "../../../src/domain/progress/history.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { plan, submission } from "../../builders.ts";
import { monthIn, type Scene, sceneArbitrary } from "../arbitraries.ts";

/** The cells in which two tables differ. */
function quotaChanges(before: QuotaTable, after: QuotaTable): QuotaChange[] {
  const { ministries, fields } = tableNames([after, before]);
  return ministries.flatMap((ministry) =>
    fields.flatMap((field): QuotaChange[] => {
      const [was, is] = [quotaOf(before, ministry, field), quotaOf(after, ministry, field)];
      return was === is ? [] : [{ ministry, field, before: was, after: is, remark: "" }];
    }),
  );
}

const PLAN = plan(2025, ["数字技术", "其他"], { 教育部: [100, null], 科技部: [200, 300] });

function adjustment(
  from: Month,
  changes: readonly (readonly [string, string, number | null])[],
  headline: number | null = null,
): PlanAdjustment {
  return {
    year: 2025,
    from,
    headline,
    documentNumber: "",
    date: "2025-07-01",
    changes: changes.map(([ministry, field, after]) => ({
      ministry,
      field,
      before: quotaOf(PLAN, ministry, field),
      after,
      remark: "",
    })),
  };
}

/** A plan's quotas by name, so that the places of names do not matter. */
function cells(of: Plan): Map<string, number> {
  return new Map(
    of.ministries.flatMap((ministry) =>
      of.fields.flatMap((field): [string, number][] => {
        const quota = quotaOf(of, ministry, field);
        return quota === null ? [] : [[`${ministry}|${field}`, quota]];
      }),
    ),
  );
}

describe("planAt(plan, month)", () => {
  const adjusted = withAdjustments(PLAN, [adjustment("2025-07", [["教育部", "数字技术", 150]])]);

  it("is the original before the month from which the adjustment holds, and the adjusted table from it on", () => {
    expect(quotaOf(planAt(adjusted, "2025-06"), "教育部", "数字技术")).toBe(100);
    expect(quotaOf(planAt(adjusted, "2025-07"), "教育部", "数字技术")).toBe(150);
    expect(quotaOf(planAt(adjusted, "2025-12"), "教育部", "数字技术")).toBe(150);
  });

  it("can be applied to its result for any other month", () => {
    const december = planAt(adjusted, "2025-12");
    expect(planAt(december, "2025-06")).toEqual(planAt(adjusted, "2025-06"));
  });

  it("names the adjustments that hold in it, and none before they do", () => {
    expect(planAt(adjusted, "2025-06").applied).toBeUndefined();
    expect(planAt(adjusted, "2025-07").applied).toHaveLength(1);
  });

  it("is the plan itself where nothing was adjusted", () => {
    expect(planAt(PLAN, "2025-12")).toBe(PLAN);
  });

  it("applies of two changes of a cell the one from the later month, whichever came first", () => {
    const early = adjustment("2025-04", [["教育部", "数字技术", 400]]);
    const late = adjustment("2025-07", [["教育部", "数字技术", 700]]);
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const both = withAdjustments(PLAN, order);
      expect(quotaOf(planAt(both, "2025-05"), "教育部", "数字技术")).toBe(400);
      expect(quotaOf(planAt(both, "2025-07"), "教育部", "数字技术")).toBe(700);
    }
  });

  it("applies of two changes from the same month the one that was received last", () => {
    const [first, second] = [400, 500].map((people) =>
      adjustment("2025-04", [["教育部", "数字技术", people]]),
    );
    expect(quotaOf(planAt(withAdjustments(PLAN, [first!, second!]), "2025-04"), "教育部", "数字技术")).toBe(
      500,
    );
  });

  it("brings in a ministry and a field behind the others, gives a quota and takes one away", () => {
    const table = planAt(
      withAdjustments(PLAN, [
        adjustment("2025-01", [
          ["财政部", "海洋装备", 900],
          ["教育部", "其他", 0],
          ["科技部", "其他", null],
        ]),
      ]),
      "2025-01",
    );
    expect(table.ministries).toEqual(["教育部", "科技部", "财政部"]);
    expect(table.fields).toEqual(["数字技术", "其他", "海洋装备"]);
    expect(table.quotas).toEqual([
      [100, 0, null],
      [200, null, null],
      [null, null, 900],
    ]);
  });

  it("uses the headline that the latest adjustment sets, and the original's where none does", () => {
    const at = (...headlines: (number | null)[]) =>
      planAt(
        withAdjustments(
          PLAN,
          headlines.map((headline) => adjustment("2025-02", [], headline)),
        ),
        "2025-02",
      ).headline;
    expect(at(null)).toBe(600);
    expect(at(700, null)).toBe(700);
    expect(at(700, 800)).toBe(800);
  });
});

describe("withoutAdjustments(plan)", () => {
  it("is the original at every month, and knows what is left out", () => {
    const adjusted = withAdjustments(PLAN, [adjustment("2025-07", [["教育部", "数字技术", 150]])]);
    const original = withoutAdjustments(adjusted);
    expect(planAt(original, "2025-12").quotas).toBe(PLAN.quotas);
    expect(original.setAside).toHaveLength(1);
    expect(withoutAdjustments(PLAN)).toBe(PLAN);
  });
});

/** A year with adjustments of its own and of unplanned cells, from whatever months. */
const adjustedScene: fc.Arbitrary<Scene & { readonly adjustments: readonly PlanAdjustment[] }> =
  sceneArbitrary.chain((scene) => {
    const { year, ministries, fields } = scene.plan;
    const change: fc.Arbitrary<QuotaChange> = fc.record({
      ministry: fc.constantFrom(...ministries, "水利部"),
      field: fc.constantFrom(...fields, "量子信息"),
      before: fc.constant(null),
      after: fc.option(fc.nat(9000).map((steps) => steps * 100)),
      remark: fc.constant(""),
    });
    const changes = fc.uniqueArray(change, {
      maxLength: 6,
      selector: ({ ministry, field }) => `${ministry}|${field}`,
    });
    const one: fc.Arbitrary<PlanAdjustment> = fc.record({
      year: fc.constant(year),
      from: monthIn(year),
      changes,
      headline: fc.option(fc.nat(1_000_000)),
      documentNumber: fc.constant(""),
      date: fc.constant(`${year}-07-01`),
    });
    return fc.record({ adjustments: fc.array(one, { maxLength: 4 }) }).map((more) => ({ ...scene, ...more }));
  });

describe("an adjusted plan", () => {
  it("totals the original plus the sum of its changes, at every month", () => {
    fc.assert(
      fc.property(adjustedScene, ({ plan: original, adjustments, asOf }) => {
        const table = planAt(withAdjustments(original, adjustments), asOf);
        const change = quotaChanges(original, table).reduce(
          (sum, { before, after }) => sum + (after ?? 0) - (before ?? 0),
          0,
        );
        expect(planTotal(table)).toBe(planTotal(original) + change);
      }),
    );
  });

  it("is the original before the first month of any adjustment", () => {
    fc.assert(
      fc.property(adjustedScene, ({ plan: original, adjustments }) => {
        const first = adjustments.reduce((month, { from }) => (from < month ? from : month), "9999-12");
        for (let month = 1; month <= 12; month++) {
          const at = monthOf(original.year, month);
          if (at < first) {
            const table = planAt(withAdjustments(original, adjustments), at);
            expect([table.ministries, table.fields, table.quotas, table.headline]).toEqual([
              original.ministries,
              original.fields,
              original.quotas,
              original.headline,
            ]);
          }
        }
      }),
    );
  });

  it("has in every cell what the last adjustment by month and receipt says, else the original's quota", () => {
    fc.assert(
      fc.property(adjustedScene, ({ plan: original, adjustments, asOf }) => {
        const table = planAt(withAdjustments(original, adjustments), asOf);
        const wanted = cells(original);
        for (let month = 1; month <= 12; month++) {
          for (const { from, changes } of adjustments) {
            if (from !== monthOf(original.year, month) || from > asOf) continue;
            for (const { ministry, field, after } of changes) {
              if (after === null) wanted.delete(`${ministry}|${field}`);
              else wanted.set(`${ministry}|${field}`, after);
            }
          }
        }
        expect(cells(table)).toEqual(wanted);
      }),
    );
  });

  it("adjusted back is the original, names included", () => {
    fc.assert(
      fc.property(adjustedScene, ({ plan: original, adjustments, asOf }) => {
        const table = planAt(withAdjustments(original, adjustments), asOf);
        const back: PlanAdjustment = {
          year: original.year,
          from: asOf,
          changes: quotaChanges(table, original),
          headline: original.headline,
          documentNumber: "",
          date: "",
        };
        const again = planAt(withAdjustments(original, [...adjustments, back]), asOf);
        expect([again.ministries, again.fields, again.quotas, again.headline]).toEqual([
          original.ministries,
          original.fields,
          original.quotas,
          original.headline,
        ]);
      }),
    );
  });

  it("keeps the completion identities in every cell and sum, and the people done as they are", () => {
    fc.assert(
      fc.property(adjustedScene, ({ plan: original, submissions, adjustments, asOf }) => {
        const rollup = rollUp(positionAt(withAdjustments(original, adjustments), submissions, asOf));
        const { country, ministries, fields } = rollup;
        for (const each of [country, ...ministries, ...fields, ...rollup.cells.flat()]) {
          expect(each.capped + each.gap).toBe(each.quota);
          expect(each.capped + each.surplus + each.offPlan).toBe(each.actual);
        }
        expect(country.actual).toBe(rollUp(positionAt(original, submissions, asOf)).country.actual);
        expect(country.quota).toBe(planTotal(planAt(withAdjustments(original, adjustments), asOf)));
      }),
    );
  });

  it("is what a position and each month of a history are held against", () => {
    const adjusted = withAdjustments(PLAN, [adjustment("2025-07", [["教育部", "数字技术", 200]])]);
    const reports = [submission("教育部", "2025-06", { 数字技术: 100 })];
    const rates = historyOf(adjusted, reports, "2025-08").map(({ rollup }) =>
      completionRate(rollup.ministries[0]!),
    );
    expect(rates).toEqual([null, null, null, null, null, 1, 0.5, 0.5]);
    expect(
      cappedRate(rollUp(positionAt(withoutAdjustments(adjusted), reports, "2025-08")).ministries[0]!),
    ).toBe(1);
  });
});

describe("originalPlan(plan)", () => {
  it("is what an adjusted table was made from", () => {
    const adjusted = withAdjustments(PLAN, [adjustment("2025-07", [["教育部", "数字技术", 150]])]);
    expect(originalPlan(planAt(adjusted, "2025-12"))).toBe(PLAN);
    expect(originalPlan(PLAN)).toBe(PLAN);
  });
});
