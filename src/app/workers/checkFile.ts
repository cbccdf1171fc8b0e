import type { IntakeContext } from "../../intake/report/readReport.ts";
import type { FileOptions } from "../../intake/report/readReportFile.ts";
import { unreadReport } from "../../intake/report/unreadReport.ts";
import { sha256Hex } from "../../journal/entries/chain.ts";
import type { CheckedFile, FileToCheck } from "./intakeWorker.ts";
import { MAX_FILE_SECONDS, PastTimeLimit, workerCalls } from "./workerCalls.ts";

const calls = workerCalls<FileToCheck, CheckedFile>(
  () => new Worker(new URL("./intakeWorker.ts", import.meta.url), { type: "module" }),
  {
    stopped: "校验程序没有启动或中途停止。文件没有入库，请刷新页面后重新选择文件。",
    // The reader of workbooks is a separate script, which may fail to load.
    failed: (message) => `校验没有完成（${message}）。文件没有入库，请检查网络后重新校验。`,
  },
  MAX_FILE_SECONDS,
);

/**
 * Reads a progress report in a worker. A file that takes too long is refused with `file-too-large`.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export async function checkFile(
  bytes: Uint8Array,
  context: IntakeContext,
  options: FileOptions = {},
): Promise<CheckedFile> {
  try {
    return await calls.call({ bytes, context, options });
  } catch (error) {
    if (!(error instanceof PastTimeLimit)) throw error;
    const reading = unreadReport({ limit: "time", max: error.seconds });
    return { ...reading, sha256: sha256Hex(bytes) };
  }
}
