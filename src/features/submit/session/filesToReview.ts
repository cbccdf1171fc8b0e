import type { CheckedFile } from "../../../app/workers/intakeWorker.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Positions, Review } from "../../../intake/report/review.ts";
import type { IntakeItem } from "./intakeState.ts";
import { earlierInBatch, storingOrder } from "./storingOrder.ts";

/** A file to review, with everything that its review depends on. */
export interface FileToReview {
  readonly id: number;
  readonly reading: CheckedFile;
  readonly plans: readonly Plan[];
  /** What counts in the journal. */
  readonly received: Positions;
  /** What the files of the batch hold that will be stored before this one. */
  readonly earlier: Positions;
  /** `earlier` as text: it is made anew each time, and compared by content. */
  readonly earlierKey: string;
}

/** A review with the file that it was made for. */
export interface FileReviewed extends FileToReview {
  readonly review: Review;
}

/** The files that need a review, in the order of storing: those read without error and not stored yet. */
export function filesToReview(
  items: readonly IntakeItem[],
  plans: readonly Plan[],
  received: Positions,
): FileToReview[] {
  const earlierById = earlierInBatch(items);
  return storingOrder(items).flatMap(({ id, status, reading }) => {
    if (status !== "checked" || !reading || reading.outcome === "reject") return [];
    const earlier = earlierById.get(id) ?? { submissions: [], measures: [] };
    return { id, reading, plans, received, earlier, earlierKey: JSON.stringify(earlier) };
  });
}

/** The first file without an up-to-date review; undefined if all have one. */
export function nextToReview(
  files: readonly FileToReview[],
  known: ReadonlyMap<number, FileReviewed>,
): FileToReview | undefined {
  return files.find((file) => !isUpToDate(known.get(file.id), file));
}

/** The reviews made for the present reading, plans, received figures and batch; a file that needs none keeps its last. */
export function upToDateReviews(
  files: readonly FileToReview[],
  known: ReadonlyMap<number, FileReviewed>,
): ReadonlyMap<number, Review> {
  const byId = new Map(files.map((file) => [file.id, file]));
  return new Map(
    [...known].flatMap(([id, reviewed]) => {
      const file = byId.get(id);
      return !file || isUpToDate(reviewed, file) ? [[id, reviewed.review] as const] : [];
    }),
  );
}

function isUpToDate(reviewed: FileReviewed | undefined, file: FileToReview): boolean {
  return (
    reviewed !== undefined &&
    reviewed.reading === file.reading &&
    reviewed.plans === file.plans &&
    reviewed.received === file.received &&
    reviewed.earlierKey === file.earlierKey
  );
}
