import { describe, expect, it } from "vitest";
import { measureSubmissionsOf } from "../../../src/domain/programme/programmeReport.ts";
import { measureChanges } from "../../../src/intake/report/measureChanges.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { reportBytes } from "../../features/submit/handled.ts";
import { CONTEXT } from "../context.ts";

const MEASURES = [
  { name: "举办期数", aliases: [], unit: "期" as const },
  { name: "基地数", aliases: [], unit: "个" as const },
];
const BYTES = reportBytes("教育部,举办期数,2025-06,120");

describe("measureChanges(records, received)", () => {
  const { records } = readReport(BYTES, { ...CONTEXT, measures: MEASURES });
  const received = (ministry: string, cutoff: string, count: number, measure = "举办期数") => {
    return { year: 2025, ministry, cutoff, measure, count };
  };

  it("has nothing before where nothing was received", () => {
    expect(measureChanges(records, [])).toEqual([
      { ministry: "教育部", cutoff: "2025-06", measure: "举办期数", before: null, after: 120 },
    ]);
  });

  it("has before what the same ministry's last cut-off says", () => {
    const history = measureSubmissionsOf([
      received("教育部", "2025-03", 40),
      received("教育部", "2025-09", 300),
      received("科技部", "2025-06", 9),
    ]);
    expect(measureChanges(records, history)[0]?.before).toBe(40);
  });

  it("shows what the file leaves out as not reported (rule 3)", () => {
    const history = measureSubmissionsOf([
      received("教育部", "2025-06", 100),
      received("教育部", "2025-06", 3, "基地数"),
    ]);
    expect(
      measureChanges(records, history).map(({ measure, before, after }) => [measure, before, after]),
    ).toEqual([
      ["举办期数", 100, 120],
      ["基地数", 3, null],
    ]);
  });
});
