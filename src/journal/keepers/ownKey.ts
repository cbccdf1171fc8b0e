import type { Entry } from "../entries/entry.ts";
import type { OwnKey } from "../entries/keyFile.ts";
import { signId, writerOf } from "../entries/writer.ts";
import type { DatabaseLink, JournalDatabase } from "./databaseLink.ts";
import {
  inTransaction,
  type JournalTransaction,
  ownWriter,
  publicKeyOf,
  secretKeyOf,
} from "./journalTransaction.ts";
import { KeyRefusedError, type SignedDigest, type SigningKey } from "./keeper.ts";
import { readableEntry } from "./storedEntry.ts";
import { write } from "./writing.ts";

/** The key of this copy, see `JournalKeeper.ownKey`. */
export async function readOwnKey(link: DatabaseLink): Promise<OwnKey | null> {
  return inTransaction(await link.connect(), async (tx) => {
    const own = await ownWriter(tx);
    return own ? { secretKey: secretKeyOf(link, own), head: own.head } : null;
  });
}

/** The key that signs, see `JournalKeeper.signingKey`. */
export async function readSigningKey(link: DatabaseLink): Promise<SigningKey | null> {
  return inTransaction(await link.connect(), async (tx) => {
    const own = await ownWriter(tx);
    return own ? { publicKey: publicKeyOf(own), isWrapped: "wrapped" in own } : null;
  });
}

/** Takes over a key, see `JournalKeeper.takeKey`. */
export function takeOwnKey(
  link: DatabaseLink,
  { secretKey, head }: OwnKey,
  wrapped?: Uint8Array,
): Promise<void> {
  return write(link, (db) =>
    inTransaction(db, async (tx) => {
      const { publicKey } = writerOf(secretKey);
      const [ends, keys] = [tx.objectStore("ends"), tx.objectStore("keys")];
      const [ids, chains] = await Promise.all([ends.getAllKeys(), ends.getAll()]);
      const own = ids.filter((_, i) => chains[i] === publicKey);
      const known = head === null || (await tx.objectStore("entries").index("id").getKey(head)) !== undefined;
      if (!known) throw new KeyRefusedError("chain-missing");
      // Entries that came after the file was made belong to the chain too.
      const last = await lastOfChain(tx, own);
      const key = wrapped ? { wrapped, publicKey, head: last } : { secretKey, head: last };
      await tx.objectStore("writer").put(key, "own");
      if ((await keys.getKey(publicKey)) === undefined) await keys.put(new Date().toISOString(), publicKey);
    }),
  );
}

/** Gives up the key, see `JournalKeeper.leaveKey`. */
export function leaveOwnKey(link: DatabaseLink): Promise<void> {
  return write(link, (db) => inTransaction(db, (tx) => tx.objectStore("writer").delete("own")));
}

/**
 * The last entry of a chain; null of an empty one. Between two ends entries may be missing that their writer kept to
 * itself, such as sample data: the later end continues the chain then, and the earlier one is an end no longer. Where two
 * ends go back to the same place the chain is forked.
 */
async function lastOfChain(tx: JournalTransaction, ends: readonly string[]): Promise<string | null> {
  const starts = new Set<string | null>();
  let last: Entry | null = null;
  for (const id of ends) {
    const end = await entryOf(tx, id);
    // Where the entries that are here begin: the chain's own beginning, or an entry that is missing.
    let start: string | null = id;
    for (let entry = end; entry; entry = start === null ? null : await entryOf(tx, start))
      start = entry.previous;
    if (starts.has(start)) throw new KeyRefusedError("chain-forked");
    starts.add(start);
    if (end && (!last || end.time > last.time)) last = end;
  }
  for (const id of ends) if (id !== last?.id) await tx.objectStore("ends").delete(id);
  return last?.id ?? null;
}

async function entryOf(tx: JournalTransaction, id: string): Promise<Entry | null> {
  const line = readableEntry(await tx.objectStore("entries").index("id").get(id));
  return line.format === null ? null : line;
}

/** Signs a digest with the key of this copy, see `JournalKeeper.sign`. */
export async function signDigest(link: DatabaseLink, digest: string): Promise<SignedDigest> {
  const own = await readOwnKey(link);
  const writer = writerOf(own?.secretKey ?? (await write(link, (db) => makeOwnKey(link, db))));
  return { writer: writer.publicKey, signature: signId(digest, writer).value };
}

/** Makes a key for this copy, if no other tab has done so meanwhile. */
function makeOwnKey(link: DatabaseLink, db: JournalDatabase): Promise<Uint8Array> {
  return inTransaction(db, async (tx) => {
    const own = await ownWriter(tx);
    if (own) return secretKeyOf(link, own);
    const { secretKey, publicKey } = writerOf();
    await tx.objectStore("writer").put({ secretKey, head: null }, "own");
    await tx.objectStore("keys").put(new Date().toISOString(), publicKey);
    return secretKey;
  });
}
