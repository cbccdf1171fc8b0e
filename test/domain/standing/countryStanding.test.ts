import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paceBand } from "../../../src/domain/progress/pace.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { countryStanding } from "../../../src/domain/standing/countryStanding.ts";
import { plan, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";

describe("countryStanding(position, rollup, expect)", () => {
  it("puts every ministry of the plan in one band, and none outside of it", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan, submissions, asOf }) => {
        const position = positionAt(plan, submissions, asOf);
        const { bands, planned } = countryStanding(position, rollUp(position), BY_CALENDAR);
        const named = Object.values(bands)
          .flat()
          .map(({ name }) => name);
        expect([...named].sort()).toEqual([...plan.ministries].sort());
        expect(planned).toBe(named.length);
      }),
    );
  });

  it("judges a figure that is carried forward at its own cut-off", () => {
    const position = positionAt(
      plan(2025, ["其他"], { 甲部: [100] }),
      [submission("甲部", "2025-03", { 其他: 30 })],
      "2025-05",
    );
    const standing = countryStanding(position, rollUp(position), BY_CALENDAR);
    expect(standing.bands["on-pace"]).toMatchObject([{ name: "甲部" }]);
  });

  it("adds what is due of the ministries by their own cut-offs, of those without a report by the as-of month", () => {
    const position = positionAt(
      plan(2025, ["其他"], { 甲部: [36_500], 乙部: [3650], 丙部: [365] }),
      [submission("甲部", "2025-06", { 其他: 20_000 }), submission("乙部", "2025-02", { 其他: 600 })],
      "2025-06",
    );
    const standing = countryStanding(position, rollUp(position), BY_CALENDAR);
    // 36500 x 181/365 + 3650 x 59/365 + 365 x 181/365 = 18100 + 590 + 181.
    expect(standing.expectation).toEqual({ elapsed: 18_871, total: 40_515, basis: "parts" });
    expect(standing).toMatchObject({ cutoff: "2025-06", asOf: "2025-06" });
    expect(paceBand(standing)).toBe("on-pace");
  });

  it("does not count a report without any figure as reported", () => {
    const position = positionAt(
      plan(2025, ["其他"], { 甲部: [100], 乙部: [100] }),
      [submission("甲部", "2025-03", {}), submission("乙部", "2025-03", { 其他: 0 })],
      "2025-03",
    );
    const { reported, bands } = countryStanding(position, rollUp(position), BY_CALENDAR);
    expect(reported).toBe(1);
    expect(bands["not-reported"]).toMatchObject([{ name: "甲部" }]);
  });
});
