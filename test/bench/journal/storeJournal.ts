import type { Page } from "playwright-core";
import { storeEntries } from "../../browser/harness/generated.ts";
import type { LongJournal } from "./longJournal.ts";

const FILES_PER_CALL = 1000;

/** Stores a journal as the browser of its planner would hold it, and reloads. */
export async function storeJournal(page: Page, { entries, ends, files, own }: LongJournal): Promise<void> {
  for (let i = 0; i < files.length; i += FILES_PER_CALL)
    await page.evaluate(putFiles, files.slice(i, i + FILES_PER_CALL));
  await page.evaluate(putKeys, {
    ends,
    publicKey: own.publicKey,
    secretKey: [...own.secretKey],
    head: entries.findLast(({ writer }) => writer === own.publicKey)?.id ?? "",
  });
  await storeEntries(
    page,
    entries.map((entry) => ({ entry })),
  );
}

/** Runs in the page. */
async function putFiles(texts: readonly string[]): Promise<void> {
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const hashes = await Promise.all(bytes.map((each) => crypto.subtle.digest("SHA-256", each)));
  const names = hashes.map((hash) =>
    [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  );
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("knowledge-renewal-journal");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction("files", "readwrite");
      for (const [i, name] of names.entries()) tx.objectStore("files").put({ bytes: bytes[i] }, name);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the page. */
function putKeys(record: {
  readonly ends: LongJournal["ends"];
  readonly publicKey: string;
  readonly secretKey: readonly number[];
  readonly head: string;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("knowledge-renewal-journal");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(["writer", "keys", "ends"], "readwrite");
      const { publicKey, head, ends } = record;
      tx.objectStore("writer").put({ secretKey: new Uint8Array(record.secretKey), head }, "own");
      tx.objectStore("keys").put("2021-01-04T08:00:00.000Z", publicKey);
      for (const [id, chain] of ends) tx.objectStore("ends").put(chain, id);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
