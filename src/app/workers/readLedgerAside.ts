import type { LedgerToRead, ReadLedger } from "./ledgerWorker.ts";
import { workerCalls } from "./workerCalls.ts";

const { call } = workerCalls<LedgerToRead, ReadLedger>(
  () => new Worker(new URL("./ledgerWorker.ts", import.meta.url), { type: "module" }),
  {
    stopped: "校验程序没有启动或中途停止。请刷新页面后重新选择台账文件。",
    failed: (message) => `台账没有读完（${message}）。请重新选择文件。`,
  },
);

/** Reads a class ledger in a worker; rejects with a sentence for the screen. */
export const readLedgerAside = call;
