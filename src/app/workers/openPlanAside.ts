import { findingOf, WHOLE_FILE } from "../../intake/findings/finding.ts";
import type { OpenedPlanFile } from "../../intake/plan/openPlanFile.ts";
import type { PlanFileToOpen } from "./planFileWorker.ts";
import { MAX_FILE_SECONDS, PastTimeLimit, workerCalls } from "./workerCalls.ts";

const calls = workerCalls<PlanFileToOpen, OpenedPlanFile>(
  () => new Worker(new URL("./planFileWorker.ts", import.meta.url), { type: "module" }),
  {
    stopped: "读取程序没有启动或中途停止。请刷新页面后重新选择文件。",
    // The reader of workbooks is a separate script, which may fail to load.
    failed: (message) => `文件没有打开（${message}）。请检查网络后重新选择文件。`,
  },
  MAX_FILE_SECONDS,
);

/**
 * Opens a plan file in a worker, see `openPlanFile`. A file that takes too long is refused.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export async function openPlanAside(file: PlanFileToOpen): Promise<OpenedPlanFile> {
  try {
    return await calls.call(file);
  } catch (error) {
    if (!(error instanceof PastTimeLimit)) throw error;
    const facts = { limit: "time", max: error.seconds, isPlan: true } as const;
    const refusal = findingOf("file-too-large", WHOLE_FILE, facts);
    return { cells: [], year: null, sheet: null, sheetCount: 0, unseen: [], refusal };
  }
}
