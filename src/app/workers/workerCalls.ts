/** A question as a worker gets it; the answer carries the same `id`. */
export interface WorkerQuestion<Question> {
  readonly id: number;
  readonly question: Question;
}

/** What a worker sends back: that it begins with a question, then the answer, or the message of the error it threw. */
export type WorkerAnswer<Answer> =
  | { readonly id: number; readonly begun: true }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failure: string };

/** Sentences for the screen. */
export interface WorkerWords {
  /** The worker did not start, or stopped before it answered. */
  readonly stopped: string;
  /** The worker threw an error with this message. */
  readonly failed: (message: string) => string;
}

/** Seconds that the reading or the review of a file may take: the worst of 10 MB takes less on an office machine. */
export const MAX_FILE_SECONDS = 5;

/** A question took longer than it may. Its worker was ended. */
export class PastTimeLimit extends Error {
  override readonly name = "PastTimeLimit";

  /** The limit. */
  readonly seconds: number;

  constructor(seconds: number) {
    super(`超过${seconds}秒没有完成，已停止。`);
    this.seconds = seconds;
  }
}

/** Calls of one worker, which starts with the first call. */
export interface WorkerCalls<Question, Answer> {
  /** Rejects with one of the sentences when there is no answer, or with {@link PastTimeLimit}. */
  readonly call: (question: Question) => Promise<Answer>;
  /** Ends the worker and rejects all calls without an answer. The next call starts a new worker. */
  readonly end: (reason: Error) => void;
}

/**
 * The only way to use a worker: every call is answered or rejected. A worker that fails is ended, and the next call
 * starts a new one. The worker itself answers with `answerCalls`.
 *
 * @param start makes the worker; here Vite must see `new Worker(new URL(…, import.meta.url))` as it is
 * @param limit seconds that an answer may take from the moment the worker begins with it. A worker past it is ended, and
 * a new one answers the calls that wait; left out, there is no limit
 */
export function workerCalls<Question, Answer>(
  start: () => Worker,
  words: WorkerWords,
  limit?: number,
): WorkerCalls<Question, Answer> {
  let worker: Worker | null = null;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<
    number,
    {
      readonly question: Question;
      readonly resolve: (answer: Answer) => void;
      readonly reject: (error: Error) => void;
    }
  >();

  function stop(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  }

  function end(reason: Error): void {
    stop();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  /** Ends the worker, which has not answered this call in time, and has the other calls answered by a new one. */
  function endLate(id: number, seconds: number): void {
    stop();
    const late = waiting.get(id);
    waiting.delete(id);
    late?.reject(new PastTimeLimit(seconds));
    for (const [id, { question }] of waiting) post(id, question);
  }

  function post(id: number, question: Question): void {
    worker ??= started();
    worker.postMessage({ id, question } satisfies WorkerQuestion<Question>);
  }

  function started(): Worker {
    const fresh = start();
    fresh.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer<Answer>>) => {
      if (worker !== fresh) return;
      clearTimeout(timer);
      if ("begun" in data) {
        if (limit !== undefined) timer = setTimeout(() => endLate(data.id, limit), limit * 1000);
        return;
      }
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ("failure" in data) call?.reject(new Error(words.failed(data.failure)));
      else call?.resolve(data.answer);
    });
    const fail = () => {
      if (worker === fresh) end(new Error(words.stopped));
    };
    fresh.addEventListener("error", fail);
    fresh.addEventListener("messageerror", fail);
    return fresh;
  }

  function call(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      lastId += 1;
      // Throws where the question cannot be copied; the promise is rejected then.
      post(lastId, question);
      waiting.set(lastId, { question, resolve, reject });
    });
  }

  return { call, end };
}
