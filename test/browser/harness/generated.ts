import type { BrowserContext, Page } from "playwright-core";
import type { StoredEntry } from "../../../src/journal/keepers/databaseLink.ts";

const MAX_ENTRIES_PER_CALL = 400;

/** Serves these files under `data/` instead of the application's own. */
export async function serveData(context: BrowserContext, files: ReadonlyMap<string, string>): Promise<void> {
  await context.route("**/data/**", (route) => {
    const body = files.get(decodeURIComponent(new URL(route.request().url()).pathname.slice(6)));
    return body === undefined
      ? route.continue()
      : route.fulfill({ body, contentType: "text/plain; charset=utf-8" });
  });
}

/** Makes a public key one of this browser's own. */
export async function storeOwnKey(page: Page, key: string): Promise<void> {
  await page.evaluate(
    (own) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("knowledge-renewal-journal");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("keys", "readwrite");
          transaction.objectStore("keys").put("2025-07-10T08:00:00.000Z", own);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    key,
  );
}

/** Stores entries in the journal's database and reloads; a page of the application must be open. */
export async function storeEntries(page: Page, entries: readonly StoredEntry[]): Promise<void> {
  for (let i = 0; i < entries.length; i += MAX_ENTRIES_PER_CALL) {
    await page.evaluate(
      (batch) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("knowledge-renewal-journal");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction("entries", "readwrite");
            for (const each of batch) transaction.objectStore("entries").add(each);
            transaction.onerror = () => reject(transaction.error);
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      entries.slice(i, i + MAX_ENTRIES_PER_CALL),
    );
  }
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
}
