import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, firefox, type Page } from "playwright-core";
import { launchBrowser, WAIT_LIMIT_MS } from "../browser/harness/launchBrowser.ts";
import { oldChromium } from "./oldChromium.ts";

/** A host that is this machine and that browsers do not trust as they trust localhost, as on an intranet without https. */
export const PLAIN_HTTP_HOST = "planner.test";

const HOST_IS_THIS_MACHINE = `--host-resolver-rules=MAP ${PLAIN_HTTP_HOST} 127.0.0.1`;

/** A browser in which the application must work. */
interface Engine {
  readonly name: string;
  /** Null, after a message, where this machine has no such browser. */
  readonly launch: () => Promise<Browser | null>;
}

/** The browser on the machine, which shows what the others must show too. */
export const launchCurrentChromium = () => launchBrowser({}, [HOST_IS_THIS_MACHINE]);

/** The oldest supported Chromium, the last one for Windows 7, and Firefox. */
export const ENGINES: readonly Engine[] = [
  { name: "Chromium 102", launch: () => launchOldChromium(102) },
  { name: "Chromium 109", launch: () => launchOldChromium(109) },
  { name: "Firefox", launch: launchFirefox },
];

async function launchOldChromium(release: 102 | 109): Promise<Browser | null> {
  const program = oldChromium(release);
  return program ? launchBrowser({}, [HOST_IS_THIS_MACHINE], program) : null;
}

async function launchFirefox(): Promise<Browser | null> {
  const program = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => [join(folder, "firefox-esr"), join(folder, "firefox")])
    .find((path) => existsSync(path));
  if (!program) {
    console.warn("Firefox is left out: there is none on this machine.");
    return null;
  }
  const browser = await firefox.launch({
    // Firefox as it is released, over WebDriver BiDi, and not Playwright's own.
    channel: "moz-firefox",
    executablePath: program,
    timeout: WAIT_LIMIT_MS,
    firefoxUserPrefs: { "network.dns.forceResolve": "127.0.0.1" },
  });
  withoutMediaFeatures(browser);
  return browser;
}

/** Playwright sets media features for every page by a command that Firefox does not have. */
function withoutMediaFeatures(browser: Browser): void {
  const session = Object.getPrototypeOf(Object(browser)._connection.toImpl(browser)._browserSession);
  const { send } = session;
  session.send = function (this: unknown, method: string, ...rest: unknown[]) {
    return method === "emulation.setMediaFeaturesOverride"
      ? Promise.resolve({})
      : send.call(this, method, ...rest);
  };
}

/**
 * Playwright asks elements for their visibility by a function that Chromium has from 105 on: here it is given to the world
 * of Playwright's scripts, which the scripts of the page do not see. For pages that are loaded afterwards.
 */
export async function giveVisibilityToPlaywright(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<string>((resolve) =>
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name.startsWith("__playwright_utility_world")) resolve(context.name);
    }),
  );
  await session.send("Runtime.enable");
  await session.send("Page.enable");
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    worldName: await world,
    source: "Element.prototype.checkVisibility ??= function () { return this.getClientRects().length > 0; };",
  });
}
