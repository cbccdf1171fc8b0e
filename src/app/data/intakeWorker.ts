import type { IntakeContext } from "../../intake/report/readReport.ts";
import { type FileOptions, type FileReading, readReportFile } from "../../intake/report/readReportFile.ts";
import { sha256Hex } from "../../journal/entries/chain.ts";

/** A file to read; `id` comes back with the answer. */
export interface IntakeRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly context: IntakeContext;
  readonly options: FileOptions;
}

/** What was read, or a sentence for the screen why nothing was. */
export type IntakeAnswer =
  | { readonly id: number; readonly reading: FileReading; readonly sha256: string }
  | { readonly id: number; readonly problem: string };

async function answer({ id, bytes, context, options }: IntakeRequest): Promise<IntakeAnswer> {
  try {
    return { id, reading: await readReportFile(bytes, context, options), sha256: sha256Hex(bytes) };
  } catch (error) {
    // The reader of workbooks comes as a script of its own, which may not arrive.
    const detail = error instanceof Error ? error.message : String(error);
    return { id, problem: `校验没有完成（${detail}）。文件没有入库，请检查网络后重新校验。` };
  }
}

// Runs in a worker, so that the page stays usable while a large file is read.
self.addEventListener("message", async ({ data }: MessageEvent<IntakeRequest>) => {
  self.postMessage(await answer(data));
});
