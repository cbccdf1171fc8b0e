import { describe, expect, it } from "vitest";
import { assess } from "../../../src/features/submit/assess.ts";
import type { IntakeItem } from "../../../src/features/submit/intakeState.ts";
import { measureChanges } from "../../../src/features/submit/measureChanges.ts";
import { reviewOf } from "../../../src/features/submit/review.ts";
import { reportToAccept } from "../../../src/features/submit/storeFiles.ts";
import { readReport } from "../../../src/intake/readReport.ts";
import { CONTEXT } from "../../intake/context.ts";
import { handled, reportBytes } from "./handled.ts";

const MEASURES = [{ name: "举办期数", aliases: [], unit: "期" as const }];
const BYTES = reportBytes("教育部,举办期数,2025-06,120");

/** A file with measures alone, as the session has it after the check. */
function measuresAlone(): IntakeItem {
  const [item] = handled({ "a.csv": BYTES });
  if (!item?.reading) throw new Error("the file was not read");
  const reading = { ...item.reading, ...readReport(BYTES, { ...CONTEXT, measures: MEASURES }) };
  return { ...item, reading };
}

describe("a file with programme measures alone", () => {
  it("is ready to be stored, and is not empty", () => {
    const item = measuresAlone();
    const review = reviewOf(item.reading?.records ?? [], [], []);
    const [assessed] = assess([item], new Map([[item.id, review]]));
    expect(assessed?.standing).toBe("ready");
    expect(assessed?.facts).toMatchObject({
      ministries: ["教育部"],
      years: [2025],
      cutoffs: ["2025-06"],
      people: 0,
    });
    expect(review.measures).toHaveLength(1);
  });

  it("is stored with its measures and without a submission", () => {
    const stored = reportToAccept(measuresAlone(), [], null);
    expect(stored.submissions).toEqual([]);
    expect(stored.programme).toEqual([
      { year: 2025, ministry: "教育部", cutoff: "2025-06", measure: "举办期数", count: 120 },
    ]);
  });
});

describe("measureChanges(records, received)", () => {
  const { records } = readReport(BYTES, { ...CONTEXT, measures: MEASURES });
  const received = (ministry: string, cutoff: string, count: number) => {
    return { year: 2025, ministry, cutoff, measure: "举办期数", count };
  };

  it("has nothing before where nothing was received", () => {
    expect(measureChanges(records, [])).toEqual([
      { ministry: "教育部", cutoff: "2025-06", measure: "举办期数", unit: "期", before: null, after: 120 },
    ]);
  });

  it("has before what the same ministry's last cut-off says", () => {
    const history = [
      received("教育部", "2025-03", 40),
      received("教育部", "2025-09", 300),
      received("科技部", "2025-06", 9),
    ];
    expect(measureChanges(records, history)[0]?.before).toBe(40);
  });
});
