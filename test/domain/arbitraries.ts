import fc from "fast-check";
import { type Month, monthOf } from "../../src/domain/cutoff.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Submission } from "../../src/domain/progress/submission.ts";
import { planOfGrid, submission } from "../builders.ts";

/** What a screen is given: a plan, the submissions that count, and the as-of date. */
export interface Scene {
  readonly plan: Plan;
  readonly submissions: readonly Submission[];
  readonly asOf: Month;
}

/** Names of the domain, and names that JavaScript objects carry by themselves. */
const FIELDS = ["数字技术", "海洋装备", "其他", "__proto__", "constructor", "toString"];
const OUTSIDE_FIELDS = ["人工智能", "量子信息", "hasOwnProperty"];
const MINISTRIES = ["教育部", "科技部", "财政部", "__proto__", "constructor"];
const OUTSIDE_MINISTRIES = ["水利部", "valueOf"];

/** People in one cell: mostly small, so that quota and actual often meet exactly. */
const people = fc.oneof(fc.nat(4), fc.nat(300_000));

/** A month of the year. */
export const monthIn = (year: number): fc.Arbitrary<Month> =>
  fc.integer({ min: 1, max: 12 }).map((month) => monthOf(year, month));

const planArbitrary: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.constantFrom(2024, 2025),
    fc.uniqueArray(fc.constantFrom(...MINISTRIES), { minLength: 1 }),
    fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1 }),
  )
  .chain(([year, ministries, fields]) =>
    fc
      .array(fc.array(fc.option(people), { minLength: fields.length, maxLength: fields.length }), {
        minLength: ministries.length,
        maxLength: ministries.length,
      })
      .map((quotas) => planOfGrid(year, ministries, fields, quotas)),
  );

const countsArbitrary = (fields: readonly string[]): fc.Arbitrary<[string, number][]> =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...fields), people), { selector: ([field]) => field });

/**
 * A plan with submissions from its own and other ministries, in its own and other fields; at most one for
 * each ministry and cut-off.
 */
export const sceneArbitrary: fc.Arbitrary<Scene> = planArbitrary.chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    submissions: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom(...plan.ministries, ...OUTSIDE_MINISTRIES),
          monthIn(plan.year),
          countsArbitrary([...plan.fields, ...OUTSIDE_FIELDS]),
        )
        .map((parts) => submission(...parts)),
      { maxLength: 12, selector: ({ ministry, cutoff }) => `${cutoff}|${ministry}` },
    ),
    asOf: monthIn(plan.year),
  }),
);
