import type { Review } from "../../intake/report/review.ts";
import type { ReviewQuestion } from "./reviewWorker.ts";
import { workerCalls } from "./workerCalls.ts";

const PROBLEM = "与已收到上报的比对没有完成。文件没有入库，请刷新页面后重试。";

const calls = workerCalls<ReviewQuestion, Review>(
  () => new Worker(new URL("./reviewWorker.ts", import.meta.url), { type: "module" }),
  { stopped: PROBLEM, failed: () => PROBLEM },
);

/**
 * Reviews a checked file in a worker, see {@link Review}.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export const reviewFile = calls.call;
