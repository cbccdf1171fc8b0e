import type { Plan } from "../../../domain/plan/plan.ts";
import type { ReportRecord } from "../../../intake/report/reportRecord.ts";
import { type Positions, type Review, reviewOf } from "../../../intake/report/review.ts";

/** A file to review; `id` comes back with the answer. */
export interface ReviewRequest {
  readonly id: number;
  readonly records: readonly ReportRecord[];
  readonly plans: readonly Plan[];
  readonly received: Positions;
  readonly earlier: Positions;
}

export interface ReviewAnswer {
  readonly id: number;
  readonly review: Review;
}

// The comparison of 5,000 rows takes longer than a page may stand still.
self.addEventListener("message", ({ data }: MessageEvent<ReviewRequest>) => {
  const { records, plans, received, earlier } = data;
  const review = reviewOf(records, plans, received, earlier);
  self.postMessage({ id: data.id, review } satisfies ReviewAnswer);
});
