import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import type { Entry, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { type OwnKey, unwrapKey, wrapKey } from "../../../src/journal/entries/keyFile.ts";
import { verifyEntries } from "../../../src/journal/entries/verifyEntries.ts";
import { sealEntry, writerOf } from "../../../src/journal/entries/writer.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import { KeyWrappedError } from "../../../src/journal/keepers/keeper.ts";
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

  it("is the one that signs where it came back after another", async () => {
    const keeper = await copy();
    expect(await keeper.signingKey()).toBeNull();
    const first = await write(keeper);
    const key = await keyOf(keeper);
    await keeper.leaveKey();
    expect(await keeper.signingKey()).toBeNull();
    const second = await write(keeper);
    await keeper.takeKey(key);
    expect(await keeper.signingKey()).toEqual({ publicKey: first.writer, isWrapped: false });
    expect(new Set(await keeper.ownKeys())).toEqual(new Set([first.writer, second.writer]));
    expect((await write(keeper)).writer).toBe(first.writer);
  });
});

describe("a key that is remembered wrapped", () => {
  const N = 16;
  const passphrase = "口令口令口令口令";

  /** A copy whose key was wrapped, opened anew by somebody who gives these passphrases one after the other. */
  async function wrapped(...given: (string | null)[]) {
    const factory = new IDBFactory();
    const before = await openIndexedDbJournal(factory);
    const first = await write(before);
    const own = await keyOf(before);
    await before.takeKey(own, await wrapKey(own, passphrase, { N }));
    before.close();
    let asked = 0;
    const keeper = await openIndexedDbJournal(factory, async (key) => {
      const words = given[asked++] ?? null;
      return words === null ? null : unwrapKey(key.wrapped, words, { N });
    });
    open.push(keeper);
    return { factory, keeper, first, secretKey: own.secretKey, asked: () => asked };
  }

  it("asks for the passphrase once and then continues the chain", async () => {
    const { keeper, first, asked } = await wrapped(passphrase);
    expect(await keeper.signingKey()).toEqual({ publicKey: first.writer, isWrapped: true });
    expect(asked()).toBe(0);
    const more = [await write(keeper), await write(keeper)];
    expect(more.map((entry) => entry.writer)).toEqual([first.writer, first.writer]);
    expect((await keeper.sign("a".repeat(64))).writer).toBe(first.writer);
    expect(asked()).toBe(1);
    expect(verifyEntries(await entriesOf(keeper))).toEqual([]);
    expect(await keeper.signingKey()).toMatchObject({ isWrapped: true });
  });

  it("signs nothing without the passphrase, and asks again the next time", async () => {
    const { keeper, first } = await wrapped(null, passphrase);
    await expect(write(keeper)).rejects.toBeInstanceOf(KeyWrappedError);
    expect(await entriesOf(keeper)).toEqual([first]);
    expect((await write(keeper)).writer).toBe(first.writer);
  });

  it("asks one question for all that wait for it", async () => {
    const { keeper, asked } = await wrapped(passphrase);
    await Promise.all([write(keeper), write(keeper), write(keeper)]);
    expect(asked()).toBe(1);
    expect(await entriesOf(keeper)).toHaveLength(4);
  });

  it("is nowhere in the database as it is", async () => {
    const { factory, secretKey, keeper } = await wrapped(passphrase);
    await write(keeper);
    const raw = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open("knowledge-renewal-journal");
      request.onsuccess = () => resolve(request.result);
    });
    const record = await new Promise<Record<string, unknown>>((resolve) => {
      const request = raw.transaction("writer").objectStore("writer").get("own");
      request.onsuccess = () => resolve(request.result);
    });
    raw.close();
    expect(Object.keys(record).sort()).toEqual(["head", "publicKey", "wrapped"]);
    expect(Buffer.from(record.wrapped as Uint8Array).includes(Buffer.from(secretKey))).toBe(false);
  });

  it("can be remembered as it is again, and given up where the passphrase is lost", async () => {
    const { keeper, first } = await wrapped(passphrase);
    await keeper.takeKey(await keyOf(keeper));
    expect(await keeper.signingKey()).toEqual({ publicKey: first.writer, isWrapped: false });
    const { keeper: lost, first: old } = await wrapped();
    await lost.leaveKey();
    const next = await write(lost);
    expect([next.writer === old.writer, next.after]).toEqual([false, [old.id]]);
  });

  it("is given up by a merge that continues its chain, without the passphrase", async () => {
    const { keeper, first, secretKey } = await wrapped();
    const elsewhere = sealEntry(draft(), { previous: first.id, after: [] }, writerOf(secretKey));
    await keeper.merge([elsewhere]);
    expect(await keeper.signingKey()).toBeNull();
  });
});
