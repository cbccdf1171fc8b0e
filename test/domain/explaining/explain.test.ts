import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/domain/explaining/explain.ts";
import type {
  ExplainContext,
  ExplainedFigure,
  Explanation,
} from "../../../src/domain/explaining/explanation.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { cappedRate, completionRate, coverage } from "../../../src/domain/progress/completion.ts";
import { expectedPeople } from "../../../src/domain/progress/pace.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { expectationFor, expectBy, type Profile, profileOf } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { countryStanding } from "../../../src/domain/standing/countryStanding.ts";
import { type EarlierYear, earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { forecastsOf } from "../../../src/domain/yearEnd/forecast.ts";
import { plan, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";
import { earlierReports, reportsOf } from "../yearEnd/earlierYear.ts";

function contextOf<S extends Submission>(
  table: Plan,
  reports: readonly S[],
  asOf: string,
  profile: Profile | null = null,
  years: readonly EarlierYear[] = [],
): ExplainContext<S> {
  const position = positionAt(table, reports, asOf);
  const rollup = rollUp(position);
  return { position, rollup, profile, forecasts: forecastsOf(position, rollup, years) };
}

const COUNTRY = { ministry: null, field: null };
const table = plan(2025, ["数字技术", "其他"], { 甲部: [1000, 100], 乙部: [600, null], 丙部: [null, 300] });
const received = (of: Submission, reportId: string) => ({ ...of, reportId });
const reports = [
  received(submission("甲部", "2025-03", { 数字技术: 1200 }), "报-1"),
  received(submission("乙部", "2025-06", { 数字技术: 100, 其他: 50 }), "报-2"),
];
const context = contextOf(table, reports, "2025-06");

const parts = ({ terms }: Explanation) => terms.map(({ name, people }) => [name, people]);

describe("explain(figure, scope, context)", () => {
  it("puts the figures into the formula of a rate, with the cells that add up to each", () => {
    const rate = explain("rate", COUNTRY, context);
    expect(rate).toMatchObject({ value: 1350 / 2000, formula: "ratio" });
    expect(parts(rate)).toEqual([
      ["actual", 1350],
      ["quota", 2000],
      ["covered", 1600],
    ]);
    expect(rate.terms[0]?.cells).toEqual([
      { ministry: "甲部", field: "数字技术", people: 1200 },
      { ministry: "乙部", field: "数字技术", people: 100 },
      { ministry: "乙部", field: "其他", people: 50 },
    ]);
  });

  it("names the submissions behind it, with cut-off, carry-forward and report, and who was silent", () => {
    const { submissions, silent } = explain("actual", COUNTRY, context);
    expect(
      submissions.map(({ ministry, submission: of, carriedForward }) => [
        ministry,
        of?.cutoff,
        carriedForward,
        of?.reportId,
      ]),
    ).toEqual([
      ["甲部", "2025-03", true, "报-1"],
      ["乙部", "2025-06", false, "报-2"],
    ]);
    expect(silent).toEqual(["丙部"]);
  });

  it("names for a field only submissions that hold it", () => {
    const { submissions, silent } = explain("actual", { ministry: null, field: "其他" }, context);
    expect(submissions.map(({ ministry }) => ministry)).toEqual(["乙部"]);
    expect(silent).toEqual(["甲部", "丙部"]);
  });

  it.each<[ExplainedFigure, number, unknown]>([
    ["quota", 2000, [["quota", 2000]]],
    ["gap", 900, [["gap", 900]]],
    ["surplus", 200, [["surplus", 200]]],
    ["off-plan", 50, [["off-plan", 50]]],
    [
      "capped-rate",
      1100 / 2000,
      [
        ["capped", 1100],
        ["quota", 2000],
      ],
    ],
    [
      "coverage",
      1600 / 2000,
      [
        ["covered", 1600],
        ["quota", 2000],
      ],
    ],
  ])("explains the country's %s", (figure, value, terms) => {
    const explained = explain(figure, COUNTRY, context);
    expect(explained.value).toBe(value);
    expect(parts(explained)).toEqual(terms);
  });

  it("uses a ministry's own cut-off for what is due, and adds what is due of a field and the country by ministry", () => {
    const due = explain("expected", { ministry: "甲部", field: null }, context);
    expect(due).toMatchObject({ value: Math.ceil((1100 * 90) / 365), formula: "share-due" });
    const march = { elapsed: 90, total: 365, basis: "calendar" };
    expect(due.dues).toEqual([{ ministry: "甲部", cutoff: "2025-03", expectation: march }]);
    // 1100 people by March, and 900 of the others by June.
    const country = explain("expected", COUNTRY, context);
    expect(country).toMatchObject({ value: Math.ceil((1100 * 90 + 900 * 181) / 365), formula: "dues-added" });
    expect(country.dues[0]).toEqual({ ministry: "甲部", cutoff: "2025-03", expectation: march });
  });

  it("states by which usual course a ministry lands", () => {
    const half = [null, null, null, null, null, 500, null, null, null, null, null, 1000];
    const table2024 = plan(2024, ["其他"], { 乙部: [1000] });
    const years = earlierYears(2025, [table2024], reportsOf(2024, { 乙部: half }));
    const shaped = contextOf(table, reports, "2025-06", null, years);
    const landing = explain("landing", { ministry: "乙部", field: null }, shaped);
    expect(landing).toMatchObject({ value: 450, formula: "projection" });
    expect(parts(landing)).toEqual([
      ["landing", 450],
      ["actual", 150],
    ]);
    expect(landing.courses).toEqual([
      {
        ministry: "乙部",
        cutoff: "2025-06",
        course: { share: 0.5, rate: 1, ownYears: 1, countryYears: 1 },
        rule: "bornhuetter-ferguson",
      },
    ]);
    const cell = explain("landing", { ministry: "乙部", field: "其他" }, shaped);
    expect(cell.value).toBe(50);
  });

  it("names the ministries that land in a sum", () => {
    const early = [submission("乙部", "2025-06", { 数字技术: 181 })];
    const landing = explain("landing", COUNTRY, contextOf(table, early, "2025-06"));
    const rest = Math.round((1 - 181 / 365) * 600);
    expect(landing.value).toBe(181 + rest);
    expect(parts(landing)).toEqual([
      ["landing", 181 + rest],
      ["actual", 181],
    ]);
    expect(landing.courses.map(({ ministry }) => ministry)).toEqual(["乙部"]);
  });

  it("has no landing where nothing was reported", () => {
    expect(explain("landing", { ministry: "丙部", field: null }, context)).toMatchObject({
      value: null,
      terms: [
        { name: "landing", people: 0 },
        { name: "actual", people: 0 },
      ],
    });
    expect(explain("landing", { ministry: "甲部", field: "其他" }, context)).toMatchObject({ value: null });
  });

  it("gives null for what is not known or not planned, never 0", () => {
    expect(explain("actual", { ministry: "丙部", field: null }, context).value).toBeNull();
    expect(explain("rate", { ministry: "丙部", field: null }, context).value).toBeNull();
    expect(explain("surplus", { ministry: "丙部", field: null }, context).value).toBeNull();
    expect(explain("gap", { ministry: "丙部", field: null }, context).value).toBe(300);
    expect(explain("quota", { ministry: "乙部", field: "其他" }, context).value).toBeNull();
    expect(explain("gap", { ministry: "乙部", field: "其他" }, context).value).toBeNull();
    expect(explain("expected", { ministry: "乙部", field: "其他" }, context).value).toBeNull();
  });

  it("refuses a name that the position does not hold", () => {
    expect(() => explain("quota", { ministry: "水利部", field: null }, context)).toThrow(RangeError);
    expect(() => explain("quota", { ministry: null, field: "__proto__" }, context)).toThrow(RangeError);
  });

  const FIGURES: readonly ExplainedFigure[] = [
    "quota",
    "actual",
    "rate",
    "capped-rate",
    "gap",
    "surplus",
    "off-plan",
    "coverage",
    "expected",
    "landing",
  ];
  const anyContext = fc
    .tuple(sceneArbitrary, fc.option(earlierReports))
    .map(([scene, earlier]) =>
      contextOf(scene.plan, scene.submissions, scene.asOf, earlier && profileOf(2024, earlier)),
    );
  const anyScope = anyContext.chain((any) =>
    fc.record({
      any: fc.constant(any),
      ministry: fc.option(fc.constantFrom(...any.position.ministries.map(({ ministry }) => ministry))),
      field: fc.option(fc.constantFrom(...any.position.fields)),
    }),
  );

  it("adds up to the figure exactly, from cells to terms and from terms to value", () => {
    fc.assert(
      fc.property(anyScope, fc.constantFrom(...FIGURES), ({ any, ministry, field }, figure) => {
        const { value, terms, formula, dues } = explain(figure, { ministry, field }, any);
        for (const { people, cells } of terms) {
          expect(cells.reduce((sum, cell) => sum + cell.people, 0)).toBe(people);
        }
        if (value === null) return;
        const [first, second] = terms;
        if (formula === "ratio") expect(value).toBe(first!.people / second!.people);
        else if (formula === "share-due") {
          const { elapsed, total } = dues[0]!.expectation;
          expect(value).toBe(Math.ceil((first!.people * elapsed) / total));
        } else if (formula === "dues-added") {
          const sum = dues.reduce((people, { ministry: name, expectation: { elapsed, total } }) => {
            const own = first!.cells.filter((cell) => cell.ministry === name);
            return people + (own.reduce((quota, cell) => quota + cell.people, 0) * elapsed) / total;
          }, 0);
          expect(value).toBe(Math.ceil(sum - 1e-6));
        } else expect(value).toBe(first!.people);
      }),
    );
  });

  it("gives the figures that the screens draw from the roll-up and the forecasts", () => {
    fc.assert(
      fc.property(anyContext, (any) => {
        const { rollup, position, profile, forecasts } = any;
        const of = (figure: ExplainedFigure, ministry: string | null) =>
          explain(figure, { ministry, field: null }, any).value;
        const rows = [null, ...position.ministries.keys()] as const;
        for (const m of rows) {
          const tally = m === null ? rollup.country : rollup.ministries[m]!;
          const row = m === null ? null : position.ministries[m]!;
          const name = row?.ministry ?? null;
          expect(of("rate", name)).toBe(completionRate(tally));
          expect(of("capped-rate", name)).toBe(cappedRate(tally));
          expect(of("coverage", name)).toBe(coverage(tally));
          expect(of("actual", name) ?? 0).toBe(tally.actual);
          expect(of("gap", name) ?? 0).toBe(tally.gap);
          const cutoff = row?.submission?.cutoff ?? position.asOf;
          const due =
            name === null
              ? expectedPeople(tally.quota, countryStanding(position, rollup, expectBy(profile)).expectation)
              : expectedPeople(tally.quota, expectationFor(name, cutoff, profile));
          expect(of("expected", name) ?? 0).toBe(due);
          const { landing } = m === null ? forecasts.country : forecasts.ministries[m]!;
          expect(of("landing", name)).toBe(landing?.people ?? null);
        }
      }),
    );
  });
});
