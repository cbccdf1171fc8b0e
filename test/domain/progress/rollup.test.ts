import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planTotal, quotaOf } from "../../../src/domain/plan/plan.ts";
import {
  cappedRate,
  completionRate,
  coverage,
  sumTallies,
  type Tally,
} from "../../../src/domain/progress/completion.ts";
import { paceBand } from "../../../src/domain/progress/pace.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";

import { fieldTally, ministryTally, rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { plan, submission, tally } from "../../builders.ts";
import { type Scene, sceneArbitrary } from "../arbitraries.ts";
import { dated } from "../dated.ts";

const rolled = ({ plan, submissions, asOf }: Scene) => {
  const position = positionAt(plan, submissions, asOf);
  return { position, rollup: rollUp(position) };
};

/** Gaps by level and name, so that two positions compare although one may have more rows and columns. */
function gapsOf(scene: Scene): Map<string, number> {
  const { position, rollup } = rolled(scene);
  const gaps = new Map([["country", rollup.country.gap]]);
  position.ministries.forEach(({ ministry }, m) => {
    gaps.set(`ministry ${ministry}`, rollup.ministries[m]?.gap ?? 0);
    position.fields.forEach((field, f) => {
      gaps.set(`cell ${ministry} ${field}`, rollup.cells[m]?.[f]?.gap ?? 0);
    });
  });
  position.fields.forEach((field, f) => {
    gaps.set(`field ${field}`, rollup.fields[f]?.gap ?? 0);
  });
  return gaps;
}

function expectNoGapRaised(before: Scene, after: Scene): void {
  const old = gapsOf(before);
  for (const [where, gap] of gapsOf(after)) expect(gap, where).toBeLessThanOrEqual(old.get(where) ?? 0);
}

const withCount = (one: Submission, field: string, people: number): Submission =>
  submission(one.ministry, one.cutoff, [...Object.entries(one.counts), [field, people]]);

/** A scene and one of the submissions that its position counts. */
const sceneWithReport = sceneArbitrary
  .map((scene) => ({
    scene,
    counted: positionAt(scene.plan, scene.submissions, scene.asOf).ministries.flatMap(
      (row) => row.submission ?? [],
    ),
  }))
  .filter(({ counted }) => counted.length > 0)
  .chain(({ scene, counted }) => fc.record({ scene: fc.constant(scene), one: fc.constantFrom(...counted) }));

describe("rollUp(position)", () => {
  const table = plan(2025, ["数字技术", "海洋装备", "其他"], {
    教育部: [6000, 2000, null],
    科技部: [800, null, 100],
    财政部: [null, null, 60_000],
  });
  const reports = [
    submission("教育部", "2025-06", { 数字技术: 7000, 海洋装备: 500, 其他: 40 }),
    submission("科技部", "2025-05", { 数字技术: 300 }),
  ];
  const position = positionAt(table, reports, "2025-06");
  const rollup = rollUp(position);

  it("sums the cells of a ministry", () => {
    expect(ministryTally(position, rollup, "教育部")).toEqual(
      tally({
        quota: 8000,
        actual: 7540,
        capped: 6500,
        gap: 1500,
        surplus: 1000,
        offPlan: 40,
        plannedCells: 2,
        reportedCells: 3,
      }),
    );
    expect(ministryTally(position, rollup, "科技部")).toEqual(
      tally({
        quota: 900,
        actual: 300,
        capped: 300,
        gap: 600,
        unreportedGap: 100,
        plannedCells: 2,
        reportedCells: 1,
      }),
    );
  });

  it("sums the cells of a field", () => {
    expect(fieldTally(position, rollup, "数字技术")).toEqual(
      tally({
        quota: 6800,
        actual: 7300,
        capped: 6300,
        gap: 500,
        surplus: 1000,
        plannedCells: 2,
        reportedCells: 2,
      }),
    );
    expect(fieldTally(position, rollup, "其他")).toEqual(
      tally({
        quota: 60_100,
        actual: 40,
        gap: 60_100,
        unreportedGap: 60_100,
        offPlan: 40,
        plannedCells: 2,
        reportedCells: 1,
      }),
    );
  });

  it("sums the country", () => {
    expect(rollup.country).toEqual({
      quota: 68_900,
      actual: 7840,
      capped: 6800,
      gap: 62_100,
      unreportedGap: 60_100,
      surplus: 1000,
      offPlan: 40,
      plannedCells: 5,
      reportedCells: 4,
    });
  });

  it("gives a ministry without a submission no rate, and the country a coverage", () => {
    const silent = ministryTally(position, rollup, "财政部") ?? tally({});
    expect(completionRate(silent)).toBeNull();
    expect(cappedRate(silent)).toBeNull();
    expect(paceBand(dated(silent, "2025-06"))).toBe("not-reported");
    expect(coverage(rollup.country)).toBe(8800 / 68_900);
  });

  it("gives no country rate before the first report", () => {
    const { country } = rollUp(positionAt(table, [], "2025-06"));
    expect(country).toEqual(tally({ quota: 68_900, gap: 68_900, unreportedGap: 68_900, plannedCells: 5 }));
    expect(completionRate(country)).toBeNull();
    expect(coverage(country)).toBe(0);
  });

  it("counts a ministry outside the plan as off-plan, without a rate", () => {
    const outside = positionAt(table, [submission("水利部", "2025-06", { 海洋装备: 90 })], "2025-06");
    const sums = rollUp(outside);
    const guest = ministryTally(outside, sums, "水利部") ?? tally({});
    expect(guest).toEqual(tally({ actual: 90, offPlan: 90, reportedCells: 1 }));
    expect(completionRate(guest)).toBeNull();
    expect(paceBand(dated(guest, "2025-06"))).toBe("no-quota");
    expect(sums.country).toMatchObject({ quota: 68_900, actual: 90, capped: 0, gap: 68_900, offPlan: 90 });
  });

  it("adds up at every level, to the person", () => {
    fc.assert(
      fc.property(sceneArbitrary, (scene) => {
        const { position: at, rollup: sums } = rolled(scene);
        sums.cells.forEach((row, m) => {
          expect(sumTallies(row)).toEqual(sums.ministries[m]);
        });
        at.fields.forEach((_, f) => {
          expect(sumTallies(sums.cells.flatMap((row) => row[f] ?? []))).toEqual(sums.fields[f]);
        });
        expect(sumTallies(sums.ministries)).toEqual(sums.country);
        expect(sumTallies(sums.fields)).toEqual(sums.country);
        expect(sums.country.quota).toBe(planTotal(scene.plan));
      }),
    );
  });

  it("splits at every level: quota = capped + gap, actual = capped + surplus + off-plan", () => {
    fc.assert(
      fc.property(sceneArbitrary, (scene) => {
        for (const each of everyTally(scene)) {
          expect(each.quota).toBe(each.capped + each.gap);
          expect(each.actual).toBe(each.capped + each.surplus + each.offPlan);
        }
      }),
    );
  });

  it("holds whole people and sound rates everywhere: no NaN, no infinity, nothing negative", () => {
    fc.assert(
      fc.property(sceneArbitrary, (scene) => {
        for (const each of everyTally(scene)) {
          expect(Object.values(each).every((people) => Number.isSafeInteger(people) && people >= 0)).toBe(
            true,
          );
          const rate = completionRate(each);
          expect(rate === null || (Number.isFinite(rate) && rate >= 0)).toBe(true);
          for (const share of [cappedRate(each), coverage(each)]) {
            expect(share === null || (share >= 0 && share <= 1)).toBe(true);
          }
        }
      }),
    );
  });

  it("never raises a gap when a reported count grows", () => {
    fc.assert(
      fc.property(sceneWithReport, fc.nat(20), fc.nat(300_000), ({ scene, one }, pick, more) => {
        const fields = Object.keys(one.counts);
        fc.pre(fields.length > 0);
        const field = fields[pick % fields.length] ?? "";
        const grown = withCount(one, field, (one.counts[field] ?? 0) + more);
        const submissions = scene.submissions.map((each) => (each === one ? grown : each));
        expectNoGapRaised(scene, { ...scene, submissions });
      }),
    );
  });

  it("never raises a gap when a field more is reported", () => {
    fc.assert(
      fc.property(sceneWithReport, fc.nat(20), fc.nat(300_000), ({ scene, one }, pick, people) => {
        const field = scene.plan.fields[pick % scene.plan.fields.length] ?? "";
        fc.pre(!Object.hasOwn(one.counts, field));
        const submissions = scene.submissions.map((each) =>
          each === one ? withCount(one, field, people) : each,
        );
        expectNoGapRaised(scene, { ...scene, submissions });
      }),
    );
  });

  it("never raises a gap when a later submission follows with no smaller counts", () => {
    fc.assert(
      fc.property(sceneWithReport, fc.array(fc.nat(1000)), ({ scene, one }, growth) => {
        fc.pre(one.cutoff < scene.asOf);
        const counts = Object.entries(one.counts).map(
          ([field, people], i) => [field, people + (growth[i] ?? 0)] as const,
        );
        const later = submission(one.ministry, scene.asOf, counts);
        expectNoGapRaised(scene, { ...scene, submissions: [...scene.submissions, later] });
      }),
    );
  });

  it("does not take a reported zero for not reported: same gap, more coverage", () => {
    fc.assert(
      fc.property(sceneWithReport, fc.nat(20), ({ scene, one }, pick) => {
        const field = scene.plan.fields[pick % scene.plan.fields.length] ?? "";
        fc.pre(!Object.hasOwn(one.counts, field));
        const submissions = scene.submissions.map((each) => (each === one ? withCount(one, field, 0) : each));
        const before = rolled(scene).rollup.country;
        const after = rolled({ ...scene, submissions }).rollup.country;
        const quota = quotaOf(scene.plan, one.ministry, field) ?? 0;
        expect(after).toEqual({
          ...before,
          reportedCells: before.reportedCells + 1,
          unreportedGap: before.unreportedGap - quota,
        });
      }),
    );
  });

  it("counts off-plan people in volume and nowhere else", () => {
    fc.assert(
      fc.property(sceneWithReport, fc.nat(300_000), ({ scene, one }, people) => {
        const submissions = scene.submissions.map((each) =>
          each === one ? withCount(one, "不在计划的领域", people) : each,
        );
        const before = rolled(scene).rollup.country;
        const after = rolled({ ...scene, submissions }).rollup.country;
        expect(after).toEqual({
          ...before,
          actual: before.actual + people,
          offPlan: before.offPlan + people,
          reportedCells: before.reportedCells + 1,
        });
      }),
    );
  });
});

function everyTally(scene: Scene): Tally[] {
  const { cells, ministries, fields, country } = rolled(scene).rollup;
  return [...cells.flat(), ...ministries, ...fields, country];
}

describe("ministryTally(position, rollup, ministry) and fieldTally(position, rollup, field)", () => {
  it("are undefined for names that the position does not hold", () => {
    const position = positionAt(plan(2025, ["其他"], { 财政部: [60_000] }), [], "2025-06");
    expect(ministryTally(position, rollUp(position), "水利部")).toBeUndefined();
    expect(fieldTally(position, rollUp(position), "__proto__")).toBeUndefined();
  });
});
