import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/domain/explaining/explain.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { forecastsOf } from "../../../src/domain/yearEnd/forecast.ts";
import { partsBy, unreportedIn } from "../../../src/features/explain/explanationParts.ts";
import { plan, submission } from "../../builders.ts";
import { sceneArbitrary } from "../../domain/arbitraries.ts";

const COUNTRY = { ministry: null, field: null };
const table = plan(2025, ["数字技术", "其他"], { 甲部: [1000, 100], 乙部: [600, null], 丙部: [null, 300] });
const reports = [
  submission("甲部", "2025-03", { 数字技术: 1200 }),
  submission("乙部", "2025-06", { 数字技术: 100, 其他: 50 }),
];

function contextOf(of: typeof table, received: readonly Submission[]) {
  const position = positionAt(of, received, "2025-06");
  const rollup = rollUp(position);
  return {
    position,
    rollup,
    profile: null,
    forecasts: forecastsOf(position, rollup, []),
  };
}

const context = contextOf(table, reports);
const rate = explain("rate", COUNTRY, context);

describe("partsBy(by, terms, position)", () => {
  it("adds up the cells of each ministry, and says who has none reported", () => {
    expect(partsBy("ministry", rate.terms, context.position)).toEqual([
      { ministry: "甲部", field: null, people: [1200, 1100, 1000], reported: true },
      { ministry: "乙部", field: null, people: [150, 600, 600], reported: true },
      { ministry: "丙部", field: null, people: [0, 300, 0], reported: false },
    ]);
  });

  it("adds up the cells of each field, off-plan people included", () => {
    expect(
      partsBy("field", rate.terms, context.position).map(({ field, people }) => [field, people]),
    ).toEqual([
      ["数字技术", [1300, 1600, 1600]],
      ["其他", [50, 400, 0]],
    ]);
  });

  it("lists the cells in the position's order whichever term brings them", () => {
    expect(
      partsBy("cell", rate.terms, context.position).map(({ ministry, field, reported }) => [
        ministry,
        field,
        reported,
      ]),
    ).toEqual([
      ["甲部", "数字技术", true],
      ["甲部", "其他", false],
      ["乙部", "数字技术", true],
      ["乙部", "其他", true],
      ["丙部", "其他", false],
    ]);
  });

  it("always adds up to the terms, to the person", () => {
    fc.assert(
      fc.property(
        sceneArbitrary,
        fc.constantFrom("ministry", "field", "cell"),
        ({ plan, submissions }, by) => {
          const scene = contextOf(plan, submissions);
          const { terms } = explain("capped-rate", COUNTRY, scene);
          const parts = partsBy(by as "cell", terms, scene.position);
          expect(terms.map((_, t) => parts.reduce((sum, { people }) => sum + (people[t] ?? 0), 0))).toEqual(
            terms.map(({ people }) => people),
          );
        },
      ),
    );
  });
});

describe("unreportedIn(scope, silent, position)", () => {
  it("names the planned cells without a figure, and who reported nothing at all", () => {
    expect(unreportedIn(COUNTRY, rate.silent, context.position)).toEqual([
      { ministry: "甲部", silent: false, cells: [{ field: "其他", quota: 100, note: "" }], quota: 100 },
      { ministry: "丙部", silent: true, cells: [{ field: "其他", quota: 300, note: "" }], quota: 300 },
    ]);
  });

  it("has the reporter's remark on a cell without a figure", () => {
    const [first, ...others] = reports;
    const noted = [{ ...first!, notes: { 其他: "尚未汇总", 数字技术: "含网授" } }, ...others];
    const [unreported] = unreportedIn(COUNTRY, rate.silent, contextOf(table, noted).position);
    expect(unreported?.cells).toEqual([{ field: "其他", quota: 100, note: "尚未汇总" }]);
  });

  it("keeps to its scope", () => {
    const scope = { ministry: null, field: "数字技术" };
    expect(unreportedIn(scope, explain("rate", scope, context).silent, context.position)).toEqual([]);
    expect(unreportedIn({ ministry: "甲部", field: null }, [], context.position)).toHaveLength(1);
  });

  it("adds up to the planned people that the coverage leaves out", () => {
    const coverage = explain("coverage", COUNTRY, context);
    const [covered, quota] = coverage.terms;
    const missing = unreportedIn(COUNTRY, coverage.silent, context.position);
    expect(missing.reduce((sum, each) => sum + each.quota, 0)).toBe(quota!.people - covered!.people);
  });
});
