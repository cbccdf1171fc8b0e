import { EDITION_TEXT } from "../../domain/edition.ts";
import { unreadReport } from "../../intake/report/unreadReport.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import type { CheckedFile, FileToCheck } from "./intakeWorker.ts";
import { limitedCalls } from "./limitedCalls.ts";

/** Reads a progress report in a worker. A file that takes too long is refused with `file-too-large`. */
export const checkFile = limitedCalls<FileToCheck, CheckedFile>(
  () => new Worker(new URL("./intakeWorker.ts", import.meta.url), { type: "module", name: EDITION_TEXT }),
  {
    stopped: "校验程序没有启动或中途停止。文件没有入库，请刷新页面后重新选择文件。",
    // The reader of workbooks is a separate script, which may fail to load.
    failed: (message) => `校验没有完成（${message}）。文件没有入库，请检查网络后重新校验。`,
  },
  ({ bytes }, limit) => ({ ...unreadReport(limit), sha256: sha256Hex(bytes) }),
);
