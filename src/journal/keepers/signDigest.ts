import { signId, writerOf } from "../entries/writer.ts";
import type { DatabaseLink, JournalDatabase } from "./databaseLink.ts";
import { inTransaction, ownWriter, secretKeyOf } from "./journalTransaction.ts";
import type { SignedDigest } from "./keeper.ts";
import { readOwnKey } from "./ownKey.ts";
import { write } from "./writing.ts";

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
