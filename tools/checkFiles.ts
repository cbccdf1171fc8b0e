import { readdirSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** What a check prints for a file; it decides the exit code by its outcome. */
interface Verdict {
  readonly outcome: string;
}

/**
 * Checks files one after the other and prints a line of JSON for each. A file that cannot be opened is named on
 * standard error; the others are still checked. A folder stands for the files in it, by name.
 *
 * @returns exit code: 0 when no file is rejected, 1 when one is, 2 when one could not be opened
 */
export async function checkFiles(
  files: readonly string[],
  check: (file: string, bytes: Uint8Array) => Promise<Verdict>,
): Promise<number> {
  let rejected = false;
  let unreadable = false;
  for (const file of files.flatMap(filesIn)) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
      unreadable = true;
      continue;
    }
    const verdict = await check(file, bytes);
    rejected ||= verdict.outcome === "reject";
    printLine(JSON.stringify(verdict));
  }
  if (unreadable) return 2;
  return rejected ? 1 : 0;
}

/** The files of a folder; a file, and what does not exist, as it is. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ name }) => join(path, name)).sort();
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
