import { describe, expect, it } from "vitest";
import { duplicatesOf } from "../../../../src/features/submit/batch/duplicates.ts";
import {
  assess,
  earlierInBatch,
  identicalFiles,
  rivalFiles,
  storingOrder,
  wordsToConfirm,
} from "../../../../src/features/submit/session/assess.ts";
import type { IntakeItem } from "../../../../src/features/submit/session/intakeState.ts";
import { reviewOf } from "../../../../src/intake/report/review.ts";
import { plan, submission } from "../../../builders.ts";
import { longReport } from "../../../intake/context.ts";
import { handled, reportBytes } from "../handled.ts";

const PLANS = [plan(2025, ["新材料", "新能源"], { 教育部: [100, 100], 科技部: [100, 100] })];

/** The files with the reviews that the screen would have, against what was received. */
function assessed(items: readonly IntakeItem[], received = [] as ReturnType<typeof submission>[]) {
  const earlier = earlierInBatch(items);
  const reviews = new Map(
    items.map(({ id, reading }) => [
      id,
      reviewOf(reading?.records ?? [], PLANS, { submissions: received, measures: [] }, earlier.get(id)),
    ]),
  );
  return assess(items, reviews);
}

const standings = (items: readonly IntakeItem[]) => assessed(items).map(({ standing }) => standing);

describe("assess(items, reviews)", () => {
  it("tells ready, to be confirmed, rejected and empty files apart", () => {
    const items = handled({
      "a.csv": reportBytes("教育部,新材料,2025-06,100"),
      "b.csv": reportBytes("科技部,新材料,2025-06,201"),
      "c.csv": reportBytes("科技局,新材料,2025-06,1"),
      "d.csv": reportBytes("财政部,新材料,2025-06,—"),
    });
    expect(standings(items)).toEqual(["ready", "to-confirm", "rejected", "empty"]);
  });
  it("is reviewing as long as there is no review, or while a change is being checked", () => {
    const [item] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,100") });
    expect(assess([item!], new Map())[0]?.standing).toBe("reviewing");
    expect(standings([{ ...item!, stale: true }])).toEqual(["reviewing"]);
  });
  it("asks for the tick and, where a figure is replaced, for a reason that is not blank", () => {
    const received = [submission("教育部", "2025-06", { 新材料: 90 })];
    const [item] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,95") });
    const [before] = assessed([item!], received);
    const words = wordsToConfirm("replaces-earlier", before!.toConfirm);
    const ticked = { ...item!, ticks: { "replaces-earlier": words } };
    expect(assessed([ticked], received)[0]?.standing).toBe("to-confirm");
    expect(assessed([{ ...ticked, reason: "  " }], received)[0]?.standing).toBe("to-confirm");
    expect(assessed([{ ...ticked, reason: "重算" }], received)[0]?.standing).toBe("ready");
  });
  it("asks again when what was agreed to has changed", () => {
    const [one] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,201") });
    const [other] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,999") });
    const words = wordsToConfirm("far-above-quota", assessed([one!])[0]!.toConfirm);
    const ticks = { "far-above-quota": words };
    expect(standings([{ ...one!, ticks }])).toEqual(["ready"]);
    expect(standings([{ ...other!, ticks }])).toEqual(["to-confirm"]);
  });
  it("finds a fall from one file of the batch to the next, before either is stored", () => {
    const items = handled({
      "june.csv": reportBytes("教育部,新材料,2025-06,50"),
      "march.csv": reportBytes("教育部,新材料,2025-03,80"),
    });
    const [june, march] = assessed(items);
    expect(march?.standing).toBe("ready");
    expect(june?.standing).toBe("to-confirm");
    expect(june?.toConfirm.map(({ code }) => code)).toEqual(["cumulative-decreased"]);
    expect(june?.toConfirm[0]?.message).toContain("同批另一文件中的2025年3月的80人");
  });
});

describe("rivalFiles(items)", () => {
  const files = {
    "a.csv": reportBytes("教育部,新材料,2025-06,1", "科技部,新材料,2025-06,1"),
    "b.csv": reportBytes("教育部,新材料,2025-06,2"),
    "c.csv": reportBytes("教育部,新材料,2025-07,2"),
  };
  it("are those for the same ministry and cut-off, and neither can be stored", () => {
    const items = handled(files);
    expect([...rivalFiles(items)]).toEqual([
      [1, [2]],
      [2, [1]],
    ]);
    expect(standings(items)).toEqual(["duplicate", "duplicate", "ready"]);
  });
  it("are no more once one was chosen", () => {
    const [a, b, c] = handled(files);
    expect(standings([a!, { ...b!, setAside: true }, c!])).toEqual(["ready", "set-aside", "ready"]);
  });
  it("are not those that were refused", () => {
    const items = handled({ ...files, "a.csv": reportBytes("教育部,不明,2025-06,1") });
    expect(standings(items)).toEqual(["rejected", "ready", "ready"]);
  });
});

describe("identicalFiles(items)", () => {
  it("are the later of those with the same bytes, whatever their names", () => {
    const bytes = reportBytes("教育部,新材料,2025-06,1");
    const items = handled({
      "a.csv": bytes,
      "copy.csv": bytes,
      "b.csv": reportBytes("科技部,新材料,2025-06,1"),
    });
    expect([...identicalFiles(items)].map(([id, { name }]) => [id, name])).toEqual([[2, "a.csv"]]);
    expect(standings(items)).toEqual(["ready", "identical", "ready"]);
  });
  it("are not those that a person changed", () => {
    const bytes = reportBytes("教育部,新材料,2025-06,1");
    const [a, b] = handled({ "a.csv": bytes, "b.csv": bytes });
    const changed = { ...b!, edits: { done: [[{ row: 2, index: 4, to: "2" }]], undone: [] } };
    expect(identicalFiles([a!, changed]).size).toBe(0);
  });
});

describe("storingOrder(items)", () => {
  it("is by cut-off, then as they came", () => {
    const items = handled({
      "june.csv": reportBytes("教育部,新材料,2025-06,1"),
      "march.csv": reportBytes("教育部,新材料,2025-03,1"),
      "march2.csv": reportBytes("科技部,新材料,2025-03,1"),
    });
    expect(storingOrder(items).map(({ name }) => name)).toEqual(["march.csv", "march2.csv", "june.csv"]);
  });
});

describe("duplicatesOf(files)", () => {
  it("lays them side by side field by field, what differs marked, what is missing null", () => {
    const items = handled({
      "a.csv": reportBytes("教育部,新材料,2025-06,1", "教育部,新能源,2025-06,0"),
      "b.csv": reportBytes("教育部,新材料,2025-06,1"),
    });
    expect(duplicatesOf(assessed(items))).toMatchObject([
      {
        ministry: "教育部",
        year: 2025,
        cutoff: "2025-06",
        rows: [
          { field: "新材料", counts: [1, 1], differs: false },
          { field: "新能源", counts: [0, null], differs: true },
        ],
      },
    ]);
  });

  it("have no row for a field that has only a remark", () => {
    const noted = (persons: number) =>
      longReport(`2025,教育部,新材料,2025-06,${persons},`, "2025,教育部,新能源,2025-06,—,尚未汇总");
    const [duplicate] = duplicatesOf(assessed(handled({ "a.csv": noted(1), "b.csv": noted(2) })));
    expect(duplicate?.rows).toEqual([{ field: "新材料", counts: [1, 2], differs: true }]);
  });
});
