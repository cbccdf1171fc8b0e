import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type SharedKeeper, SharingError } from "../../../src/journal/sharing/sharedKeeper.ts";
import { type SyncLoop, type SyncProgress, startSyncLoop } from "../../../src/journal/sharing/syncLoop.ts";
import { memoryPlace } from "./memoryKeeper.ts";

const HOUR_MS = 3_600_000;
let loop: SyncLoop;
let place = memoryPlace();
let seen: SyncProgress<string>["kind"][] = [];
let opened = 0;
let notify: () => void = () => undefined;

function start(): void {
  loop = startSyncLoop({
    open: async () => {
      opened += 1;
      const watch = (listener: () => void) => {
        notify = listener;
      };
      return { ...place.open(), watch };
    },
    round: (keeper: SharedKeeper) => keeper.identity(),
    onProgress: ({ kind }) => seen.push(kind),
    random: () => 0.5,
  });
}

const count = (kind: string) => seen.filter((each) => each === kind).length;

describe("the loop of synchronising", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    [place, seen, opened] = [memoryPlace(), [], 0];
  });
  afterEach(async () => {
    await loop.stop();
    vi.useRealTimers();
  });

  it("runs at once and then regularly, over one connection", async () => {
    start();
    await vi.advanceTimersByTimeAsync(0);
    expect(count("done")).toBe(1);
    await vi.advanceTimersByTimeAsync(HOUR_MS / 6);
    expect(count("done")).toBeGreaterThan(20);
    expect(opened).toBe(1);
  });

  it("runs when it is woken and by a notice, once more where that came during a round", async () => {
    start();
    await vi.advanceTimersByTimeAsync(0);
    loop.wake();
    loop.wake();
    await vi.advanceTimersByTimeAsync(100);
    expect(count("done")).toBe(3);
    notify();
    await vi.advanceTimersByTimeAsync(0);
    expect(count("done")).toBe(4);
  });

  it("comes back after an outage of hours, without hammering", async () => {
    place.down = true;
    start();
    await vi.advanceTimersByTimeAsync(8 * HOUR_MS);
    const tries = count("failed");
    expect(tries).toBeGreaterThan(8 * 60);
    expect(tries).toBeLessThan(8 * 120);
    expect(opened).toBe(tries);
    place.down = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.at(-1)).toBe("done");
  });

  it("tries at once when it is woken during a pause", async () => {
    place.down = true;
    start();
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    place.down = false;
    loop.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.at(-1)).toBe("done");
  });

  it("is not woken by a failure that answers a wake", async () => {
    place.down = true;
    start();
    loop.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(count("failed")).toBe(1);
  });

  it("names what failed", async () => {
    let last: SyncProgress<string> | null = null;
    loop = startSyncLoop<string>({
      open: async () => {
        throw new SharingError("key-refused", "Authorization Violation");
      },
      round: async () => "",
      onProgress: (progress) => {
        last = progress;
      },
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(last).toEqual({ kind: "failed", fault: "key-refused", detail: "Authorization Violation" });
  });

  it("ends when it is stopped", async () => {
    start();
    await vi.advanceTimersByTimeAsync(0);
    await loop.stop();
    loop.wake();
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(count("done")).toBe(1);
  });
});
