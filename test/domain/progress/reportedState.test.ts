import { describe, expect, it } from "vitest";
import { EVERY_MONTH, reportedState } from "../../../src/domain/progress/reportedState.ts";

describe("reportedState(ministry, cutoff, asOf, awaited)", () => {
  it("tells a report of the month, an earlier one and none apart", () => {
    const states = ["2025-06", "2025-05", null].map((cutoff) =>
      reportedState("教育部", cutoff, "2025-06", EVERY_MONTH),
    );
    expect(states).toEqual(["reported", "carried", "not-reported"]);
  });

  it("is returned for the month whose report was sent back, until a new one comes", () => {
    const awaited = { quarterly: new Set<string>(), returned: [{ ministry: "教育部", cutoff: "2025-06" }] };
    const state = (cutoff: string | null, asOf: string) => reportedState("教育部", cutoff, asOf, awaited);
    expect(state(null, "2025-06")).toBe("returned");
    expect(state("2025-05", "2025-06")).toBe("returned");
    expect(state("2025-06", "2025-06")).toBe("reported");
    expect(state(null, "2025-07")).toBe("not-reported");
    expect(reportedState("科技部", null, "2025-06", awaited)).toBe("not-reported");
  });

  it("does not call a ministry that reports by quarter unreported before its first quarter ends", () => {
    const awaited = { quarterly: new Set(["教育部"]), returned: [] };
    const states = ["2025-01", "2025-02", "2025-03", "2025-04"].map((asOf) =>
      reportedState("教育部", null, asOf, awaited),
    );
    expect(states).toEqual(["not-due", "not-due", "not-reported", "not-reported"]);
    expect(reportedState("教育部", "2025-03", "2025-04", awaited)).toBe("carried");
  });
});
