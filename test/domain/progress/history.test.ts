import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyByMonth, historyOf } from "../../../src/domain/progress/history.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { plan, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";

describe("historyOf(plan, submissions, until)", () => {
  const table = plan(2025, ["数字技术", "其他"], { 教育部: [6000, null], 财政部: [null, 60_000] });
  const reports = [
    submission("教育部", "2025-02", { 数字技术: 1000 }),
    submission("财政部", "2025-03", { 其他: 5000 }),
    submission("教育部", "2025-04", { 数字技术: 900 }),
    submission("财政部", "2025-06", { 其他: 9000 }),
  ];

  it("lists the months of the plan's year up to and with the last", () => {
    expect(historyOf(table, reports, "2025-03").map((each) => each.month)).toEqual([
      "2025-01",
      "2025-02",
      "2025-03",
    ]);
  });

  it("carries figures forward, and the months' additions come to the figure", () => {
    const months = historyOf(table, reports, "2025-06");
    expect(months.map((each) => each.rollup.country.actual)).toEqual([0, 1000, 6000, 5900, 5900, 9900]);
    expect(months.map((each) => each.added)).toEqual([0, 1000, 5000, -100, 0, 4000]);
  });

  it("shows a month before the first report as not reported", () => {
    const [january, february] = historyOf(table, reports, "2025-02");
    expect(january?.rollup.country.reportedCells).toBe(0);
    expect(february?.rollup.country.reportedCells).toBe(1);
  });

  it("is the whole year for a later year's month and empty for an earlier year's", () => {
    expect(historyOf(table, reports, "2026-03")).toHaveLength(12);
    expect(historyOf(table, reports, "2024-12")).toEqual([]);
  });

  it("ends with the position of its last month, whatever came later", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan: any, submissions, asOf }) => {
        const last = historyOf(any, submissions, asOf).at(-1);
        const position = positionAt(any, submissions, asOf);
        expect(last?.position).toEqual(position);
        expect(last?.rollup).toEqual(rollUp(position));
      }),
    );
  });

  it("adds up: the months' additions are the people of the last month", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan: any, submissions, asOf }) => {
        const months = historyOf(any, submissions, asOf);
        const added = months.reduce((sum, each) => sum + each.added, 0);
        expect(added).toBe(months.at(-1)?.rollup.country.actual);
      }),
    );
  });
});

describe("historyByMonth(plan, submissions)", () => {
  const table = plan(2025, ["数字技术"], { 教育部: [6000] });
  const reports = [
    submission("教育部", "2025-02", { 数字技术: 1000 }),
    submission("教育部", "2025-04", { 数字技术: 1500 }),
  ];

  it("gives the same months in whatever order they are asked for, each worked out once", () => {
    const upTo = historyByMonth(table, reports);
    const june = upTo("2025-06");
    for (const until of ["2025-03", "2025-12", "2025-01", "2024-12"]) {
      const months = upTo(until);
      expect(months).toEqual(historyOf(table, reports, until));
      if (months[0]) expect(months[0]).toBe(june[0]);
    }
  });
});
