import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChineseFont, ensureChromium } from "./chromium.ts";

// npm test: everything, in named steps; after the first that fails none is begun.
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

interface Step {
  readonly name: string;
  /** Runs it, and gives whether it succeeded. */
  readonly run: (output: "shown" | "kept") => Promise<Result>;
}

interface Result {
  readonly ok: boolean;
  /** What it printed, where that was kept. */
  readonly output: string;
}

const tool =
  (script: string, ...args: readonly string[]): Step["run"] =>
  (output) =>
    run(script, args, output);
const vite = (...args: readonly string[]) => tool("vite/bin/vite.js", "build", "--logLevel", "warn", ...args);

/** The steps of a group run at the same time: each of them leaves a core idle for a part of its time. */
const groups: readonly (readonly Step[])[] = [
  [
    {
      name: "Format and lint (biome)",
      run: tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
    },
    { name: "Types (tsc)", run: tool("typescript/bin/tsc", "--noEmit") },
    {
      name: "Types of the oldest supported browsers (tsc)",
      run: tool("typescript/bin/tsc", "--noEmit", "-p", "src"),
    },
    { name: "Unused code (knip)", run: tool("knip/bin/knip.js") },
  ],
  [{ name: "Unit tests", run: () => vitest("unit") }],
  [
    { name: "Build", run: vite() },
    { name: "Build of the one-file edition", run: vite("--config", "vite.single.config.ts") },
  ],
  [{ name: "Browser tests and script size of the build", run: () => vitest("browser") }],
];

for (const group of groups) if (!(await runGroup(group))) break;
rmSync(reports, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);

/** Runs steps at the same time; true when all succeeded. */
async function runGroup(group: readonly Step[]): Promise<boolean> {
  if (group.length === 1) console.log(`\n=== ${group[0]?.name} ===`);
  const results = await Promise.all(group.map((step) => step.run(group.length === 1 ? "shown" : "kept")));
  for (const [i, { ok, output }] of results.entries()) {
    if (group.length > 1) console.log(`\n=== ${group[i]?.name} ===\n${output.trimEnd()}`);
    if (ok) continue;
    console.error(`\nFailed: ${group[i]?.name}`);
    process.exitCode = 1;
    // A failed step without failed tests must not end in "0 failed".
    counts.failed ||= 1;
  }
  return results.every(({ ok }) => ok);
}

/** Runs one of the installed tools with this Node. */
function run(script: string, args: readonly string[], output: "shown" | "kept"): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
      cwd: root,
      stdio: output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"],
      env: { ...process.env, CHROMIUM_PATH: chromiumPath },
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => printed.push(part));
    child.on("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(printed).toString() }));
  });
}

/** Runs one Vitest project and adds its counts to the sum. */
async function vitest(project: string): Promise<Result> {
  const report = join(reports, `${project}.json`);
  const args = [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...(vitestArgs.length > 0 ? ["--passWithNoTests", ...vitestArgs] : []),
  ];
  const result = await run("vitest/vitest.mjs", args, "shown");
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
  } catch {
    return { ok: false, output: "" };
  }
  return result;
}

function endWithoutChromium(): never {
  console.error(
    "No Chromium to run the browser tests with. Install Chromium, Google Chrome or Microsoft Edge" +
      " (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one.",
  );
  process.exit(1);
}
