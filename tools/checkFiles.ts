import { readdirSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Worker as Thread } from "node:worker_threads";
import { PastTimeLimit, workerCalls } from "../src/app/workers/workerCalls.ts";
import type { FactsOf } from "../src/intake/findings/facts.ts";
import { findingOf, WHOLE_FILE } from "../src/intake/findings/finding.ts";
import { printedFinding } from "./printedFinding.ts";

/** The printed result of a file; its outcome decides the exit code. */
interface Verdict {
  readonly outcome: string;
}

/** Checks one file. */
export type Check = (file: string, bytes: Uint8Array) => Verdict | Promise<Verdict>;

/** A module that exports `makeCheck(options)`, which returns a {@link Check}: it runs in a separate thread. */
export interface CheckModule {
  /** Its address (`import.meta.resolve`). */
  readonly module: string;
  readonly options: unknown;
}

interface CheckOptions {
  /** Seconds that a file may take. */
  readonly seconds?: number;
  /** Memory that its check may use. */
  readonly megabytes?: number;
  readonly print?: (line: string) => void;
}

/** With the start of the command and of a thread, ten seconds are enough for any file of 10 MB. */
const MAX_SECONDS = 6;
const MAX_MEGABYTES = 2000;

/** A file's findings where its check was ended. */
type EndedFindings = readonly ReturnType<typeof printedFinding>[];

/**
 * Checks files one after the other and prints a line of JSON for each. A file that cannot be opened is named on
 * standard error; the others are still checked. Of a folder its files are checked, by name. A file whose check exceeds a
 * limit of time or memory is rejected with `file-too-large`, and the next one is checked.
 *
 * @param ended makes the printed result of a file whose check was ended
 * @returns exit code: 0 when no file is rejected, 1 when one is, 2 when one could not be opened
 */
export async function checkFiles(
  files: readonly string[],
  check: CheckModule,
  ended: (file: string, bytes: Uint8Array, findings: EndedFindings) => Verdict,
  { seconds = MAX_SECONDS, megabytes = MAX_MEGABYTES, print = printLine }: CheckOptions = {},
): Promise<number> {
  let rejected = false;
  let unreadable = false;
  const thread = workerCalls<{ file: string; bytes: Uint8Array }, Verdict>(
    () => startThread(check, megabytes),
    { stopped: STOPPED, failed: (message) => message },
    seconds,
  );
  for (const file of files.flatMap(filesIn)) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
      unreadable = true;
      continue;
    }
    const verdict = await thread.call({ file, bytes }).catch((error: Error) => {
      const facts = limitOf(error);
      return ended(file, bytes, [printedFinding(findingOf("file-too-large", WHOLE_FILE, facts))]);
    });
    rejected ||= verdict.outcome === "reject";
    print(JSON.stringify(verdict));
  }
  thread.end(new Error("All files are checked."));
  if (unreadable) return 2;
  return rejected ? 1 : 0;
}

/** The message of a thread that ended before it answered, because it ran out of memory. */
const STOPPED = "stopped";

/** The limit that a check exceeded. @throws Error for any other reason */
function limitOf(error: Error): FactsOf<"file-too-large"> {
  if (error instanceof PastTimeLimit) return { limit: "time", max: error.seconds };
  if (error.message === STOPPED) return { limit: "memory" };
  throw error;
}

/** A thread with the interface of a page's worker. */
function startThread(check: CheckModule, megabytes: number): Worker {
  const thread = new Thread(new URL("tsx.mjs", import.meta.url), {
    argv: ["tools/checkThread.ts"],
    workerData: check,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const worker = Object.assign(new EventTarget(), {
    postMessage: (message: unknown) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  });
  thread.on("message", (data) => worker.dispatchEvent(new MessageEvent("message", { data })));
  thread.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
    worker.dispatchEvent(new Event("error"));
  });
  return worker as unknown as Worker;
}

/** The files of a folder; any other path as it is. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ name }) => join(path, name)).sort();
}

/** Prints what is wrong with the command line and ends the process with exit code 2. */
export function wrongUsage(problem: string, usage: string): never {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}

/** Writes a whole line before the next file is read; a pipe may accept only a part of it at a time. */
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
