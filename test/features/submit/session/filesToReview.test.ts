import { describe, expect, it } from "vitest";
import {
  type FileReviewed,
  type FileToReview,
  filesToReview,
  nextToReview,
  upToDateReviews,
} from "../../../../src/features/submit/session/filesToReview.ts";
import type { IntakeItem } from "../../../../src/features/submit/session/intakeState.ts";
import { reviewOf } from "../../../../src/intake/report/review.ts";
import { plan } from "../../../builders.ts";
import { handled, reportBytes } from "../handled.ts";

const PLANS = [plan(2025, ["新材料"], { 教育部: [100], 科技部: [100] })];
const NOTHING = { submissions: [], measures: [] };
const [MARCH, JUNE] = handled({
  "march.csv": reportBytes("教育部,新材料,2025-03,50"),
  "june.csv": reportBytes("教育部,新材料,2025-06,80"),
}) as [IntakeItem, IntakeItem];

const filesOf = (items: readonly IntakeItem[], plans = PLANS, received = NOTHING) =>
  filesToReview(items, plans, received);

function reviewed(files: readonly FileToReview[]): ReadonlyMap<number, FileReviewed> {
  return new Map(
    files.map((file) => {
      const { reading, plans, received, earlier } = file;
      return [file.id, { ...file, review: reviewOf(reading.records, plans, received, earlier) }];
    }),
  );
}

const validIds = (files: readonly FileToReview[], known: ReadonlyMap<number, FileReviewed>) => [
  ...upToDateReviews(files, known).keys(),
];

describe("filesToReview(items, plans, received)", () => {
  it("has the files in the order of storing, each with what is stored before it", () => {
    const files = filesOf([JUNE, MARCH]);
    expect(files.map(({ id }) => id)).toEqual([MARCH.id, JUNE.id]);
    expect(files.map(({ earlier }) => earlier.submissions.map(({ cutoff }) => cutoff))).toEqual([
      [],
      ["2025-03"],
    ]);
  });
  it("leaves out files that are not read, have errors or are stored", () => {
    const [rejected] = handled({ "x.csv": reportBytes("不明部,新材料,2025-06,1") });
    expect(filesOf([rejected!, { ...MARCH, status: "stored" }, { ...JUNE, status: "checking" }])).toEqual([]);
  });
});

describe("upToDateReviews(files, known) and nextToReview(files, known)", () => {
  it("keep reviews while nothing changes that they depend on", () => {
    const known = reviewed(filesOf([MARCH, JUNE]));
    const again = filesOf([MARCH, { ...JUNE, reason: "重算" }]);
    expect(validIds(again, known)).toEqual([MARCH.id, JUNE.id]);
    expect(nextToReview(again, known)).toBeUndefined();
  });

  it.each([
    ["the plans changed", filesOf([MARCH], [...PLANS])],
    ["what was received changed", filesOf([MARCH], PLANS, { ...NOTHING })],
    ["the file was read again", filesOf([{ ...MARCH, reading: { ...MARCH.reading! } }])],
  ])("drop a review when %s, and ask for a new one", (_what, changed) => {
    const known = reviewed(filesOf([MARCH]));
    expect(validIds(changed, known)).toEqual([]);
    expect(nextToReview(changed, known)).toBe(changed[0]);
    expect(validIds(changed, reviewed(changed))).toEqual([MARCH.id]);
  });

  it("drop only the reviews of the files after one that left the batch", () => {
    const known = reviewed(filesOf([MARCH, JUNE]));
    const without = filesOf([{ ...MARCH, setAside: true }, JUNE]);
    expect(validIds(without, known)).toEqual([MARCH.id]);
    expect(nextToReview(without, known)?.id).toBe(JUNE.id);
  });

  it("keep the last review of a stored file", () => {
    const known = reviewed(filesOf([MARCH]));
    expect(validIds(filesOf([{ ...MARCH, status: "stored" }]), known)).toEqual([MARCH.id]);
  });
});
