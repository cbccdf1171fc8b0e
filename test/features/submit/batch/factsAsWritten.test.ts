import { describe, expect, it } from "vitest";
import { factsAsWritten } from "../../../../src/features/submit/batch/factsAsWritten.ts";
import { readReportFile } from "../../../../src/intake/report/readReportFile.ts";
import { CONTEXT, longReport, wideReport } from "../../../intake/context.ts";

async function factsIn(bytes: Uint8Array) {
  const reading = await readReportFile(bytes, CONTEXT);
  expect(reading.records.filter(({ persons }) => persons !== null)).toEqual([]);
  return factsAsWritten(reading);
}

describe("factsAsWritten(reading)", () => {
  it("says what a refused file is about, its names as they stand and its dates as the other files' are", async () => {
    const report = longReport("2025,教育局,新材料,2025-06,1,", "2025年度,教育局,新能源,2025/6/30,1,");
    expect(await factsIn(report)).toEqual({
      ministries: ["教育局"],
      years: ["2025"],
      cutoffs: ["2025年6月"],
    });
  });

  it("leaves a date that cannot be read as it stands", async () => {
    expect((await factsIn(longReport("2025,教育部,新材料,六月底,1,"))).cutoffs).toEqual(["六月底"]);
  });

  it("takes year and cut-off from the lines above a table that has no such columns", async () => {
    expect(await factsIn(wideReport(`教育部${",—".repeat(15)},`))).toEqual({
      ministries: ["教育部"],
      years: ["2025"],
      cutoffs: ["2025年6月"],
    });
  });
});
