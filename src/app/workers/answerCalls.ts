import type { WorkerAnswer, WorkerQuestion } from "./workerCalls.ts";

/** Answers the calls of this worker's page, see `workerCalls`. To be called once, when the worker starts. */
export function answerCalls<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  const post = (message: WorkerAnswer<Answer>) => self.postMessage(message);
  self.addEventListener("message", async ({ data }: MessageEvent<WorkerQuestion<Question>>) => {
    const { id, question } = data;
    try {
      post({ id, answer: await answer(question) });
    } catch (error) {
      post({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  });
}
