/** A question as a worker gets it; the answer carries the same `id`. */
export interface WorkerQuestion<Question> {
  readonly id: number;
  readonly question: Question;
}

/** What a worker sends back: the answer, or the message of the error that it threw. */
export type WorkerAnswer<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failure: string };

/** Sentences for the screen. */
interface WorkerWords {
  /** The worker did not start, or stopped before it answered. */
  readonly stopped: string;
  /** The worker threw an error with this message. */
  readonly failed: (message: string) => string;
}

/** Calls of one worker, which starts with the first call. */
export interface WorkerCalls<Question, Answer> {
  /** Rejects with one of the sentences when there is no answer. */
  readonly call: (question: Question) => Promise<Answer>;
  /** Ends the worker and rejects all calls without an answer, as after a time limit. The next call starts a new worker. */
  readonly end: (reason: Error) => void;
}

/**
 * The only way to use a worker: every call is answered or rejected. A worker that fails is ended, and the next call
 * starts a new one. The worker itself answers with `answerCalls`.
 *
 * @param start makes the worker; here Vite must see `new Worker(new URL(…, import.meta.url))` as it is
 */
export function workerCalls<Question, Answer>(
  start: () => Worker,
  words: WorkerWords,
): WorkerCalls<Question, Answer> {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >();

  function end(reason: Error): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  function started(): Worker {
    const fresh = start();
    fresh.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer<Answer>>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ("failure" in data) call?.reject(new Error(words.failed(data.failure)));
      else call?.resolve(data.answer);
    });
    const stop = () => {
      if (worker === fresh) end(new Error(words.stopped));
    };
    fresh.addEventListener("error", stop);
    fresh.addEventListener("messageerror", stop);
    return fresh;
  }

  function call(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      worker ??= started();
      lastId += 1;
      // Throws where the question cannot be copied; the promise is rejected then.
      worker.postMessage({ id: lastId, question } satisfies WorkerQuestion<Question>);
      waiting.set(lastId, { resolve, reject });
    });
  }

  return { call, end };
}
