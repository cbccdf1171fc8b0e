import { afterEach, describe, expect, it, vi } from "vitest";
import { createStore, holdPageWhile } from "../../../src/app/stores/store.ts";

afterEach(() => vi.unstubAllGlobals());

describe("createStore(initial)", () => {
  it("calls its listeners at each change, after the new value is set", () => {
    const store = createStore(1);
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.get()));
    store.set(2);
    store.set(3);
    expect(seen).toEqual([2, 3]);
  });
  it("calls no listener for the same value, and none that unsubscribed", () => {
    const store = createStore<object>({});
    const seen: object[] = [];
    const leave = store.subscribe(() => seen.push(store.get()));
    store.set(store.get());
    leave();
    store.set({});
    expect(seen).toEqual([]);
  });
});

describe("holdPageWhile(store, isUnfinished)", () => {
  it("prevents closing the page exactly while the value is unfinished", () => {
    const page = new EventTarget();
    vi.stubGlobal("window", page);
    const isHeld = () => {
      const closing = new Event("beforeunload", { cancelable: true });
      page.dispatchEvent(closing);
      return closing.defaultPrevented;
    };
    const store = createStore(0);
    holdPageWhile(store, (files) => files > 0);
    const held = [0, 2, 1, 0].map((files) => {
      store.set(files);
      return isHeld();
    });
    expect(held).toEqual([false, true, true, false]);
  });
});
