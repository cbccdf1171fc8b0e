import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { findChromium, findHeadlessShell } from "../../../tools/chromium.ts";

/**
 * How long a test waits for one thing, in ms. It only ends a test that hangs: a busy machine may take this long.
 */
export const WAIT_LIMIT_MS = 120_000;

/** Features that Playwright switches off; of several switches with features Chromium obeys the last alone. */
const FEATURES_OFF_BY_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/**
 * The suggestions below the address bar are pages of Chromium's own, loaded anew for each profile. That takes more
 * processor time than to load the application, and no test sees them. Nor is a process in reserve of use to one page.
 */
const FEATURES_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "SpareRendererForSitePerProcess",
];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${[...FEATURES_OFF_BY_PLAYWRIGHT, ...FEATURES_OFF].join()}`,
];

/** A headless Chromium with its own empty profile: the one of this machine or another. Close it after the tests. */
export function launchBrowser(
  environment: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
  program = chromiumPath(),
): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    headless: true,
    args: [...FLAGS, ...switches],
    timeout: WAIT_LIMIT_MS,
    env: { ...process.env, ...environment },
  });
}

/** A headless Chromium whose profile is kept in a folder, with further switches. Close it after use. */
export function launchProfile(
  folder: string,
  switches: readonly string[] = [],
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    headless: true,
    args: [...FLAGS, ...switches],
    timeout: WAIT_LIMIT_MS,
    serviceWorkers: "block",
    ...options,
  });
}

/** As `launchBrowser`, without windows of its own where this machine has such a build. */
export function launchHeadlessShell(): Promise<Browser> {
  const program = chromiumPath();
  return launchBrowser({}, [], findHeadlessShell(program) ?? program);
}

function chromiumPath(): string {
  const found = findChromium();
  if (!found) throw new Error("No Chromium on this machine: run `npm test` once, or set CHROMIUM_PATH.");
  return found;
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
