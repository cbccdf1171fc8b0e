import type { Review } from "../../../intake/report/review.ts";
import type { ReviewAnswer, ReviewRequest } from "./reviewWorker.ts";

interface Waiting {
  readonly resolve: (review: Review) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const started = new Worker(new URL("./reviewWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<ReviewAnswer>) => {
    waiting.get(data.id)?.resolve(data.review);
    waiting.delete(data.id);
  });
  started.addEventListener("error", () => {
    for (const { reject } of waiting.values())
      reject(new Error("与已收到上报的比对没有完成。文件没有入库，请刷新页面后重试。"));
    waiting.clear();
    worker = null;
  });
  return started;
}

/**
 * Reviews a checked file in a worker, see {@link Review}.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export function reviewFile(question: Omit<ReviewRequest, "id">): Promise<Review> {
  worker ??= start();
  lastId += 1;
  const id = lastId;
  const answer = new Promise<Review>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage({ id, ...question } satisfies ReviewRequest);
  return answer;
}
