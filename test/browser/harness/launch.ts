import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { endVisit, type Identity, newProfile, type Profile, takeKeptProfile } from "./profile.ts";

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
  /** Who works at the profile, where it is not the planner; null for a first visit. */
  readonly identity?: Identity;
  /** A profile that no test had before, for scripts that run before the page's own, or for what a first load asks for. */
  readonly ownProfile?: boolean;
}

/** Visits for the tests of a file or block. */
export interface BrowserForTests {
  /** Opens the built application in an empty profile at `path` ("#/submit?year=2025"). */
  readonly visit: (path?: string) => Promise<Visit>;
  /**
   * An empty profile with one blank page, which can be prepared before it goes to `inject("baseUrl")`.
   *
   * @param options what differs from the usual profile; `expectedTroubles` for a test that breaks something on purpose
   */
  readonly openVisit: (options?: VisitOptions) => Promise<Visit>;
  /** As `visit`, from `beforeAll`: open until the tests of the file or block are done, its troubles left to them. */
  readonly visitForAll: (path?: string) => Promise<Visit>;
}

/**
 * Visits of the worker's browser for the tests of the calling file or block. A visit belongs to the test that opened
 * it: when the test ends, nothing may have gone wrong there, and nothing of its profile is left for the next.
 */
export function browserForTests(): BrowserForTests {
  let opened: Profile[] = [];
  let unexpectedTroubles: (() => readonly string[])[] = [];
  const openedForAll: Profile[] = [];
  afterEach(async ({ task }) => {
    const [ending, wrong] = [opened, unexpectedTroubles.flatMap((ofVisit) => ofVisit())];
    [opened, unexpectedTroubles] = [[], []];
    await Promise.all(ending.map((profile) => endVisit(profile, task.result?.state !== "fail")));
    expect(wrong).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all(openedForAll.map((profile) => endVisit(profile, true)));
  });

  async function openVisit({ expectedTroubles, ...options }: VisitOptions = {}): Promise<Visit> {
    const profile = await openProfile(options);
    opened.push(profile);
    const { context, page, troubles } = profile;
    unexpectedTroubles.push(() => troubles.filter((trouble) => !expectedTroubles?.test(trouble)));
    return { context, page, troubles };
  }
  return {
    openVisit,
    visit: async (path = "") => goToStart(await openVisit(), path),
    visitForAll: async (path = "") => {
      const profile = await openProfile();
      openedForAll.push(profile);
      return goToStart(profile, path);
    },
  };
}

/**
 * Opens another tab as a link of the page does, which must show the application. It shares the page's process, where the
 * scripts are compiled already.
 */
export async function openTab(page: Page, path: string): Promise<Page> {
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    page.evaluate((address) => void window.open(address), `./${path}`),
  ]);
  return tab;
}

/** An empty profile: the one that is kept, where nothing differs from the usual. */
async function openProfile({ ownProfile, identity, ...options }: VisitOptions = {}): Promise<Profile> {
  const isUsual = !ownProfile && Object.keys(options).length === 0;
  return (isUsual && (await takeKeptProfile(identity))) || newProfile(options, identity);
}

async function goToStart<Opened extends Visit>(opened: Opened, path: string): Promise<Opened> {
  await opened.page.goto(`./${path}`);
  return opened;
}
