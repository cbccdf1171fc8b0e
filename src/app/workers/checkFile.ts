import type { IntakeContext } from "../../intake/report/readReport.ts";
import type { FileOptions } from "../../intake/report/readReportFile.ts";
import type { CheckedFile, FileToCheck } from "./intakeWorker.ts";
import { workerCalls } from "./workerCalls.ts";

const calls = workerCalls<FileToCheck, CheckedFile>(
  () => new Worker(new URL("./intakeWorker.ts", import.meta.url), { type: "module" }),
  {
    stopped: "校验程序没有启动或中途停止。文件没有入库，请刷新页面后重新选择文件。",
    // The reader of workbooks is a separate script, which may fail to load.
    failed: (message) => `校验没有完成（${message}）。文件没有入库，请检查网络后重新校验。`,
  },
);

/**
 * Reads a progress report in a worker.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export function checkFile(
  bytes: Uint8Array,
  context: IntakeContext,
  options: FileOptions = {},
): Promise<CheckedFile> {
  return calls.call({ bytes, context, options });
}
