import type { IDBPDatabase } from "idb";
import { signId, writerOf } from "../entries/writer.ts";
import type { JournalSchema } from "./databaseLink.ts";
import { inTransaction, ownWriter } from "./journalTransaction.ts";
import type { SignedDigest } from "./keeper.ts";

/** Signs a digest with the key of this copy, see `JournalKeeper.sign`. */
export function signDigest(db: IDBPDatabase<JournalSchema>, digest: string): Promise<SignedDigest> {
  return inTransaction(db, async (tx) => {
    const own = await ownWriter(tx);
    const writer = writerOf(own?.secretKey);
    if (!own) {
      await tx.objectStore("writer").put({ secretKey: writer.secretKey, head: null }, "own");
      await tx.objectStore("keys").put(new Date().toISOString(), writer.publicKey);
    }
    return { writer: writer.publicKey, signature: signId(digest, writer).value };
  });
}
