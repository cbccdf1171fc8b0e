import type { IntakeContext } from "../intake/readReport.ts";
import type { FileOptions, FileReading } from "../intake/readReportFile.ts";
import type { IntakeRequest } from "./intakeWorker.ts";

interface Waiting {
  readonly resolve: (reading: FileReading) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const started = new Worker(new URL("./intakeWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<{ id: number; reading: FileReading }>) => {
    waiting.get(data.id)?.resolve(data.reading);
    waiting.delete(data.id);
  });
  started.addEventListener("error", () => {
    for (const { reject } of waiting.values())
      reject(new Error("校验程序没有启动或中途停止。文件没有入库，请刷新页面后重新选择文件。"));
    waiting.clear();
    worker = null;
  });
  return started;
}

/**
 * Reads a progress report in a worker.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export function checkFile(
  bytes: Uint8Array,
  context: IntakeContext,
  options: FileOptions = {},
): Promise<FileReading> {
  worker ??= start();
  lastId += 1;
  const request: IntakeRequest = { id: lastId, bytes, context, options };
  const answer = new Promise<FileReading>((resolve, reject) => waiting.set(request.id, { resolve, reject }));
  worker.postMessage(request);
  return answer;
}
