import type { Plan } from "../../domain/plan.ts";
import type { ProgrammeReport } from "../../domain/programmeReport.ts";
import type { Submission } from "../../domain/submission.ts";
import type { ReportRecord } from "../../intake/readReport.ts";
import { type Review, reviewOf } from "./review.ts";

/** A file to review; `id` comes back with the answer. */
export interface ReviewRequest {
  readonly id: number;
  readonly records: readonly ReportRecord[];
  readonly plans: readonly Plan[];
  readonly received: readonly Submission[];
  readonly earlier: readonly Submission[];
  /** Programme reports that count today. */
  readonly receivedMeasures: readonly ProgrammeReport[];
}

export interface ReviewAnswer {
  readonly id: number;
  readonly review: Review;
}

// The comparison of 5,000 rows takes longer than a page may stand still.
self.addEventListener("message", ({ data }: MessageEvent<ReviewRequest>) => {
  const { records, plans, received, earlier, receivedMeasures } = data;
  const review = reviewOf(records, plans, received, earlier, receivedMeasures);
  self.postMessage({ id: data.id, review } satisfies ReviewAnswer);
});
