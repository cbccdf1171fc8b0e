import type { WorkerAnswer, WorkerQuestion } from "./workerCalls.ts";

/** Where questions come from and answers go: a worker's `self`, or the port of a thread in Node. */
export interface AnswerPort {
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown): void;
}

/**
 * Answers the calls of this worker's page, see `workerCalls`, one after the other. To be called once, when the worker
 * starts.
 *
 * @param prepare loads what the answer needs; the time limit of a call begins after it, so that a slow network does not
 * count
 */
export function answerCalls<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
  prepare: (question: Question) => Promise<unknown> = async () => {},
  port: AnswerPort = self,
): void {
  const post = (message: WorkerAnswer<Answer>) => port.postMessage(message);
  const answerOne = async ({ id, question }: WorkerQuestion<Question>) => {
    try {
      await prepare(question);
      post({ id, begun: true });
      post({ id, answer: await answer(question) });
    } catch (error) {
      post({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  };
  let last = Promise.resolve();
  port.addEventListener("message", ({ data }: MessageEvent<WorkerQuestion<Question>>) => {
    last = last.then(() => answerOne(data));
  });
}
