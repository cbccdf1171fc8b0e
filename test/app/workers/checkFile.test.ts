import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkFile } from "../../../src/app/workers/checkFile.ts";
import type { FileToCheck } from "../../../src/app/workers/intakeWorker.ts";
import type { WorkerQuestion } from "../../../src/app/workers/workerCalls.ts";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { CONTEXT, longReport } from "../../intake/context.ts";

/** A worker that never ends with a file that begins with X, and answers all others at once. */
class StuckOnX extends EventTarget {
  static ended = 0;
  #isStuck = false;
  postMessage({ id, question }: WorkerQuestion<FileToCheck>) {
    const say = (data: object) => this.dispatchEvent(new MessageEvent("message", { data: { id, ...data } }));
    if (this.#isStuck) return;
    this.#isStuck = question.bytes[0] === 0x58;
    say({ begun: true });
    if (!this.#isStuck) queueMicrotask(() => say({ answer: { outcome: "accept" } }));
  }
  terminate() {
    StuckOnX.ended++;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", StuckOnX);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("checkFile(file)", () => {
  it("refuses a file that takes too long, says so, and goes on with the next", async () => {
    const check = (bytes: Uint8Array) => checkFile({ bytes, context: CONTEXT, options: {} });
    const stuck = check(new TextEncoder().encode("X"));
    const next = check(longReport("2025,教育部,新能源,2025-06,120,"));
    await vi.advanceTimersByTimeAsync(5000);
    const { outcome, records, rows, findings, sha256 } = await stuck;
    expect({ outcome, records, rows }).toEqual({ outcome: "reject", records: [], rows: [] });
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error file-too-large"]);
    expect(findings.map(messageOf)).toEqual([
      "文件读了5秒还没有读完，已停止。请确认选择的是上报表，并删去多余的内容。",
    ]);
    // SHA-256 of "X".
    expect(sha256).toBe("4b68ab3847feda7d6c62c1fbcbeebfa35eab7351ed5e78f4ddadea5df64b8015");
    expect(await next).toEqual({ outcome: "accept" });
    expect(StuckOnX.ended).toBe(1);
  });
});
