import type { Plan } from "../../domain/plan/plan.ts";
import type { ReportRecord } from "../../intake/report/reportRecord.ts";
import { type Positions, type Review, reviewOf } from "../../intake/report/review.ts";
import { answerCalls } from "./answerCalls.ts";

/** A checked file to review; see `reviewOf`. */
export interface ReviewQuestion {
  readonly records: readonly ReportRecord[];
  readonly plans: readonly Plan[];
  readonly received: Positions;
  readonly earlier: Positions;
}

// Runs in a worker, because comparing 5,000 rows takes so long that the page would not respond.
answerCalls<ReviewQuestion, Review>(({ records, plans, received, earlier }) =>
  reviewOf(records, plans, received, earlier),
);
