// Runs before anything is installed: only Node's own modules here.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, absolute. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes the project ready to run: ends the process with a clear message when Node is too old or the
 * installation fails, and runs `npm ci` when `node_modules` is missing or older than the lock file.
 * Writes to stderr only, so that a tool's own output stays clean.
 */
export function ensureInstalled() {
  if (!nodeIsRecent(process.versions.node)) {
    fail(
      `Node ${process.versions.node} is too old: Node 20.19 or newer (22.12 or newer of 22) is needed. See https://nodejs.org`,
    );
  }
  if (!installIsStale(projectRoot)) return;
  console.error("Installing dependencies (npm ci) …");
  // Development dependencies build and serve the application, so NODE_ENV=production must not drop them.
  const { status } = runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (status !== 0)
    fail(
      "npm ci failed: dependencies are not installed. Check the network or the npm registry and try again.",
    );
}

/**
 * Whether this Node version ("20.19.0") can run the tools: 20.19+, 22.12+ or any newer major (Vite's own range).
 * @param {string} version
 */
export function nodeIsRecent(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/**
 * Whether `node_modules` under `root` is missing, incomplete or older than `package-lock.json`.
 * @param {string} root
 */
export function installIsStale(root) {
  // npm writes this copy of the lock file last, so it dates a finished installation.
  const installed = modifiedAt(join(root, "node_modules", ".package-lock.json"));
  const locked = modifiedAt(join(root, "package-lock.json"));
  return installed === null || (locked !== null && installed < locked);
}

/** @param {string[]} args */
function runNpm(args) {
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: projectRoot, stdio: ["ignore", 2, 2] };
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** @param {string} path */
function modifiedAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? stat.mtimeMs : null;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
