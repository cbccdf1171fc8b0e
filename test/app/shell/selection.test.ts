import { describe, expect, it } from "vitest";
import { selectionOf, yearChange } from "../../../src/app/shell/selection.ts";
import { sameMonthIn } from "../../../src/domain/cutoff.ts";
import { publishedPlan, submission } from "../../builders.ts";

const YEARS = [2025, 2024].map((year) => ({ year, plan: null }));
const TODAY = "2026-11-22";

function routeWith(query: string, path = "/") {
  return { path, params: new URLSearchParams(query) };
}

const NOTHING = { submissions: [], measures: [] };

describe("selectionOf(route, planYears, received, today)", () => {
  it("takes year and as-of month from the address", () => {
    expect(selectionOf(routeWith("year=2024&asOf=2024-06"), YEARS, NOTHING, TODAY)).toEqual({
      year: 2024,
      asOf: "2024-06",
      pace: "calendar",
      basis: "adjusted",
    });
  });
  it("holds completion against the plan as adjusted unless the address asks for the original", () => {
    expect(selectionOf(routeWith("plan=original"), YEARS, NOTHING, TODAY).basis).toBe("original");
    expect(selectionOf(routeWith("plan=whatever"), YEARS, NOTHING, TODAY).basis).toBe("adjusted");
  });
  it("starts with the newest year and the last month of it that has ended", () => {
    expect(selectionOf(routeWith(""), YEARS, NOTHING, TODAY)).toMatchObject({ year: 2025, asOf: "2025-12" });
    expect(selectionOf(routeWith(""), YEARS, NOTHING, "2025-07-15")).toMatchObject({
      year: 2025,
      asOf: "2025-06",
    });
    expect(selectionOf(routeWith(""), YEARS, NOTHING, "2025-01-15")).toMatchObject({
      year: 2025,
      asOf: "2025-01",
    });
  });
  it("starts at the latest cut-off that was reported in the year", () => {
    const received = [submission("教育部", "2025-06", {}), submission("教育部", "2025-03", {})];
    expect(selectionOf(routeWith(""), YEARS, { ...NOTHING, submissions: received }, TODAY).asOf).toBe(
      "2025-06",
    );
  });
  it("is not moved by an early reporter", () => {
    const plans = [{ year: 2025, plan: publishedPlan(2025) }];
    const submissions = [
      ...publishedPlan(2025).ministries.map((ministry) => submission(ministry, "2025-09", {})),
      submission("科技部", "2025-10", {}),
    ];
    const asOf = (today: string) =>
      selectionOf(routeWith(""), plans, { submissions, measures: [] }, today).asOf;
    expect(asOf("2025-11-15")).toBe("2025-09");
    expect(asOf("2025-11-16")).toBe("2025-10");
  });
  it("follows the programme's measures on 全工程 where they are later, and elsewhere the plan's fields", () => {
    const asOf = (path: string, submissions: string[], measures: string[]) => {
      const dated = (cutoffs: string[]) => cutoffs.map((cutoff) => submission("教育部", cutoff, {}));
      const received = { submissions: dated(submissions), measures: dated(measures) };
      return selectionOf(routeWith("", path), YEARS, received, TODAY).asOf;
    };
    expect(asOf("/programme", ["2025-06"], ["2025-03", "2025-09"])).toBe("2025-09");
    expect(asOf("/", ["2025-06"], ["2025-03", "2025-09"])).toBe("2025-06");
    expect(asOf("/programme", ["2025-06"], ["2025-03"])).toBe("2025-06");
  });
  it("starts at the measures' latest cut-off on every screen where nothing else was reported", () => {
    const received = { submissions: [], measures: [{ year: 2025, cutoff: "2025-08" }] };
    for (const path of ["/", "/programme"])
      expect(selectionOf(routeWith("", path), YEARS, received, TODAY).asOf).toBe("2025-08");
  });
  it("holds the pace against calendar days unless the address asks for the year before", () => {
    expect(selectionOf(routeWith("pace=last-year"), YEARS, NOTHING, TODAY).pace).toBe("last-year");
    expect(selectionOf(routeWith("pace=whatever"), YEARS, NOTHING, TODAY).pace).toBe("calendar");
  });
  it("ignores what no plan has and months of another year", () => {
    expect(selectionOf(routeWith("year=1999&asOf=2024-06"), YEARS, NOTHING, TODAY)).toMatchObject({
      year: 2025,
      asOf: "2025-12",
    });
    expect(selectionOf(routeWith("asOf=2025-13"), YEARS, NOTHING, TODAY).asOf).toBe("2025-12");
  });
});

describe("sameMonthOf(year, asOf)", () => {
  it("keeps the season", () => {
    expect(sameMonthIn(2024, "2025-09")).toBe("2024-09");
  });
});

describe("yearChange(year, asOf, namesMonth)", () => {
  it("keeps the season where the address names a month, and leaves the month open where it names none", () => {
    expect(yearChange(2024, "2025-06", true)).toEqual({ year: "2024", asOf: "2024-06" });
    expect(yearChange(2024, "2025-06", false)).toEqual({ year: "2024", asOf: null });
  });
});
