import type { Allocation, AllocationRefusal } from "../../domain/allocation/allocation.ts";
import type { Demand } from "../../domain/allocation/demand.ts";
import { EDITION_TEXT } from "../../domain/edition.ts";
import { workerCalls } from "./workerCalls.ts";

const calls = workerCalls<Demand, Allocation | AllocationRefusal>(
  () => new Worker(new URL("./allocationWorker.ts", import.meta.url), { type: "module", name: EDITION_TEXT }),
  {
    stopped: "分解程序没有启动或中途停止。请刷新页面后重试。",
    failed: (message) => `分解没有完成（${message}）。`,
  },
);

/**
 * Makes a table in a worker, see `allocate`.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export const allocateAside = calls.call;
