import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { inject } from "vitest";
import { WAIT_LIMIT_MS } from "./launchBrowser.ts";

const VIEWPORT = { width: 1280, height: 720 };

/** Who works at a profile (本机身份) before its first visit; null for nobody yet. */
export type Identity = { readonly kind: string; readonly name?: string } | null;

/** Most tests do the planner's work. */
const PLANNER: Identity = { kind: "planner" };

/** A profile of the browser with one page. */
export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong since it was opened or emptied: a new list each time. */
  troubles: string[];
}

/** An empty profile in Chinese with one blank page. */
export async function newProfile(
  options: BrowserContextOptions = {},
  identity: Identity = PLANNER,
): Promise<Profile> {
  const browser = await globalThis.browserOfWorker();
  const context = await browser.newContext({
    baseURL: inject("baseUrl"),
    locale: "zh-CN",
    acceptDownloads: true,
    // A service worker would answer in the place of what a test routes.
    serviceWorkers: "block",
    viewport: VIEWPORT,
    storageState: {
      cookies: [],
      origins: [
        {
          origin: new URL(inject("baseUrl")).origin,
          localStorage: identity ? [{ name: "identity", value: JSON.stringify(identity) }] : [],
        },
      ],
    },
    ...options,
  });
  context.setDefaultTimeout(WAIT_LIMIT_MS);
  const recorded = { context, troubles: [] };
  recordTroubles(recorded);
  return Object.assign(recorded, { page: await context.newPage() });
}

/** Records what goes wrong on every page that the profile opens from now on. */
function recordTroubles(profile: Pick<Profile, "context" | "troubles">): void {
  const { context } = profile;
  const { origin } = new URL(inject("baseUrl"));
  const record = (trouble: string) => profile.troubles.push(trouble);
  // Chromium reports a breach of the policy as a console error.
  context.on("console", (message) => {
    if (message.type() === "error") record(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => record(`exception: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:", "about:"].includes(url.protocol))
      record(`request: ${url.href}`);
  });
  context.on("page", (page) => {
    page.on("websocket", (socket) => record(`request: ${socket.url()}`));
  });
}

/**
 * The profile that the tests of a worker use one after the other. Its page is kept, because a new page starts a new
 * process in which every script is compiled again: that takes longer than most tests.
 */
interface KeptProfile extends Profile {
  readonly devTools: CDPSession;
}

let kept: KeptProfile | undefined;
let isInUse = false;

/** The kept profile, empty; `undefined` while another visit uses it. */
export async function takeKeptProfile(identity: Identity = PLANNER): Promise<Profile | undefined> {
  if (isInUse) return undefined;
  isInUse = true;
  kept ??= await newKeptProfile();
  if (identity !== PLANNER) {
    await setStorage(kept.page, identity);
    await goToBlank(kept);
  }
  return kept;
}

/** Leaves nothing but the identity in the storage for strings. */
async function setStorage(page: Page, identity: Identity): Promise<void> {
  // Any file of the application: storage can only be changed from a page of its origin.
  await page.goto("./data/fields.json");
  await page.evaluate((chosen) => {
    localStorage.clear();
    if (chosen) localStorage.setItem("identity", JSON.stringify(chosen));
    sessionStorage.clear();
    window.name = "";
  }, identity);
}

async function goToBlank({ page, devTools }: KeptProfile): Promise<void> {
  await page.goto("about:blank");
  await devTools.send("Page.resetNavigationHistory");
}

async function newKeptProfile(): Promise<KeptProfile> {
  const profile = await newProfile();
  const { context, page } = profile;
  for (const target of [context, page])
    refuse(target, ["addInitScript", "exposeFunction", "exposeBinding", "setExtraHTTPHeaders"]);
  refuse(context.clock, ["install", "setFixedTime", "setSystemTime"]);
  return Object.assign(profile, { devTools: await context.newCDPSession(page) });
}

/** What cannot be taken back is for a visit with a profile of its own. */
function refuse<Target extends object>(target: Target, methods: readonly (keyof Target & string)[]): void {
  for (const method of methods)
    Object.assign(target, {
      [method]: () => {
        throw new Error(`${method} needs openVisit({ ownProfile: true })`);
      },
    });
}

/** Ends a visit: the kept profile is emptied for the next one, every other is closed. */
export async function endVisit(profile: Profile, isSound: boolean): Promise<void> {
  if (profile !== kept) return profile.context.close();
  if (!isSound || !(await isEmptied(kept))) {
    kept = undefined;
    await profile.context.close();
  }
  isInUse = false;
}

/** Empties the kept profile; false when its page no longer answers or was closed. */
async function isEmptied(profile: KeptProfile): Promise<boolean> {
  const { context, page, devTools } = profile;
  try {
    await Promise.all(context.pages().map((other) => other !== page && other.close()));
    page.removeAllListeners("dialog");
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await setStorage(page, PLANNER);
    await page.mouse.move(0, 0);
    await goToBlank(profile);
    await devTools.send("Storage.clearDataForOrigin", {
      origin: new URL(inject("baseUrl")).origin,
      storageTypes:
        "cookies,file_systems,indexeddb,shader_cache,websql,service_workers,cache_storage,storage_buckets",
    });
    await context.clearCookies();
    await context.clearPermissions();
    await context.setOffline(false);
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
    await page.setViewportSize(VIEWPORT);
  } catch {
    return false;
  }
  profile.troubles = [];
  return true;
}
