import { afterEach, describe, expect, it, vi } from "vitest";
import { answerCalls } from "../../../src/app/workers/answerCalls.ts";

afterEach(() => vi.unstubAllGlobals());

/** What a worker posts that is asked questions in order. */
function asked(
  questions: readonly number[],
  answer: (question: number) => Promise<number>,
  prepare?: (question: number) => Promise<unknown>,
): unknown[] {
  const posted: unknown[] = [];
  const page = Object.assign(new EventTarget(), {
    postMessage: (message: unknown) => posted.push(message),
  });
  vi.stubGlobal("self", page);
  answerCalls(answer, prepare && { prepare });
  questions.forEach((question, i) => {
    page.dispatchEvent(new MessageEvent("message", { data: { id: i + 1, question } }));
  });
  return posted;
}

describe("answerCalls(answer, prepare)", () => {
  it("posts for each question that it begins, then the answer or the message of what was thrown", async () => {
    const posted = asked([21, -1], async (question) => {
      if (question < 0) throw new RangeError("below 0");
      return question * 2;
    });
    await expect.poll(() => posted.length).toBe(4);
    expect(posted).toEqual([
      { id: 1, begun: true },
      { id: 1, answer: 42 },
      { id: 2, begun: true },
      { id: 2, failure: "below 0" },
    ]);
  });

  it("begins after what the question needs is loaded, and with the next after the answer", async () => {
    const steps: string[] = [];
    const posted = asked(
      [1, 2],
      async (question) => {
        steps.push(`answer ${question}`);
        await Promise.resolve();
        return question;
      },
      async (question) => {
        steps.push(`prepare ${question}`);
        await Promise.resolve();
        if (question === 2) throw new Error("not loaded");
      },
    );
    await expect.poll(() => posted.length).toBe(3);
    expect(steps).toEqual(["prepare 1", "answer 1", "prepare 2"]);
    expect(posted).toEqual([
      { id: 1, begun: true },
      { id: 1, answer: 1 },
      { id: 2, failure: "not loaded" },
    ]);
  });
});
