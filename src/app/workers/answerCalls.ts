import type { WorkerAnswer, WorkerQuestion } from "./workerCalls.ts";

/** Where questions come from and answers go: a worker's `self`, or the port of a thread in Node. */
export interface AnswerPort {
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
}

/**
 * Answers the calls of this worker's page, see `workerCalls`, one after the other. To be called once, when the worker
 * starts.
 *
 * @param options `prepare` loads what the answer needs; the time limit of a call begins after it, so that a slow network
 * does not count. `transferOf` names the memory of an answer that is handed over instead of copied
 */
export function answerCalls<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
  {
    prepare = async () => {},
    transferOf = () => [],
    port = self,
  }: {
    readonly prepare?: (question: Question) => Promise<unknown>;
    readonly transferOf?: (answer: Answer) => Transferable[];
    readonly port?: AnswerPort;
  } = {},
): void {
  const post = (message: WorkerAnswer<Answer>, transfer: Transferable[] = []) =>
    port.postMessage(message, { transfer });
  const answerOne = async ({ id, question }: WorkerQuestion<Question>) => {
    try {
      await prepare(question);
      post({ id, begun: true });
      const given = await answer(question);
      post({ id, answer: given }, transferOf(given));
    } catch (error) {
      post({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  };
  let last = Promise.resolve();
  port.addEventListener("message", ({ data }: MessageEvent<WorkerQuestion<Question>>) => {
    last = last.then(() => answerOne(data));
  });
}
