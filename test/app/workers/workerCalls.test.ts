import { describe, expect, it } from "vitest";
import { type WorkerQuestion, workerCalls } from "../../../src/app/workers/workerCalls.ts";

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

function manualCalls() {
  const workers: ManualWorker[] = [];
  const start = () => {
    workers.push(new ManualWorker());
    return workers.at(-1) as unknown as Worker;
  };
  const words = { stopped: "停止了", failed: (message: string) => `没有完成（${message}）` };
  return { workers, ...workerCalls<unknown, string>(start, words) };
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
