import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** A way to damage what the browser stores: its files while it is closed, or its storage from a page. */
export type Damage = { readonly name: string } & (
  | { readonly files: (indexedDbFolder: string) => void }
  | { readonly page: (page: Page) => Promise<void> }
);

/** Files of the database under the browser's folder for IndexedDB. */
function filesLike(folder: string, pattern: RegExp): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => pattern.test(path) && statSync(path).isFile() && statSync(path).size > 0);
  if (found.length === 0) throw new Error(`No file like ${pattern}`);
  return found;
}

/** Changes one byte in the middle of each file. */
function flip(folder: string, pattern: RegExp, place = 0.5): void {
  for (const path of filesLike(folder, pattern)) {
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length * place);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    writeFileSync(path, bytes);
  }
}

function cut(folder: string, pattern: RegExp): void {
  for (const path of filesLike(folder, pattern)) truncateSync(path, Math.floor(statSync(path).size / 2));
}

function remove(folder: string, pattern: RegExp): void {
  for (const path of filesLike(folder, pattern)) rmSync(path);
}

const LOG = /leveldb\/\d+\.log$/;
const TABLE = /leveldb\/\d+\.ldb$/;

/** What a script does with the records of a store: `last` alone or all of them. */
type Change = "empty" | "delete last" | "forge" | "junk" | "replace bytes";

/** That the browser cannot open the database at all. */
export const UNREADABLE = /本机存储不可用/;

function change(page: Page, store: string, how: Change): Promise<void> {
  return page.evaluate(
    async ([name, what]) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open("knowledge-renewal-journal"));
      const records = db.transaction(name, "readwrite").objectStore(name);
      const keys = await settled(records.getAllKeys());
      const last = keys.at(-1) as IDBValidKey;
      const value = await settled(records.get(last));
      if (what === "empty") await settled(records.clear());
      if (what === "delete last") await settled(records.delete(last));
      if (what === "junk") await settled(records.put({ entry: { format: 3, id: 7 } }, last));
      if (what === "forge") {
        const [submission] = value.entry.body.submissions;
        submission.counts = { ...submission.counts, 数字技术: 987_654 };
        await settled(records.put(value, last));
      }
      if (what === "replace bytes") {
        for (const key of keys) await settled(records.put({ bytes: new Uint8Array(9) }, key));
      }
      db.close();
    },
    [store, how] as const,
  );
}

export const DAMAGES: readonly Damage[] = [
  { name: "log cut to half", files: (folder) => cut(folder, LOG) },
  { name: "a byte of the log flipped near its beginning", files: (folder) => flip(folder, LOG, 0.1) },
  { name: "a byte of the log flipped near its end", files: (folder) => flip(folder, LOG, 0.9) },
  { name: "log deleted", files: (folder) => remove(folder, LOG) },
  { name: "a byte of every table flipped", files: (folder) => flip(folder, TABLE) },
  { name: "tables cut to half", files: (folder) => cut(folder, TABLE) },
  { name: "tables deleted", files: (folder) => remove(folder, TABLE) },
  { name: "MANIFEST deleted", files: (folder) => remove(folder, /MANIFEST-\d+$/) },
  { name: "a byte of MANIFEST flipped", files: (folder) => flip(folder, /MANIFEST-\d+$/) },
  { name: "CURRENT deleted", files: (folder) => remove(folder, /CURRENT$/) },
  {
    name: "CURRENT names another file",
    files: (folder) => {
      for (const path of filesLike(folder, /CURRENT$/)) writeFileSync(path, "MANIFEST-999999\n");
    },
  },
  { name: "large files deleted", files: (folder) => remove(folder, /indexeddb\.blob\/.*\/[0-9a-f]+$/) },
  { name: "large files changed", files: (folder) => flip(folder, /indexeddb\.blob\/.*\/[0-9a-f]+$/) },
  { name: "the whole folder deleted", files: (folder) => rmSync(folder, { recursive: true }) },
  {
    name: "database deleted by a script",
    page: (page) =>
      page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase("knowledge-renewal-journal");
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
      ),
  },
  { name: "all entries deleted", page: (page) => change(page, "entries", "empty") },
  { name: "last entry deleted", page: (page) => change(page, "entries", "delete last") },
  { name: "figures of an entry forged", page: (page) => change(page, "entries", "forge") },
  { name: "an entry replaced by junk", page: (page) => change(page, "entries", "junk") },
  { name: "all files deleted", page: (page) => change(page, "files", "empty") },
  { name: "bytes of all files replaced", page: (page) => change(page, "files", "replace bytes") },
  {
    name: "mark of the journal deleted",
    page: (page) => page.evaluate(() => localStorage.removeItem("journal-mark")),
  },
  { name: "localStorage cleared", page: (page) => page.evaluate(() => localStorage.clear()) },
  {
    name: "last entry and the mark deleted",
    page: async (page) => {
      await change(page, "entries", "delete last");
      await page.evaluate(() => localStorage.removeItem("journal-mark"));
    },
  },
];
