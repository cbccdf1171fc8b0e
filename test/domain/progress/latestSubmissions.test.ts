import { describe, expect, it } from "vitest";
import { latestSubmissions } from "../../../src/domain/progress/latestSubmissions.ts";

const received = (ministry: string, cutoff: string, id = "") => ({
  year: Number(cutoff.slice(0, 4)),
  ministry,
  cutoff,
  id,
});
const ALL = [
  received("教育部", "2025-06", "first"),
  received("教育部", "2025-03"),
  received("科技部", "2025-09"),
  received("财政部", "2024-12"),
];
const cutoffs = (asOf: string) =>
  [...latestSubmissions(ALL, 2025, asOf)].map(([ministry, { cutoff }]) => [ministry, cutoff]);

describe("latestSubmissions(submissions, year, asOf)", () => {
  it("has each ministry's latest cut-off of the year that is not after the as-of month", () => {
    expect(cutoffs("2025-02")).toEqual([]);
    expect(cutoffs("2025-05")).toEqual([["教育部", "2025-03"]]);
    expect(cutoffs("2025-12")).toEqual([
      ["教育部", "2025-06"],
      ["科技部", "2025-09"],
    ]);
  });

  it("uses the later in the list of two for one ministry and cut-off", () => {
    const corrected = [...ALL, received("教育部", "2025-06", "second")];
    expect(latestSubmissions(corrected, 2025, "2025-12").get("教育部")?.id).toBe("second");
  });
});
