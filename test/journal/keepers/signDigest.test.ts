import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "fake-indexeddb/auto";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { isSignedByWriter } from "../../../src/journal/entries/writer.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import type { SignedDigest } from "../../../src/journal/keepers/keeper.ts";
import { draft, SAMPLE_REMOVED } from "../entries/draft.ts";

const DIGEST = sha256Hex(Uint8Array.of(1, 2, 3));

let journal: IndexedDbJournal;
beforeEach(async () => {
  journal = await openIndexedDbJournal(new IDBFactory());
});
afterEach(() => journal.close());

function holds({ writer, signature }: SignedDigest, id = DIGEST): boolean {
  return isSignedByWriter({ id, writer, signature: { alg: "ed25519", value: signature } });
}

describe("sign(digest) of a keeper", () => {
  it("signs with the key of its entries, always alike", async () => {
    const entry = await journal.append(draft(SAMPLE_REMOVED));
    const signed = await journal.sign(DIGEST);
    expect(entry).toMatchObject({ writer: signed.writer });
    expect(holds(signed)).toBe(true);
    expect(holds(signed, sha256Hex(Uint8Array.of(4)))).toBe(false);
    expect(await journal.sign(DIGEST)).toEqual(signed);
  });

  it("makes a key before the first entry, which the entry is signed with; nothing else is stored", async () => {
    const signed = await journal.sign(DIGEST);
    expect(holds(signed)).toBe(true);
    expect([await journal.read(), await journal.ownKeys()]).toEqual([[], [signed.writer]]);
    const entry = await journal.append(draft(SAMPLE_REMOVED));
    expect(entry).toMatchObject({ writer: signed.writer, previous: null, after: [] });
    expect(await journal.ownKeys()).toEqual([signed.writer]);
  });
});
