import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const HEADLESS_SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];

const MAC_APPLICATIONS = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A Chromium that can be started: `CHROMIUM_PATH`, else one on the machine, else one that Playwright
 * installed earlier; null without one. Throws when `CHROMIUM_PATH` does not start.
 */
export function findChromium(): string | null {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!runs(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, which does not start.`);
    return wanted;
  }
  return candidates().find(runs) ?? null;
}

/**
 * The build of a Chromium without windows of its own, which loads and draws pages the same and takes a fifth less
 * processor time; null when the machine has none of the same version.
 */
export function findHeadlessShell(program: string): string | null {
  const version = versionOf(program);
  const shells = onPath(HEADLESS_SHELLS).filter((path) => existsSync(path));
  return (version && shells.find((shell) => versionOf(shell) === version)) || null;
}

/**
 * Finds a Chromium or installs one: the distribution's package when root on Debian or Ubuntu, else
 * Playwright's own. Null when neither worked. Installation messages go to this process's output.
 */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  if (canInstallPackages()) {
    console.log("No Chromium found: installing the distribution's package …");
    if (installPackages("chromium", "fonts-noto-cjk")) {
      // Only makes the tests faster.
      installPackages("chromium-headless-shell");
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  console.log("No Chromium found: installing Playwright's own …");
  const cli = join(import.meta.dirname, "../node_modules/playwright-core/cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  // It needs system libraries; without root they may be installed already.
  if (canInstallPackages())
    spawnSync(process.execPath, [cli, "install-deps", "chromium"], { stdio: "inherit" });
  return findChromium();
}

/** Whether the machine has a Chinese font; installs one as root on Debian or Ubuntu. True on systems other than Linux. */
export function ensureChineseFont(): boolean {
  if (process.platform !== "linux" || hasChineseFont()) return true;
  return canInstallPackages() && installPackages("fonts-noto-cjk") && hasChineseFont();
}

function onPath(commands: readonly string[]): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => commands.map((command) => join(folder, command)));
}

function candidates(): string[] {
  const programFolders = [
    process.env.PROGRAMFILES,
    process.env["PROGRAMFILES(X86)"],
    process.env.LOCALAPPDATA,
  ].filter((folder) => folder !== undefined);
  const onWindows = programFolders.flatMap((folder) =>
    WINDOWS_PROGRAMS.map((program) => join(folder, program)),
  );
  const ofPlaywright = chromium.executablePath();
  const all = [
    ...(process.platform === "win32" ? onWindows : onPath(COMMANDS)),
    ...(process.platform === "darwin" ? MAC_APPLICATIONS : []),
    ofPlaywright,
  ];
  return all.filter((path) => existsSync(path));
}

// Ubuntu's package may only point to a snap, so an existing file is not enough.
function runs(path: string): boolean {
  if (process.platform === "win32") return existsSync(path);
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 120_000 }).status === 0;
}

/** The version that a program states ("Chromium 156.0.8078.108 built on …"); null when it states none. */
function versionOf(path: string): string | null {
  if (process.platform === "win32") return null;
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 120_000 });
  return /\d+(\.\d+){3}/.exec(stdout ?? "")?.[0] ?? null;
}

function hasChineseFont(): boolean {
  const { error, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return !error && stdout.trim() !== "";
}

function canInstallPackages(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installPackages(...names: string[]): boolean {
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  return (
    spawnSync("apt-get", ["update"], options).status === 0 &&
    spawnSync("apt-get", ["install", "-y", ...names], options).status === 0
  );
}
