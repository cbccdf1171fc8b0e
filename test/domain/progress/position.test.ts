import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { plan, planOfGrid, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";

const table = plan(2025, ["数字技术", "其他"], { 教育部: [6000, null], 财政部: [null, 60_000] });
const march = submission("教育部", "2025-03", { 数字技术: 1000 });
const june = submission("教育部", "2025-06", { 数字技术: 2500 });
const september = submission("教育部", "2025-09", { 数字技术: 4000 });

describe("positionAt(plan, submissions, asOf)", () => {
  it("picks the submission with the latest cut-off not after the as-of date", () => {
    const counts = (asOf: string) =>
      positionAt(table, [march, june, september], asOf).ministries[0]?.submission;
    expect(counts("2025-02")).toBeNull();
    expect(counts("2025-03")).toBe(march);
    expect(counts("2025-05")).toBe(march);
    expect(counts("2025-06")).toBe(june);
    expect(counts("2025-08")).toBe(june);
    expect(counts("2025-12")).toBe(september);
  });

  it("marks an older cut-off as carried forward", () => {
    expect(positionAt(table, [march], "2025-03").ministries[0]?.carriedForward).toBe(false);
    expect(positionAt(table, [march], "2025-04").ministries[0]?.carriedForward).toBe(true);
    expect(positionAt(table, [march], "2025-02").ministries[0]?.carriedForward).toBe(false);
  });

  it("uses each ministry at its own cut-off", () => {
    const position = positionAt(table, [june, submission("财政部", "2025-04", { 其他: 9000 })], "2025-06");
    expect(position.actuals).toEqual([
      [2500, null],
      [null, 9000],
    ]);
  });

  it("uses a submission as the whole position: a field that a later one leaves out is not reported", () => {
    const earlier = submission("教育部", "2025-05", { 数字技术: 2000, 其他: 30 });
    expect(positionAt(table, [earlier, june], "2025-06").actuals[0]).toEqual([2500, null]);
  });

  it("uses the later in the list when two hold for the same ministry and cut-off: a correction replaces", () => {
    const corrected = submission("教育部", "2025-06", { 数字技术: 2400 });
    expect(positionAt(table, [june, corrected], "2025-06").ministries[0]?.submission).toBe(corrected);
  });

  it("distinguishes a reported zero from not reported", () => {
    const position = positionAt(table, [submission("教育部", "2025-06", { 数字技术: 0 })], "2025-06");
    expect(position.actuals[0]).toEqual([0, null]);
  });

  it("distinguishes a ministry that reported no field at all from one that did not report", () => {
    const empty = submission("教育部", "2025-06", {});
    const position = positionAt(table, [empty], "2025-06");
    expect(position.ministries.map((row) => row.submission)).toEqual([empty, null]);
    expect(position.actuals).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("leaves out submissions for another year", () => {
    const lastYear = submission("教育部", "2024-12", { 数字技术: 5000 });
    expect(positionAt(table, [lastYear], "2025-06").ministries[0]?.submission).toBeNull();
  });

  it("puts ministries and fields outside the plan after the plan's, by name, without a quota", () => {
    const position = positionAt(
      table,
      [
        submission("水利部", "2025-06", { 量子信息: 40, 数字技术: 60 }),
        submission("人民银行", "2025-06", { 人工智能: 20 }),
      ],
      "2025-06",
    );
    expect(position.ministries.map((row) => row.ministry)).toEqual([
      "教育部",
      "财政部",
      "人民银行",
      "水利部",
    ]);
    expect(position.fields).toEqual(["数字技术", "其他", "人工智能", "量子信息"]);
    expect(position.quotas).toEqual([
      [6000, null, null, null],
      [null, 60_000, null, null],
      [null, null, null, null],
      [null, null, null, null],
    ]);
    expect(position.actuals).toEqual([
      [null, null, null, null],
      [null, null, null, null],
      [null, null, 20, null],
      [60, null, null, 40],
    ]);
  });

  it("counts nothing for a remark without a figure", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan: any, submissions, asOf }) => {
        const notes = Object.fromEntries([...any.fields, "水下考古"].map((field) => [field, "尚未汇总"]));
        const silent = positionAt(any, submissions, asOf);
        const noted = positionAt(
          any,
          submissions.map((each) => ({ ...each, notes })),
          asOf,
        );
        expect([noted.fields, noted.actuals]).toEqual([silent.fields, silent.actuals]);
        expect(rollUp(noted)).toEqual(rollUp(silent));
      }),
    );
  });

  it("keeps a ministry outside the plan off the list until it has reported", () => {
    const later = submission("水利部", "2025-09", { 其他: 60 });
    expect(positionAt(table, [later], "2025-06").ministries).toHaveLength(2);
  });

  it("reads only what was reported under names that every JavaScript object carries", () => {
    const odd = planOfGrid(2025, ["constructor"], ["__proto__", "toString"], [[700, 800]]);
    expect(positionAt(odd, [], "2025-06").actuals).toEqual([[null, null]]);
    expect(positionAt(odd, [submission("constructor", "2025-06", {})], "2025-06").actuals).toEqual([
      [null, null],
    ]);
    const named = submission("constructor", "2025-06", [["__proto__", 5]]);
    expect(positionAt(odd, [named], "2025-06").actuals).toEqual([[5, null]]);
    expect(Object.prototype).not.toHaveProperty("5");
  });

  it("does not depend on the order of the submissions", () => {
    fc.assert(
      fc.property(
        sceneArbitrary.chain((scene) =>
          fc.tuple(
            fc.constant(scene),
            fc.shuffledSubarray([...scene.submissions], { minLength: scene.submissions.length }),
          ),
        ),
        ([{ plan, submissions, asOf }, shuffled]) => {
          expect(positionAt(plan, shuffled, asOf)).toEqual(positionAt(plan, submissions, asOf));
        },
      ),
    );
  });

  it("carries forward as a plain search through all submissions would", () => {
    const newest = (all: readonly Submission[], ministry: string, asOf: string) =>
      all
        .filter((one) => one.ministry === ministry && one.cutoff <= asOf)
        .sort((a, b) => (a.cutoff < b.cutoff ? 1 : -1))[0] ?? null;
    fc.assert(
      fc.property(sceneArbitrary, ({ plan, submissions, asOf }) => {
        for (const row of positionAt(plan, submissions, asOf).ministries) {
          const expected = newest(submissions, row.ministry, asOf);
          expect(row.submission).toBe(expected);
          expect(row.carriedForward).toBe(expected !== null && expected.cutoff !== asOf);
        }
      }),
    );
  });

  it("contains exactly the people of the submissions that count", () => {
    const add = (sum: number, people: number | null) => sum + (people ?? 0);
    fc.assert(
      fc.property(sceneArbitrary, ({ plan, submissions, asOf }) => {
        const position = positionAt(plan, submissions, asOf);
        position.ministries.forEach((row, m) => {
          const reported = Object.values(row.submission?.counts ?? {}).reduce<number>(add, 0);
          expect((position.actuals[m] ?? []).reduce<number>(add, 0)).toBe(reported);
        });
      }),
    );
  });
});
