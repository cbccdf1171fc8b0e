import { MAX_FILE_SECONDS, PastTimeLimit, type WorkerWords, workerCalls } from "./workerCalls.ts";

/** The limit that a question went past, as the facts of a finding; `max` is in seconds. */
interface TimeLimit {
  readonly limit: "time";
  readonly max: number;
}

/**
 * Calls of a worker for what is done with a file, each of which may take {@link MAX_FILE_SECONDS}. A worker past it is
 * ended, the question is answered by `late`, and the next question goes to a new worker.
 *
 * The call rejects with a sentence for the screen when the worker cannot run.
 *
 * @param start makes the worker, see `workerCalls`
 */
export function limitedCalls<Question, Answer>(
  start: () => Worker,
  words: WorkerWords,
  late: (question: Question, limit: TimeLimit) => Answer,
): (question: Question) => Promise<Answer> {
  const { call } = workerCalls<Question, Answer>(start, words, MAX_FILE_SECONDS);
  return (question) =>
    call(question).catch((error: unknown) => {
      if (!(error instanceof PastTimeLimit)) throw error;
      return late(question, { limit: "time", max: error.seconds });
    });
}
