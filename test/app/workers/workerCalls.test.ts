import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PastTimeLimit, type WorkerQuestion, workerCalls } from "../../../src/app/workers/workerCalls.ts";

/** A worker that answers when the test says so. */
class ManualWorker extends EventTarget {
  readonly questions: WorkerQuestion<string>[] = [];
  ended = false;
  postMessage(question: WorkerQuestion<string>) {
    this.questions.push(structuredClone(question));
  }
  terminate() {
    this.ended = true;
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function manualCalls(limit?: number) {
  const workers: ManualWorker[] = [];
  const start = () => {
    workers.push(new ManualWorker());
    return workers.at(-1) as unknown as Worker;
  };
  const words = { stopped: "停止了", failed: (message: string) => `没有完成（${message}）` };
  return { workers, ...workerCalls<unknown, string>(start, words, limit) };
}

describe("workerCalls(start, words)", () => {
  it("starts one worker with the first call and gives each call its own answer, in any order", async () => {
    const { workers, call } = manualCalls();
    expect(workers).toEqual([]);
    const [first, second] = [call("a"), call("b")];
    const [worker] = workers;
    expect(workers.length).toBe(1);
    const [one, two] = worker!.questions;
    expect([one?.question, two?.question]).toEqual(["a", "b"]);
    worker!.say({ id: two!.id, answer: "B" });
    worker!.say({ id: one!.id, answer: "A" });
    expect(await Promise.all([first, second])).toEqual(["A", "B"]);
  });

  it("rejects the call in which the worker threw, and goes on with the others", async () => {
    const { workers, call } = manualCalls();
    const [first, second] = [call("a"), call("b")];
    workers[0]!.say({ id: 1, failure: "x" });
    workers[0]!.say({ id: 2, answer: "B" });
    await expect(first).rejects.toThrow("没有完成（x）");
    expect(await second).toBe("B");
    expect(workers[0]!.ended).toBe(false);
  });

  it.each(["error", "messageerror"])(
    "rejects all that wait when the worker reports %s, and starts a new one",
    async (event) => {
      const { workers, call } = manualCalls();
      const waiting = [call("a"), call("b")];
      workers[0]!.dispatchEvent(new Event(event));
      for (const each of waiting) await expect(each).rejects.toThrow("停止了");
      expect(workers[0]!.ended).toBe(true);
      const next = call("c");
      // What an ended worker still reports does not touch the new one.
      workers[0]!.dispatchEvent(new Event(event));
      workers[1]!.say({ id: workers[1]!.questions[0]!.id, answer: "C" });
      expect(await next).toBe("C");
    },
  );

  it("can be ended with a reason, and starts a new worker with the next call", async () => {
    const { workers, call, end } = manualCalls();
    const waiting = call("a");
    end(new Error("超过时限"));
    await expect(waiting).rejects.toThrow("超过时限");
    expect(workers[0]!.ended).toBe(true);
    const next = call("b");
    workers[1]!.say({ id: workers[1]!.questions[0]!.id, answer: "B" });
    expect(await next).toBe("B");
  });

  it("rejects a question that cannot be sent and keeps the worker", async () => {
    const { workers, call } = manualCalls();
    await expect(call(() => "no data")).rejects.toThrow();
    const next = call("b");
    expect(workers.length).toBe(1);
    workers[0]!.say({ id: workers[0]!.questions[0]!.id, answer: "B" });
    expect(await next).toBe("B");
  });
});

describe("workerCalls(start, words, limit)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("ends a worker that is past the limit, and has the calls that wait answered by a new one", async () => {
    const { workers, call } = manualCalls(5);
    const late = call("a").catch((error: unknown) => error);
    const waiting = [call("b"), call("c")];
    workers[0]!.say({ id: 1, begun: true });
    await vi.advanceTimersByTimeAsync(4999);
    expect(workers[0]!.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]!.ended).toBe(true);
    expect(await late).toEqual(new PastTimeLimit(5));
    expect(workers[1]!.questions.map(({ question }) => question)).toEqual(["b", "c"]);
    // What the ended worker still says is not heard.
    workers[0]!.say({ id: 2, answer: "wrong" });
    for (const { id, question } of workers[1]!.questions) {
      workers[1]!.say({ id, begun: true });
      workers[1]!.say({ id, answer: String(question).toUpperCase() });
    }
    expect(await Promise.all(waiting)).toEqual(["B", "C"]);
  });

  it("counts from the moment the worker begins with the call, each call by itself", async () => {
    const { workers, call } = manualCalls(5);
    const calls = [call("a"), call("b")];
    // The script is loaded, or the question waits for its turn.
    await vi.advanceTimersByTimeAsync(60_000);
    for (const id of [1, 2]) {
      workers[0]!.say({ id, begun: true });
      await vi.advanceTimersByTimeAsync(4000);
      workers[0]!.say({ id, answer: `${id}` });
    }
    expect(await Promise.all(calls)).toEqual(["1", "2"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers[0]!.ended).toBe(false);
  });

  it("starts no second worker when nobody waits, until the next call", async () => {
    const { workers, call } = manualCalls(5);
    const late = call("a").catch((error: unknown) => error);
    workers[0]!.say({ id: 1, begun: true });
    await vi.advanceTimersByTimeAsync(5000);
    await late;
    expect(workers.length).toBe(1);
    const next = call("b");
    workers[1]!.say({ id: workers[1]!.questions[0]!.id, answer: "B" });
    expect(await next).toBe("B");
  });

  it("forgets the limit of a worker that failed or was ended for another reason", async () => {
    const { workers, call, end } = manualCalls(5);
    const failed = call("a").catch(() => null);
    workers[0]!.say({ id: 1, begun: true });
    end(new Error("x"));
    await failed;
    const next = call("b");
    await vi.advanceTimersByTimeAsync(5000);
    expect(workers[1]!.ended).toBe(false);
    workers[1]!.say({ id: workers[1]!.questions[0]!.id, answer: "B" });
    expect(await next).toBe("B");
  });

  it("has no limit where none is given", async () => {
    const { workers, call } = manualCalls();
    const slow = call("a");
    workers[0]!.say({ id: 1, begun: true });
    await vi.advanceTimersByTimeAsync(3_600_000);
    workers[0]!.say({ id: 1, answer: "A" });
    expect(await slow).toBe("A");
  });
});
