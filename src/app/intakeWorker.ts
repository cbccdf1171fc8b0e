import type { IntakeContext } from "../intake/readReport.ts";
import { type FileOptions, readReportFile } from "../intake/readReportFile.ts";

/** A file to read; `id` comes back with the answer. */
export interface IntakeRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly context: IntakeContext;
  readonly options: FileOptions;
}

// Runs in a worker, so that the page stays usable while a large file is read.
self.addEventListener("message", async ({ data }: MessageEvent<IntakeRequest>) => {
  self.postMessage({ id: data.id, reading: await readReportFile(data.bytes, data.context, data.options) });
});
