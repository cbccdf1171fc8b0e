import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import type { Entry, SignedEntry } from "../../../src/journal/entries/entry.ts";
import type { OwnKey } from "../../../src/journal/entries/keyFile.ts";
import { verifyEntries } from "../../../src/journal/entries/verifyEntries.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import { draft } from "../entries/draft.ts";

const open: IndexedDbJournal[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function copy(): Promise<IndexedDbJournal> {
  const made = await openIndexedDbJournal(new IDBFactory());
  open.push(made);
  return made;
}

const write = (keeper: IndexedDbJournal, reason: string | null = null) =>
  keeper.append(draft(undefined, { reason })) as Promise<SignedEntry>;
const entriesOf = async (keeper: IndexedDbJournal) => (await keeper.read()) as Entry[];

/** The key of a copy that has one. */
async function keyOf(keeper: IndexedDbJournal): Promise<OwnKey> {
  const key = await keeper.ownKey();
  if (!key) throw new Error("no key");
  return key;
}

describe("a key that is carried to a second copy", () => {
  it("is refused without its chain, and continues it after the chain's last entry", async () => {
    const [old, next] = [await copy(), await copy()];
    expect(await old.ownKey()).toBeNull();
    await write(old);
    const key = await keyOf(old);
    await expect(next.takeKey(key)).rejects.toMatchObject({ fault: "chain-missing" });
    expect(await next.ownKey()).toBeNull();
    // Written after the file was made, and brought by a backup.
    const last = await write(old);
    await next.merge(await entriesOf(old));
    await next.takeKey(key);
    const continued = await write(next);
    expect([continued.writer, continued.previous]).toEqual([last.writer, last.id]);
    expect(verifyEntries(await entriesOf(next))).toEqual([]);
    expect(await next.ownKeys()).toContain(last.writer);
  });

  it("is refused where both copies went on with it", async () => {
    const [old, next] = [await copy(), await copy()];
    await write(old);
    const key = await keyOf(old);
    await next.merge(await entriesOf(old));
    await next.takeKey(key);
    await write(next, "另一台");
    await write(old);
    const third = await copy();
    await third.merge(await entriesOf(old));
    await third.merge(await entriesOf(next));
    await expect(third.takeKey(key)).rejects.toMatchObject({ fault: "chain-forked" });
  });

  it("is not used again where it was given up", async () => {
    const keeper = await copy();
    const first = await write(keeper);
    await keeper.leaveKey();
    const second = await write(keeper);
    expect(second.writer).not.toBe(first.writer);
    expect(second.after).toEqual([first.id]);
    expect(new Set(await keeper.ownKeys())).toEqual(new Set([first.writer, second.writer]));
  });
});
