import { describe, expect, it } from "vitest";
import { reportingRecords } from "../../../src/domain/evaluation/reportingRecords.ts";
import type { Version } from "../../../src/domain/reporting/reporting.ts";
import { plan } from "../../builders.ts";

const PLANS = [2025, 2024].map((year) => plan(year, ["其他"], { 甲部: [600], 乙部: [100] }));
const version = (
  ministry: string,
  cutoff: string,
  receivedOn: string | null,
  standing: Version["standing"] = "counts",
): Version => ({ ministry, cutoff, receivedOn, standing });

describe("reportingRecords(plans, versions, returned, asOf)", () => {
  const versions = [
    version("甲部", "2024-05", "2024-06-16"),
    version("甲部", "2024-06", "2024-07-10", "replaced"),
    // A correction does not make a punctual report late.
    version("甲部", "2024-06", "2024-09-01"),
    version("乙部", "2024-06", "2024-07-15"),
    version("乙部", "2025-03", "2025-04-02", "withdrawn"),
    version("甲部", "2025-10", "2026-02-01"),
    version("乙部", "2025-06", null),
  ];
  const returned = [
    { ministry: "乙部", year: 2025 },
    { ministry: "丙部", year: 2025 },
    { ministry: "丙部", year: 2025 },
  ];

  it("counts by year and ministry, the oldest year first, and leaves out who has none", () => {
    const none = { late: 0, corrections: 0, withdrawals: 0, returned: 0 };
    expect(reportingRecords(PLANS, versions, returned, "2025-12")).toEqual([
      { ...none, year: 2024, ministry: "甲部", late: 1, corrections: 1 },
      { ...none, year: 2025, ministry: "甲部", late: 1 },
      { ...none, year: 2025, ministry: "乙部", withdrawals: 1, returned: 1 },
      { ...none, year: 2025, ministry: "丙部", returned: 2 },
    ]);
  });

  it("leaves out what is about months after the as-of month", () => {
    const records = reportingRecords(PLANS, versions, [], "2025-09");
    expect(records.map(({ year, ministry }) => [year, ministry])).toEqual([
      [2024, "甲部"],
      [2025, "乙部"],
    ]);
    expect(reportingRecords(PLANS, versions, returned, "2024-12").map(({ year }) => year)).toEqual([2024]);
  });
});
