import { EDITION_TEXT } from "../../domain/edition.ts";
import type { StoredFault } from "../../journal/keepers/checkStored.ts";
import { workerCalls } from "./workerCalls.ts";

/** What a check of what is stored found. */
export interface StoredCheck {
  readonly faults: readonly StoredFault[];
  /** False where the packed copy had another content than the entries. */
  readonly copyHolds: boolean;
}

const PROBLEM = "记录没有核对完：核对程序没有启动或中途停止。请刷新页面重试。";

const calls = workerCalls<null, StoredCheck>(
  () =>
    new Worker(new URL("./journalCheckWorker.ts", import.meta.url), { type: "module", name: EDITION_TEXT }),
  { stopped: PROBLEM, failed: () => PROBLEM },
);

/**
 * Checks this browser's journal and the stored files in a worker, see `checkStored`.
 *
 * @throws Error with a sentence for the screen when the worker cannot run or cannot read the journal
 */
export async function checkJournal(): Promise<StoredCheck> {
  return calls.call(null);
}
