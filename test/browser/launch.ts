import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { findChromium } from "../../tools/chromium.ts";

/**
 * How long a test waits for one thing, in ms. It only ends a test that hangs: a busy machine may take this long.
 */
export const WAIT_LIMIT_MS = 120_000;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless Chromium with its own empty profile. Close it after the tests. */
function launchBrowser(environment: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error("No Chromium on this machine: run `npm test` once, or set CHROMIUM_PATH.");
  return chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    timeout: WAIT_LIMIT_MS,
    env: { ...process.env, ...environment },
  });
}

/** All fonts except those with the character 中. */
const WITHOUT_CHINESE = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont>
    <pattern><patelt name="charset"><charset><int>0x4e2d</int></charset></patelt></pattern>
  </rejectfont></selectfont>
</fontconfig>
`;

/**
 * A headless Chromium on a machine without Chinese fonts, where fonts are found by fontconfig (Linux); elsewhere with those it has.
 *
 * @param folder where a file of settings may be written; to be kept until the browser is closed
 */
export function launchWithoutChineseFonts(folder: string): Promise<Browser> {
  const settings = join(folder, "fonts.conf");
  writeFileSync(settings, WITHOUT_CHINESE);
  return launchBrowser({ FONTCONFIG_FILE: settings });
}

/** One person's browser: an empty profile in Chinese, and everything that went wrong since it was opened. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, uncaught exceptions, breaches of the Content-Security-Policy and requests to another origin. */
  readonly troubles: readonly string[];
}

/** What Chromium and the application log when a test stops a script from loading. */
export const FAILED_SCRIPT_TROUBLES = /net::ERR_FAILED|Failed to fetch dynamically imported module/;

interface VisitOptions extends BrowserContextOptions {
  /** Matches the troubles that the test causes on purpose; every other trouble still fails it. */
  readonly expectedTroubles?: RegExp;
}

/** Visits for the tests of a file or block. */
interface BrowserForTests {
  /** Opens the built application in an empty profile at `path` ("#/submit?year=2025"). */
  readonly visit: (path?: string) => Promise<Visit>;
  /**
   * An empty profile with one blank page, which can be prepared before it goes to `inject("baseUrl")`.
   *
   * @param options what differs from the usual profile; `expectedTroubles` for a test that breaks something on purpose
   */
  readonly openVisit: (options?: VisitOptions) => Promise<Visit>;
  /** As `visit`, from `beforeAll`: open until the browser is closed, its troubles left to the tests. */
  readonly visitForAll: (path?: string) => Promise<Visit>;
}

/**
 * Launches a browser before the tests of the calling file or block and closes it after them. A visit belongs to the
 * test that opened it: when the test ends, nothing may have gone wrong there, and the profile is closed.
 */
export function browserForTests(): BrowserForTests {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let unexpectedTroubles: (() => readonly string[])[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const [opened, wrong] = [contexts, unexpectedTroubles.flatMap((ofVisit) => ofVisit())];
    [contexts, unexpectedTroubles] = [[], []];
    await Promise.all(opened.map((context) => context.close()));
    expect(wrong).toEqual([]);
  });

  async function openVisit({ expectedTroubles, ...profile }: VisitOptions = {}): Promise<Visit> {
    const opened = await newVisit(browser, profile);
    contexts.push(opened.context);
    unexpectedTroubles.push(() => opened.troubles.filter((trouble) => !expectedTroubles?.test(trouble)));
    return opened;
  }
  return {
    openVisit,
    visit: async (path = "") => goToStart(await openVisit(), path),
    visitForAll: async (path = "") => goToStart(await newVisit(browser), path),
  };
}

/** An empty profile with one blank page. */
async function newVisit(browser: Browser, profile: BrowserContextOptions = {}): Promise<Visit> {
  const baseURL = inject("baseUrl");
  const context = await browser.newContext({ baseURL, locale: "zh-CN", acceptDownloads: true, ...profile });
  context.setDefaultTimeout(WAIT_LIMIT_MS);
  const troubles = recordTroubles(context, new URL(baseURL).origin);
  return { context, page: await context.newPage(), troubles };
}

async function goToStart(opened: Visit, path: string): Promise<Visit> {
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
