import "fake-indexeddb/auto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { keepDerived, readDerived } from "../../../src/journal/keepers/derivedRecords.ts";

const DATABASE = "knowledge-renewal-derived";

function rawStore(): Promise<IDBObjectStore> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("ledgers");
    request.onsuccess = () =>
      resolve(request.result.transaction("ledgers", "readwrite").objectStore("ledgers"));
    request.onerror = () => reject(request.error);
  });
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterAll(() => vi.unstubAllGlobals());

describe("what is derived of a ledger", () => {
  it("is kept in parts, of which each is a record, and read by its entry alone", async () => {
    await keepDerived("entry", { count: 2, people: Uint32Array.of(30, 40) });
    await keepDerived("other", { count: 1 });
    expect(await readDerived("entry")).toEqual({ count: 2, people: Uint32Array.of(30, 40) });
    expect(await readDerived("none")).toBeUndefined();
    const store = await rawStore();
    expect(await settled(store.getAllKeys())).toEqual([
      ["entry", "count"],
      ["entry", "people"],
      ["other", "count"],
    ]);
    store.transaction.db.close();
  });

  it("is all there or not at all", async () => {
    await expect(keepDerived("entry", { count: 2, people: () => undefined })).rejects.toThrow();
    expect(await readDerived("entry")).toBeUndefined();
  });

  it("takes the place of the one record that earlier versions kept", async () => {
    const store = await rawStore();
    await settled(store.put({ classes: null }, "entry"));
    store.transaction.db.close();
    expect(await readDerived("entry")).toBeUndefined();
    await keepDerived("entry", { count: 2 });
    const now = await rawStore();
    expect(await settled(now.getAllKeys())).toEqual([["entry", "count"]]);
    now.transaction.db.close();
  });
});
