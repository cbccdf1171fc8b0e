import type { Allocation, Refusal } from "../../domain/allocation/allocation.ts";
import type { Demand } from "../../domain/allocation/demand.ts";
import type { AllocationAnswer, AllocationRequest } from "./allocationWorker.ts";

interface Waiting {
  readonly resolve: (result: Allocation | Refusal) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const started = new Worker(new URL("./allocationWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<AllocationAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("problem" in data) asked?.reject(new Error(`分解没有完成（${data.problem}）。`));
    else asked?.resolve(data.result);
  });
  started.addEventListener("error", () => {
    for (const { reject } of waiting.values())
      reject(new Error("分解程序没有启动或中途停止。请刷新页面后重试。"));
    waiting.clear();
    worker = null;
  });
  return started;
}

/**
 * Makes a table in a worker, see `allocate`.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export function allocateAside(demand: Demand): Promise<Allocation | Refusal> {
  worker ??= start();
  lastId += 1;
  const request: AllocationRequest = { id: lastId, demand };
  const answer = new Promise<Allocation | Refusal>((resolve, reject) =>
    waiting.set(request.id, { resolve, reject }),
  );
  worker.postMessage(request);
  return answer;
}
