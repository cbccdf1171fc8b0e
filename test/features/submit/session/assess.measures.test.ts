import { describe, expect, it } from "vitest";
import { duplicatesOf } from "../../../../src/features/submit/batch/duplicates.ts";
import { assess } from "../../../../src/features/submit/session/assess.ts";
import type { IntakeItem } from "../../../../src/features/submit/session/intakeState.ts";
import { rivalFiles } from "../../../../src/features/submit/session/rivalFiles.ts";
import { reportToAccept } from "../../../../src/features/submit/session/storeFiles.ts";
import { earlierInBatch } from "../../../../src/features/submit/session/storingOrder.ts";
import { messageOf } from "../../../../src/intake/findings/messages.ts";
import { readReport } from "../../../../src/intake/report/readReport.ts";
import { reviewOf } from "../../../../src/intake/report/review.ts";
import { CONTEXT } from "../../../intake/context.ts";
import { handled, reportBytes } from "../handled.ts";

const MEASURES = [
  { name: "举办期数", aliases: [], unit: "期" as const },
  { name: "基地数", aliases: [], unit: "个" as const },
];

/** Files that were taken in together, read by an intake that knows the measures. */
function taken(files: Readonly<Record<string, readonly string[]>>): IntakeItem[] {
  const bytes = Object.entries(files).map(([name, rows]) => [name, reportBytes(...rows)] as const);
  return handled(Object.fromEntries(bytes)).map((item, i) => {
    const own = bytes[i]?.[1];
    if (!item.reading || !own) throw new Error("the file was not read");
    const reading = { ...item.reading, ...readReport(own, { ...CONTEXT, measures: MEASURES }) };
    return { ...item, reading };
  });
}

/** The files as the screen has them, nothing received before. */
function assessed(items: readonly IntakeItem[]) {
  const earlier = earlierInBatch(items);
  const reviews = items.map(({ id, reading }) => {
    return [id, reviewOf(reading?.records ?? [], [], undefined, earlier.get(id))] as const;
  });
  return assess(items, new Map(reviews));
}

const [ALONE] = taken({ "a.csv": ["教育部,举办期数,2025-06,120"] });

describe("a file with programme measures alone", () => {
  it("is ready to be stored, and is not empty", () => {
    const [file] = assessed([ALONE!]);
    expect(file?.standing).toBe("ready");
    expect(file?.facts).toMatchObject({
      ministries: ["教育部"],
      years: [2025],
      cutoffs: ["2025-06"],
      people: 0,
    });
    expect(file?.review?.measures).toHaveLength(1);
  });

  it("is stored with its measures and without a submission", () => {
    const stored = reportToAccept(ALONE!, [], null);
    expect(stored.submissions).toEqual([]);
    expect(stored.programme).toEqual([
      { year: 2025, ministry: "教育部", cutoff: "2025-06", measure: "举办期数", count: 120 },
    ]);
  });
});

describe("two files with measures in one batch", () => {
  const standings = (items: readonly IntakeItem[]) => assessed(items).map(({ standing }) => standing);

  it("rival each other for the same ministry and cut-off, and are laid side by side", () => {
    const items = taken({
      "a.csv": ["教育部,举办期数,2025-06,120"],
      "b.csv": ["教育部,举办期数,2025-06,121", "教育部,基地数,2025-06,3"],
    });
    expect(standings(items)).toEqual(["duplicate", "duplicate"]);
    expect(duplicatesOf(assessed(items))).toMatchObject([
      {
        ministry: "教育部",
        year: 2025,
        cutoff: "2025-06",
        kind: "measures",
        rows: [
          { field: "举办期数", counts: [120, 121], differs: true },
          { field: "基地数", counts: [null, 3], differs: true },
        ],
      },
    ]);
  });

  it("do not rival a file of the plan's fields, nor another ministry or cut-off", () => {
    const items = taken({
      "a.csv": ["教育部,举办期数,2025-06,120"],
      "b.csv": ["教育部,新材料,2025-06,500"],
      "c.csv": ["科技部,举办期数,2025-06,5"],
      "d.csv": ["教育部,举办期数,2025-09,150"],
    });
    expect(rivalFiles(items)).toEqual(new Map());
    expect(standings(items)).toEqual(["ready", "ready", "ready", "ready"]);
  });

  it("must be confirmed where the later cut-off is lower, in the measure's own words", () => {
    const items = taken({
      "a.csv": ["教育部,举办期数,2025-09,100"],
      "b.csv": ["教育部,举办期数,2025-06,120"],
    });
    const [september, june] = assessed(items);
    expect([september?.standing, june?.standing]).toEqual(["to-confirm", "ready"]);
    expect(september?.toConfirm.map(messageOf)).toEqual([
      "第2行“累计完成人数”报的举办期数是100期，比同批另一文件中的2025年6月的120期少。举办期数是累计数，不应下降，请核对；属实的须说明原因。",
    ]);
  });
});
