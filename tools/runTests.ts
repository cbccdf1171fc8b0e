import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChineseFont, ensureChromium } from "./chromium.ts";

// npm test: everything, one named step after the other; the first that fails ends the run.
// Arguments are passed on to Vitest: npm test -- test/domain

const root = join(import.meta.dirname, "..");
const vitestArgs = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), "test-report-"));
const counts = { passed: 0, failed: 0 };

const chromiumPath = ensureChromium() ?? endWithoutChromium();
console.log(`Browser: ${chromiumPath}`);

if (!ensureChineseFont()) {
  console.warn(
    "No Chinese font found, so screenshots will show boxes. Debian and Ubuntu: apt-get install fonts-noto-cjk",
  );
}

const steps: readonly (readonly [name: string, run: () => boolean])[] = [
  ["Format and lint (biome)", () => run("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."])],
  ["Types (tsc)", () => run("typescript/bin/tsc", ["--noEmit"])],
  [
    "Types of the oldest supported browsers (tsc)",
    () => run("typescript/bin/tsc", ["--noEmit", "-p", "src"]),
  ],
  ["Unused code (knip)", () => run("knip/bin/knip.js", [])],
  ["Unit tests", () => vitest("unit")],
  ["Build", () => run("vite/bin/vite.js", ["build", "--logLevel", "warn"])],
  [
    "Build of the one-file edition",
    () => run("vite/bin/vite.js", ["build", "--config", "vite.single.config.ts", "--logLevel", "warn"]),
  ],
  ["Browser tests and script size of the build", () => vitest("browser")],
];

for (const [name, runStep] of steps) {
  console.log(`\n=== ${name} ===`);
  if (runStep()) continue;
  console.error(`\nFailed: ${name}`);
  process.exitCode = 1;
  // A failed step without failed tests must not end in "0 failed".
  counts.failed ||= 1;
  break;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);

/** Runs one of the installed tools with this Node; true when it succeeded. */
function run(script: string, args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CHROMIUM_PATH: chromiumPath },
  });
  return status === 0;
}

/** Runs one Vitest project and adds its counts to the sum. */
function vitest(project: string): boolean {
  const report = join(reports, `${project}.json`);
  const ok = run("vitest/vitest.mjs", [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...(vitestArgs.length > 0 ? ["--passWithNoTests", ...vitestArgs] : []),
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
  } catch {
    return false;
  }
  return ok;
}

function endWithoutChromium(): never {
  console.error(
    "No Chromium to run the browser tests with. Install Chromium, Google Chrome or Microsoft Edge" +
      " (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one.",
  );
  process.exit(1);
}
