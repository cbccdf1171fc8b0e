import { EDITION_TEXT } from "../../domain/edition.ts";
import { findingOf, WHOLE_FILE } from "../../intake/findings/finding.ts";
import type { OpenedPlanFile } from "../../intake/plan/openPlanFile.ts";
import { limitedCalls } from "./limitedCalls.ts";
import type { PlanFileToOpen } from "./planFileWorker.ts";

/** Opens a plan file in a worker, see `openPlanFile`. A file that takes too long is refused with `file-too-large`. */
export const openPlanAside = limitedCalls<PlanFileToOpen, OpenedPlanFile>(
  () => new Worker(new URL("./planFileWorker.ts", import.meta.url), { type: "module", name: EDITION_TEXT }),
  {
    stopped: "读取程序没有启动或中途停止。请刷新页面后重新选择文件。",
    // The reader of workbooks is a separate script, which may fail to load.
    failed: (message) => `文件没有打开（${message}）。请检查网络后重新选择文件。`,
  },
  (_, limit) => {
    const refusal = findingOf("file-too-large", WHOLE_FILE, { ...limit, isPlan: true });
    return { cells: [], year: null, sheet: null, sheetCount: 0, unseen: [], refusal };
  },
);
