import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reviewFile } from "../../../src/app/workers/reviewFile.ts";
import type { ReviewQuestion } from "../../../src/app/workers/reviewWorker.ts";
import type { WorkerQuestion } from "../../../src/app/workers/workerCalls.ts";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { reviewOf } from "../../../src/intake/report/review.ts";

/** A worker that never ends with a review of records, and answers all others at once. */
class StuckOnRecords extends EventTarget {
  static ended = 0;
  #isStuck = false;
  postMessage({ id, question }: WorkerQuestion<ReviewQuestion>) {
    const say = (data: object) => this.dispatchEvent(new MessageEvent("message", { data: { id, ...data } }));
    if (this.#isStuck) return;
    this.#isStuck = question.records.length > 0;
    say({ begun: true });
    if (!this.#isStuck) queueMicrotask(() => say({ answer: reviewOf([], []) }));
  }
  terminate() {
    StuckOnRecords.ended++;
  }
}

const NOTHING = { plans: [], received: { submissions: [], measures: [] } };
const QUESTION: ReviewQuestion = { records: [], ...NOTHING, earlier: NOTHING.received };
const RECORD = { row: 2, line: 2, year: 2025, ministry: "教育部", field: "新能源", cutoff: "2025-06" };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", StuckOnRecords);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("reviewFile(question)", () => {
  it("refuses a file whose review takes too long, says so, and goes on with the next", async () => {
    const stuck = reviewFile({ ...QUESTION, records: [{ ...RECORD, persons: 1, note: "" }] });
    const next = reviewFile(QUESTION);
    await vi.advanceTimersByTimeAsync(5000);
    const { submissions, findings, preview } = await stuck;
    expect({ submissions, cutoffs: preview.cutoffs }).toEqual({ submissions: [], cutoffs: [] });
    expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
    expect(findings.map(messageOf)).toEqual([
      "与已收到的上报比对了5秒还没有完成，已停止。请确认选择的是上报表，并删去多余的内容。",
    ]);
    expect((await next).findings).toEqual([]);
    expect(StuckOnRecords.ended).toBe(1);
  });
});
