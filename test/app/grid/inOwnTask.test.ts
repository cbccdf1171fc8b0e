import { describe, expect, it, vi } from "vitest";
import { inOwnTask } from "../../../src/app/grid/inOwnTask.ts";

const aTask = () => new Promise((resolve) => setTimeout(resolve));

describe("inOwnTask", () => {
  it("runs one step a task, in the order in which they were asked for", async () => {
    const done: string[] = [];
    inOwnTask(() => done.push("first"));
    inOwnTask(() => done.push("second"));
    expect(done).toEqual([]);
    await aTask();
    expect(done).toEqual(["first"]);
    await aTask();
    expect(done).toEqual(["first", "second"]);
  });

  it("runs a step that a step asks for after those that wait", async () => {
    const done: string[] = [];
    inOwnTask(() => {
      done.push("made");
      inOwnTask(() => done.push("filled"));
    });
    inOwnTask(() => done.push("other made"));
    await vi.waitFor(() => expect(done).toEqual(["made", "other made", "filled"]));
  });

  it("does not run a step that was taken back, be it the next or a later one", async () => {
    const done: string[] = [];
    const takeBackFirst = inOwnTask(() => done.push("first"));
    inOwnTask(() => done.push("second"));
    const takeBackThird = inOwnTask(() => done.push("third"));
    inOwnTask(() => done.push("fourth"));
    takeBackFirst();
    takeBackThird();
    await vi.waitFor(() => expect(done).toEqual(["second", "fourth"]));
  });

  it("goes on after a step that fails", async () => {
    const done: string[] = [];
    const failed = new Promise<unknown>((resolve) => process.once("uncaughtException", resolve));
    const others = process.listeners("uncaughtException").slice(0, -1);
    for (const other of others) process.removeListener("uncaughtException", other);
    inOwnTask(() => {
      throw new Error("it fails");
    });
    inOwnTask(() => done.push("next"));
    expect(await failed).toEqual(new Error("it fails"));
    for (const other of others) process.on("uncaughtException", other);
    await vi.waitFor(() => expect(done).toEqual(["next"]));
  });
});
