import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { findChromium } from "../../tools/chromium.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless Chromium with an empty profile of its own. Close it after the tests. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error("No Chromium on this machine: run `npm test` once, or set CHROMIUM_PATH.");
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** One person's browser: storage of its own, Chinese, with everything that went wrong since it was opened. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, uncaught exceptions, breaches of the Content-Security-Policy and requests to another origin. */
  readonly troubles: readonly string[];
}

/** An empty profile with one blank page, which can be prepared before it goes to `inject("baseUrl")`. */
export async function openVisit(browser: Browser): Promise<Visit> {
  const baseURL = inject("baseUrl");
  const context = await browser.newContext({ baseURL, locale: "zh-CN", acceptDownloads: true });
  context.setDefaultTimeout(10_000);
  const troubles = recordTroubles(context, new URL(baseURL).origin);
  return { context, page: await context.newPage(), troubles };
}

/** Opens the built application in an empty profile at `path` ("#/submit?year=2025"). */
export async function visit(browser: Browser, path = ""): Promise<Visit> {
  const opened = await openVisit(browser);
  await opened.page.goto(`./${path}`);
  return opened;
}

/** Records what goes wrong on every page that `context` opens from now on, `origin` being where it may ask. */
function recordTroubles(context: BrowserContext, origin: string): readonly string[] {
  const troubles: string[] = [];
  // Chromium reports a breach of the policy as a console error.
  context.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    troubles.push(`exception: ${error.error().message}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol))
      troubles.push(`request: ${url.href}`);
  });
  context.on("page", (page) => {
    page.on("websocket", (socket) => troubles.push(`request: ${socket.url()}`));
  });
  return troubles;
}
