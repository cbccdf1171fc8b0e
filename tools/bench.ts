import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform, totalmem } from "node:os";
import { join } from "node:path";
import { BENCHES } from "./bench/benches.ts";
import { type BenchRun, withResults } from "./bench/benchmarksPage.ts";
import type { BenchResult } from "./bench/benchRow.ts";
import { benchSummary, benchTable } from "./bench/benchTable.ts";
import { runBench } from "./bench/runBench.ts";
import { ensureChromium } from "./chromium.ts";

// npm run bench -- [--write] [NAME…]: all benchmarks one after the other, or those that are named, and one table of
// their rows. --write puts the table of all into docs/benchmarks.md. Exit 0 all ran, 1 one failed, 2 wrong usage. A goal
// that is missed is shown and changes no exit code: how busy a machine is must not turn a command red.

const root = join(import.meta.dirname, "..");
const PAGE = join(root, "docs/benchmarks.md");
/** Libraries that figures are compared with, or that make a part of ours. */
const LIBRARIES = [
  "react",
  "papaparse",
  "valibot",
  "@e965/xlsx",
  "udsv",
  "@duckdb/duckdb-wasm",
  "highs",
  "@noble/curves",
  "docx",
  "write-excel-file",
];

const args = process.argv.slice(2);
const writes = args.includes("--write");
const names = args.filter((arg) => arg !== "--write");
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0 || (writes && names.length > 0)) {
  console.error(
    unknown.length > 0
      ? `No benchmark is called ${unknown.join(", ")}`
      : "--write needs the rows of all benchmarks",
  );
  console.error(
    `Usage: npm run bench -- [--write] [NAME…], NAME of ${BENCHES.map(({ name }) => `"${name}"`).join(", ")}`,
  );
  process.exit(2);
}

const chromiumPath = ensureChromium();
if (chromiumPath) process.env.CHROMIUM_PATH = chromiumPath;
const loadBefore = loadavg()[0] ?? Number.NaN;
const started = performance.now();
const results: BenchResult[] = [];
for (const bench of BENCHES) {
  if (names.length > 0 && !names.includes(bench.name)) continue;
  const begun = performance.now();
  const own = await runBench(bench, root);
  results.push(...own);
  console.log(`${bench.name} took ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}
const run: BenchRun = {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  loadBefore,
  seconds: (performance.now() - started) / 1000,
  versions: [`Node ${process.versions.node}`, chromiumVersion(), ...LIBRARIES.map(versionOf)],
};
console.log(`\n${benchTable(results)}\n\n${benchSummary(results)}`);
console.log(`${run.machine}; load before ${loadBefore.toFixed(2)}; ${run.seconds.toFixed(0)} s.`);
if (writes) writeFileSync(PAGE, withResults(readFileSync(PAGE, "utf8"), results, run));
if (results.some((result) => "failed" in result)) process.exitCode = 1;

function machine(): string {
  const all = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `${all.length} × ${all[0]?.model.trim() ?? "unknown processor"}, ${gigabytes} GB, ${platform()}`;
}

function chromiumVersion(): string {
  const { stdout } = spawnSync(chromiumPath ?? "", ["--version"], { encoding: "utf8" });
  return stdout?.trim() || "no Chromium";
}

function versionOf(library: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules", library, "package.json"), "utf8"));
  return `${library} ${version}`;
}
