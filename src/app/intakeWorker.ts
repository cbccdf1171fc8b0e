import { type IntakeContext, readReport } from "../intake/readReport.ts";

/** A file to read; `id` comes back with the answer. */
export interface IntakeRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly context: IntakeContext;
}

// Runs in a worker, so that the page stays usable while a large file is read.
self.addEventListener("message", ({ data }: MessageEvent<IntakeRequest>) => {
  self.postMessage({ id: data.id, reading: readReport(data.bytes, data.context) });
});
