import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect, inject, vi } from "vitest";
import type { Identity } from "../../src/app/identity/identity.ts";
import { launchProfile, WAIT_LIMIT_MS } from "../browser/harness/launchBrowser.ts";
import type { ChosenFile } from "../browser/harness/reportFile.ts";
import { chooseFiles, openScreen } from "../browser/harness/walk.ts";

/** One person's browser on a profile that stays when it is closed or killed. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
  /** Ends all processes of the browser at once, as a crash or a power cut would (SIGKILL). */
  kill(): Promise<void>;
}

const WAITING = { timeout: WAIT_LIMIT_MS, interval: 100 };

/** Opens the application in the browser whose profile is in `folder`, as the planner's copy unless another identity is given. */
export async function openDesk(folder: string, identity: Identity = { kind: "planner" }): Promise<Desk> {
  // The cache elsewhere: it would take the space of a small disk.
  const context = await launchProfile(folder, [`--disk-cache-dir=${join(tmpdir(), "storage-test-cache")}`], {
    baseURL: inject("baseUrl"),
    locale: "zh-CN",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(WAIT_LIMIT_MS);
  await context.addInitScript((chosen) => {
    try {
      localStorage.setItem("identity", JSON.stringify(chosen));
    } catch {
      // Storage is denied.
    }
  }, identity);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("./");
  return {
    context,
    page,
    close: () => context.close(),
    async kill() {
      const closed = new Promise((resolve) => context.once("close", resolve));
      for (const id of processesOf(folder)) {
        try {
          process.kill(id, "SIGKILL");
        } catch {
          // It ended with the others.
        }
      }
      await closed;
      await vi.waitFor(() => expect(processesOf(folder)).toEqual([]), WAITING);
    },
  };
}

/** Ids of the processes of the browser with this profile (Linux). */
function processesOf(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0").includes(`--user-data-dir=${folder}`);
      } catch {
        return false;
      }
    });
}

/** Every fourth kill waits for the screen to say that it is stored, the others come this many ms after the click. */
const KILL_DELAYS_MS = [0, 5, 10, 20, 35, 50, 75, 100, 150, 250, 400];

/**
 * Clicks a button and kills the browser at the `n`th of the moments.
 *
 * @param seen resolves when the screen shows that what the button does is stored
 * @returns whether the screen had shown it
 */
export async function clickAndKill(
  desk: Desk,
  button: Locator,
  seen: Promise<unknown>,
  n: number,
): Promise<boolean> {
  const isSeen = seen.then(
    () => true,
    () => false,
  );
  await button.click({ noWaitAfter: true });
  const delay = KILL_DELAYS_MS[n % KILL_DELAYS_MS.length] ?? 0;
  if (n % 4 === 0) await seen;
  else await Promise.race([isSeen, new Promise((resolve) => setTimeout(resolve, delay))]);
  await desk.kill();
  return isSeen;
}

/** What the screen says beside the button while the database cannot be read. */
export const NOT_READABLE = "本机存储不可用，现在不能入库。";

/** What the screen said after a report was confirmed: null when it was stored, else why not; it is given up then. */
export async function confirm(page: Page, file: ChosenFile): Promise<string | null> {
  await openScreen(page, "数据上报");
  await chooseFiles(page, file);
  const button = page.getByRole("button", { name: "确认入库" });
  await button.waitFor();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  // While the database cannot be read.
  const closed = page.getByText(NOT_READABLE);
  await vi.waitFor(
    async () => expect((await button.isEnabled()) || (await closed.isVisible())).toBe(true),
    WAITING,
  );
  if (await closed.isVisible()) {
    await page.getByRole("button", { name: "放弃" }).click();
    return NOT_READABLE;
  }
  await button.click();
  const stored = page.getByText(/^已入库：/);
  const refused = page.getByRole("alert").filter({ hasText: "没有入库。" });
  await stored.or(refused).first().waitFor();
  if ((await stored.count()) > 0) return null;
  const words = await refused.first().textContent();
  await page.getByRole("button", { name: "放弃" }).click();
  return words ?? "";
}

/** What is stored, looked up beside the application: ids of the entries, hashes of the files that they name, and of the files. */
export function storedHashes(page: Page): Promise<{ ids: string[]; entries: string[]; files: string[] }> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open("knowledge-renewal-journal"));
    const tx = db.transaction(["entries", "files"]);
    const [records, keys] = await Promise.all([
      settled(tx.objectStore("entries").getAll()),
      settled(tx.objectStore("files").getAllKeys()),
    ]);
    db.close();
    const entries = records.map((record) => Object(Object(record).entry));
    const reports = entries.map(({ body }) => body).filter((body) => body?.file);
    return {
      ids: entries.map(({ id }) => String(id)),
      entries: reports.map(({ file }) => file.sha256).sort(),
      files: keys.map(String).sort(),
    };
  });
}

/**
 * The title of the list on 记录 once the check is through, `记录完整：3 条…` or `记录有 2 处问题`; that of the screen where
 * there is no entry.
 */
export async function journalTitle(page: Page): Promise<string> {
  await page.goto("./#/log");
  await page.reload();
  const screen = page.getByRole("heading", { level: 1 });
  await screen.filter({ hasText: /上报/ }).waitFor();
  const title = page.locator("#journal-title");
  const words = async () =>
    (await title.count()) > 0 ? await title.textContent() : await screen.textContent();
  await vi.waitFor(async () => expect(await words()).not.toMatch(/^正在核对/), WAITING);
  return (await words()) ?? "";
}

/** The sentences about the storage that stand on every screen, once the check is through. */
export async function faultWords(page: Page): Promise<string> {
  return (await page.locator(".banner-error").allTextContents()).join(" ");
}

/** Makes a backup and gives its bytes. */
export async function backUp(page: Page): Promise<Buffer> {
  await openScreen(page, "记录");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "备份全部记录" }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Restores from a backup by the first button that offers it on the screen now shown; gives what the screen said. */
export async function restore(page: Page, backup: Buffer): Promise<string> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "从备份恢复" }).first().click(),
  ]);
  await chooser.setFiles({ name: "备份.zip", mimeType: "application/zip", buffer: backup });
  await page.getByRole("table", { name: /^恢复预览/ }).waitFor();
  const own = page.getByRole("radio", { name: /^自己的/ });
  if (await own.isVisible()) await own.check();
  const [go, nothing] = [
    page.getByRole("button", { name: "恢复", exact: true }),
    page.getByText("备份中完好的内容本机都有，不需要恢复。"),
  ];
  await go.or(nothing).first().waitFor();
  if (await nothing.isVisible()) return (await nothing.textContent()) ?? "";
  await go.click();
  const answer = page
    .getByText(/^已恢复 /)
    .or(page.getByRole("alert").filter({ hasText: /没有恢复/ }))
    .first();
  await answer.waitFor();
  return (await answer.textContent()) ?? "";
}
