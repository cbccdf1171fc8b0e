import { type IDBPDatabase, wrap } from "idb";

/** One for each tab that begins to write: of a common one, the tab that deletes it would end the writes of another. */
const scratchName = () => `knowledge-renewal-scratch-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;

/**
 * Makes the browser begin a new log before something is written.
 *
 * Chromium keeps IndexedDB in LevelDB. A full disk or a crash leaves a torn record at the end of its log, and LevelDB
 * goes on writing behind it: at the next start everything behind the torn record, sometimes the whole log, is dropped
 * without an error. Deleting a database makes it move what it holds out of the log and begin a new one. On a disk that
 * is still full this rejects, and nothing that matters was written.
 */
export async function beginFreshLog(factory: IDBFactory = indexedDB): Promise<void> {
  const name = scratchName();
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore("records", { autoIncrement: true });
  const db = (await wrap(request)) as unknown as IDBPDatabase;
  try {
    const tx = db.transaction("records", "readwrite", { durability: "strict" });
    await Promise.all([tx.store.add("written to see whether there is space"), tx.done]);
  } finally {
    db.close();
  }
  await wrap(factory.deleteDatabase(name));
}
