import { readFileSync, writeSync } from "node:fs";

/** What a check prints for a file; it decides the exit code by its outcome. */
interface Verdict {
  readonly outcome: string;
}

/**
 * Checks files one after the other and prints a line of JSON for each. A file that cannot be opened is named on
 * standard error; the others are still checked.
 *
 * @returns exit code: 0 when no file is rejected, 1 when one is, 2 when one could not be opened
 */
export function checkFiles(
  files: readonly string[],
  check: (file: string, bytes: Uint8Array) => Verdict,
): number {
  let rejected = false;
  let unreadable = false;
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
      unreadable = true;
      continue;
    }
    const verdict = check(file, bytes);
    rejected ||= verdict.outcome === "reject";
    printLine(JSON.stringify(verdict));
  }
  if (unreadable) return 2;
  return rejected ? 1 : 0;
}

/** Says what is wrong with the command line and ends with exit code 2. */
export function wrongUsage(problem: string, usage: string): never {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}

/** Written whole before the next file is read: a pipe may take less than a line at once. */
function printLine(line: string): void {
  const bytes = new TextEncoder().encode(`${line}\n`);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}
