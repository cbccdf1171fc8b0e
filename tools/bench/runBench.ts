import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { BenchResult } from "./benchRow.ts";
import { ROWS_FILE, rowsIn } from "./reportRow.ts";

/** A benchmark: a file that leaves rows with `reportRow`. */
export interface Bench {
  readonly name: string;
  /** From the project's folder: a test in Chromium (`.test.ts`), or a script for Node. */
  readonly file: string;
}

/** Only ends a benchmark that hangs: on a busy machine one may take many times its two minutes. */
const MAX_SECONDS = 900;

/**
 * Runs a benchmark in a process of its own, so that it can neither end the others nor warm anything up for them.
 *
 * @param root the project's folder
 * @returns the rows that it left, and why it failed if it did
 */
export async function runBench({ name, file }: Bench, root: string): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const rowsFile = join(folder, "rows.jsonl");
  const args = file.endsWith(".test.ts")
    ? ["node_modules/vitest/vitest.mjs", "run", "--project=bench", file]
    : ["tools/tsx.mjs", file];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, [ROWS_FILE]: rowsFile },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => printed.push(part));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill();
  }, MAX_SECONDS * 1000);
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  clearTimeout(timer);
  const rows = rowsIn(rowsFile);
  rmSync(folder, { recursive: true });
  const output = Buffer.concat(printed).toString();
  if (isLate) return [...rows, { name, failed: `took longer than ${MAX_SECONDS} s` }];
  if (code !== 0) return [...rows, { name, failed: reasonIn(output) }];
  return rows.length > 0 ? rows : [{ name, failed: "left no row" }];
}

/** The message of the first error in what a benchmark printed, else its last line. */
export function reasonIn(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.find((line) => /^(Uncaught )?\w*Error: ./.test(line)) ?? lines.at(-1) ?? "printed nothing";
}
