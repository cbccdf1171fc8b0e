import { type OpenedPlanFile, openPlanFile } from "../../intake/plan/openPlanFile.ts";
import type { PlanContext } from "../../intake/plan/readPlan.ts";
import { loadReaderOf } from "../../intake/report/readReportFile.ts";
import { answerCalls } from "./answerCalls.ts";

/** A plan file to open. */
export interface PlanFileToOpen {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly context: PlanContext;
}

// Runs in a worker, so that the page stays usable while a large file is opened.
answerCalls<PlanFileToOpen, OpenedPlanFile>(
  ({ bytes, fileName, context }) => openPlanFile(bytes, fileName, context),
  { prepare: ({ bytes }) => loadReaderOf(bytes) },
);
