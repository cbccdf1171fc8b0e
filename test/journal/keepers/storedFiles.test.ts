import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { createDatabaseLink, type DatabaseLink } from "../../../src/journal/keepers/databaseLink.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import { inTransaction } from "../../../src/journal/keepers/journalTransaction.ts";
import { putFile } from "../../../src/journal/keepers/storedFiles.ts";

const PIECE_BYTES = 10;
// A file that needs three records, the last of one byte, between files that need one, the last of them exactly.
const [small, large, tight] = [1, 2 * PIECE_BYTES + 1, PIECE_BYTES].map((length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => at + length);
  return { bytes, sha256: sha256Hex(bytes) };
}) as [File, File, File];
type File = { readonly bytes: Uint8Array; readonly sha256: string };
const files = [small, large, tight].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
const hashes = files.map(({ sha256 }) => sha256);
const contents = files.map(({ bytes }) => bytes);

let link: DatabaseLink;
let journal: IndexedDbJournal;

beforeEach(async () => {
  const factory = new IDBFactory();
  journal = await openIndexedDbJournal(factory);
  link = createDatabaseLink(factory, () => undefined);
  await inTransaction(await link.connect(), async (tx) => {
    for (const file of files) await putFile(tx, file, PIECE_BYTES);
  });
});
afterEach(() => {
  link.close();
  journal.close();
});

describe("a file that is larger than a record may be", () => {
  it("lies in several records", async () => {
    const keys = await (await link.connect()).getAllKeys("files");
    expect(keys).toEqual([...hashes, `${large.sha256}/1`, `${large.sha256}/2`].sort());
  });

  it("is read whole, alone and among others, and counts as one", async () => {
    expect(await journal.readFiles(hashes)).toEqual(contents);
    expect(await Promise.all(hashes.map((sha256) => journal.readFile(sha256)))).toEqual(contents);
    expect(await journal.fileHashes()).toEqual(hashes);
  });

  it("without a piece is other bytes than its hash says, and a merge mends it and keeps what was left", async () => {
    const db = await link.connect();
    await db.delete("files", `${large.sha256}/1`);
    const left = await journal.readFile(large.sha256);
    expect(left && sha256Hex(left)).not.toBe(large.sha256);

    expect(await journal.merge([], files)).toMatchObject({ files: 1 });
    expect(await journal.readFiles(hashes)).toEqual(contents);
    expect(await db.count("replaced")).toBe(2);
  });

  it("without its first piece is not there, and comes again by a merge", async () => {
    await (await link.connect()).delete("files", large.sha256);
    expect(await journal.readFile(large.sha256)).toBeNull();
    expect(await journal.merge([], files)).toMatchObject({ files: 1 });
    expect(await journal.readFiles(hashes)).toEqual(contents);
  });
});
