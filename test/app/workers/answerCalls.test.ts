import { afterEach, describe, expect, it, vi } from "vitest";
import { answerCalls } from "../../../src/app/workers/answerCalls.ts";

afterEach(() => vi.unstubAllGlobals());

describe("answerCalls(answer)", () => {
  it("posts each answer, or the message of what was thrown, under its question's id", async () => {
    const page = new EventTarget();
    const posted: unknown[] = [];
    vi.stubGlobal(
      "self",
      Object.assign(page, {
        postMessage: (answer: unknown) => posted.push(answer),
      }),
    );
    answerCalls(async (question: number) => {
      if (question < 0) throw new RangeError("below 0");
      return question * 2;
    });
    for (const data of [
      { id: 1, question: 21 },
      { id: 2, question: -1 },
    ])
      page.dispatchEvent(new MessageEvent("message", { data }));
    await expect.poll(() => posted.length).toBe(2);
    expect(posted).toEqual([
      { id: 1, answer: 42 },
      { id: 2, failure: "below 0" },
    ]);
  });
});
