import { EDITION_TEXT } from "../../domain/edition.ts";
import type { Review } from "../../intake/report/review.ts";
import { unreviewedReport } from "../../intake/report/unreadReport.ts";
import { limitedCalls } from "./limitedCalls.ts";
import type { ReviewQuestion } from "./reviewWorker.ts";

const PROBLEM = "与已收到上报的比对没有完成。文件没有入库，请刷新页面后重试。";

/** Reviews a checked file in a worker, see {@link Review}. One that takes too long is refused with `file-too-large`. */
export const reviewFile = limitedCalls<ReviewQuestion, Review>(
  () => new Worker(new URL("./reviewWorker.ts", import.meta.url), { type: "module", name: EDITION_TEXT }),
  { stopped: PROBLEM, failed: () => PROBLEM },
  (_, { max }) => unreviewedReport({ limit: "comparison-time", max }),
);
