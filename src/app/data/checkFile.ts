import type { IntakeContext } from "../../intake/report/readReport.ts";
import type { FileOptions, FileReading } from "../../intake/report/readReportFile.ts";
import type { IntakeAnswer, IntakeRequest } from "./intakeWorker.ts";

/** What was made of a file, and the hash under which its bytes would be kept. */
export interface CheckedFile extends FileReading {
  /** Lower-case hex SHA-256 of the bytes as they came, whatever was changed since. */
  readonly sha256: string;
}

interface Waiting {
  readonly resolve: (reading: CheckedFile) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const started = new Worker(new URL("./intakeWorker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<IntakeAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("problem" in data) asked?.reject(new Error(data.problem));
    else asked?.resolve({ ...data.reading, sha256: data.sha256 });
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
): Promise<CheckedFile> {
  worker ??= start();
  lastId += 1;
  const request: IntakeRequest = { id: lastId, bytes, context, options };
  const answer = new Promise<CheckedFile>((resolve, reject) => waiting.set(request.id, { resolve, reject }));
  worker.postMessage(request);
  return answer;
}
