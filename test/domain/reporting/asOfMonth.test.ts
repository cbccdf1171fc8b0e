import { describe, expect, it } from "vitest";
import { fresherReports, openingMonth } from "../../../src/domain/reporting/asOfMonth.ts";
import { plan, submission } from "../../builders.ts";

const table = plan(2025, ["其他"], { 甲部: [790], 乙部: [10], 丙部: [200] });
const reports = (...all: readonly (readonly [string, string])[]) =>
  all.map(([ministry, cutoff]) => submission(ministry, cutoff, { 其他: 1 }));

describe("openingMonth(year, plan, reports, today)", () => {
  it("is the latest reported month whose due day has passed", () => {
    const own = reports(["甲部", "2025-05"], ["乙部", "2025-06"]);
    expect(openingMonth(2025, table, own, "2025-07-15")).toBe("2025-05");
    expect(openingMonth(2025, table, own, "2025-07-16")).toBe("2025-06");
  });

  it("is a month before its due day once 80 % of the quota has reported it", () => {
    const most = reports(["甲部", "2025-05"], ["甲部", "2025-06"], ["乙部", "2025-06"]);
    expect(openingMonth(2025, table, most, "2025-07-02")).toBe("2025-06");
    expect(openingMonth(2025, table, most.slice(0, 2), "2025-07-02")).toBe("2025-05");
  });

  it("counts a ministry once, and goes by due days alone without a plan", () => {
    const twice = reports(["丙部", "2025-06"], ["丙部", "2025-06"], ["丙部", "2025-06"], ["丙部", "2025-06"]);
    expect(openingMonth(2025, table, twice, "2025-07-02")).toBeNull();
    const all = reports(["甲部", "2025-06"], ["乙部", "2025-06"], ["丙部", "2025-06"]);
    expect(openingMonth(2025, null, all, "2025-07-02")).toBeNull();
    expect(openingMonth(2025, null, all, "2025-07-16")).toBe("2025-06");
  });

  it("leaves other years out", () => {
    expect(openingMonth(2025, table, reports(["甲部", "2024-06"]), "2026-07-16")).toBeNull();
  });
});

describe("fresherReports(plan, reports, asOf)", () => {
  it("is the latest month after the as-of month, by whom it was reported and their share of the quota", () => {
    const own = reports(["甲部", "2025-06"], ["乙部", "2025-07"], ["丙部", "2025-08"], ["乙部", "2025-08"]);
    expect(fresherReports(table, own, "2025-06")).toEqual({
      month: "2025-08",
      ministries: ["丙部", "乙部"],
      share: 0.21,
    });
    expect(fresherReports(table, own, "2025-08")).toBeNull();
  });
});
