import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { CONTEXT, longReport } from "../context.ts";

const GOOD = "2025,教育部,新材料,2025-06,5,";

describe("rowKinds(records, header)", () => {
  it("reads a numbered line under a note as a note only where it is the only cell of its row", () => {
    const rows = ["说明：以下各项,,,,,", "1.本表为累计数,,,,,"];
    const { outcome, ledger, records } = readReport(longReport(GOOD, ...rows), CONTEXT);
    expect([outcome, ledger.note, records.length]).toEqual(["accept", 2, 1]);
  });

  it("reads a numbered row with figures under a note as data", () => {
    const rows = ["说明：以下各项,,,,,", "1.2025,科技部,新能源,2025-06,7,"];
    const { outcome, ledger, findings } = readReport(longReport(GOOD, ...rows), CONTEXT);
    expect([outcome, ledger.note, ledger.error]).toEqual(["reject", 1, 1]);
    expect(findings.filter(({ severity }) => severity === "error").map(({ row }) => row)).toEqual([4]);
  });
});
