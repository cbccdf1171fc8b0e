import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SignedEntry } from "../../../../src/journal/entries/entry.ts";
import { createDatabaseLink, type DatabaseLink } from "../../../../src/journal/keepers/databaseLink.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../../src/journal/keepers/indexedDb.ts";
import { ENTRIES_FOR_COPY } from "../../../../src/journal/keepers/packed/entriesForCopy.ts";
import { keepPackedCopy } from "../../../../src/journal/keepers/packed/keepPackedCopy.ts";
import { COPIES, readPackedCopy, withCopies } from "../../../../src/journal/keepers/packed/packedCopy.ts";
import { accepted, draft, journal, submission } from "../../entries/draft.ts";

const [first, second, third] = journal(
  draft(accepted(submission())),
  draft(accepted(submission({ cutoff: "2025-07" }))),
  draft(accepted(submission({ cutoff: "2025-08" }))),
) as [SignedEntry, SignedEntry, SignedEntry];

let factory: IDBFactory;
let keeper: IndexedDbJournal;
let link: DatabaseLink;

beforeEach(async () => {
  factory = new IDBFactory();
  keeper = await openIndexedDbJournal(factory);
  link = createDatabaseLink(factory, () => undefined);
  await keeper.merge([first, second]);
  // Only a long journal has a copy, and the mark says how long it is.
  const mark = JSON.stringify({ length: ENTRIES_FOR_COPY, head: second.id });
  vi.stubGlobal("localStorage", { getItem: () => mark, setItem: () => undefined });
});

afterEach(() => {
  vi.unstubAllGlobals();
  keeper.close();
  link.close();
});

const keep = async () => keepPackedCopy(link, await keeper.read(), 2);

/** Changes the stored entries past the program. */
async function change(what: (entries: IDBObjectStore) => void): Promise<void> {
  const tx = (await link.connect()).transaction("entries", "readwrite");
  what(tx.store as unknown as IDBObjectStore);
  await tx.done;
}

it("readQuickly() gives the copy with the entries that came since, which are all that are stored", async () => {
  expect(await keep()).toBe(true);
  await keeper.merge([third]);
  // The copy and not what is stored: otherwise this would be listed as damaged.
  await change((entries) => entries.put({ entry: { format: 3, id: 7 } }, 1));
  expect(await keeper.readQuickly()).toEqual([first, second, third]);
  keeper.leaveCopy();
  expect(await keeper.readQuickly()).toEqual([{ format: null, id: "" }, second, third]);
});

it("readQuickly() reads what is stored where an entry of the copy is gone", async () => {
  for (const key of [1, 2]) {
    await keep();
    const copied = await openIndexedDbJournal(factory);
    await change((entries) => entries.delete(key));
    const left = key === 1 ? second : first;
    expect(await copied.readQuickly()).toEqual([left]);
    copied.close();
    await keeper.merge([first, second]);
  }
});

it("a copy of which a letter was changed is none", async () => {
  await keep();
  expect((await readPackedCopy(factory))?.entries).toEqual([first, second]);
  await withCopies(factory, async (db) => {
    const copy = await db.get(COPIES, "own");
    const middle = copy.text.length >> 1;
    const letter = String.fromCharCode(copy.text.charCodeAt(middle) ^ 1);
    const text = copy.text.slice(0, middle) + letter + copy.text.slice(middle + 1);
    await db.put(COPIES, { ...copy, text }, "own");
  });
  expect(await readPackedCopy(factory)).toBeNull();
  expect(await keeper.readQuickly()).toEqual([first, second]);
});

it("keepPackedCopy() deletes a copy of other content, and keeps none of a short journal", async () => {
  expect(await keepPackedCopy(link, await keeper.read(), 3)).toBe(true);
  expect(await readPackedCopy(factory)).toBeNull();
  await keep();
  // As long as what is stored.
  const other = { ...first, reason: "二条" };
  expect(await keepPackedCopy(link, [other, second], 2)).toBe(false);
  expect(await readPackedCopy(factory)).toBeNull();
});
