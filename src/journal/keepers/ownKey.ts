import type { OwnKey } from "../entries/keyFile.ts";
import { writerOf } from "../entries/writer.ts";
import type { DatabaseLink, JournalDatabase } from "./databaseLink.ts";
import { inTransaction, ownWriter } from "./journalTransaction.ts";
import { KeyRefusedError } from "./keeper.ts";
import { write } from "./writing.ts";

/** The key of this copy, see `JournalKeeper.ownKey`. */
export function readOwnKey(db: JournalDatabase): Promise<OwnKey | null> {
  return inTransaction(db, async (tx) => (await ownWriter(tx)) ?? null);
}

/** Takes over a key, see `JournalKeeper.takeKey`. */
export function takeOwnKey(link: DatabaseLink, { secretKey, head }: OwnKey): Promise<void> {
  return write(link, (db) =>
    inTransaction(db, async (tx) => {
      const { publicKey } = writerOf(secretKey);
      const stores = [tx.objectStore("ends"), tx.objectStore("keys"), tx.objectStore("writer")] as const;
      const [ends, keys, writer] = stores;
      const [ids, chains] = await Promise.all([ends.getAllKeys(), ends.getAll()]);
      const own = ids.filter((_, i) => chains[i] === publicKey);
      const known = head === null || (await tx.objectStore("entries").index("id").getKey(head)) !== undefined;
      if (!known) throw new KeyRefusedError("chain-missing");
      if (own.length > 1) throw new KeyRefusedError("chain-forked");
      // Entries that came after the file was made belong to the chain too.
      await writer.put({ secretKey, head: own[0] ?? null }, "own");
      if ((await keys.getKey(publicKey)) === undefined) await keys.put(new Date().toISOString(), publicKey);
    }),
  );
}

/** Gives up the key, see `JournalKeeper.leaveKey`. */
export function leaveOwnKey(link: DatabaseLink): Promise<void> {
  return write(link, (db) => inTransaction(db, (tx) => tx.objectStore("writer").delete("own")));
}
