import type { IntakeContext } from "../../intake/report/readReport.ts";
import {
  type FileOptions,
  type FileReading,
  loadReaderOf,
  readReportFile,
} from "../../intake/report/readReportFile.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import { answerCalls } from "./answerCalls.ts";

/** A report file to read. */
export interface FileToCheck {
  readonly bytes: Uint8Array;
  readonly context: IntakeContext;
  readonly options: FileOptions;
}

/** What was read from a file, and the hash under which its bytes would be kept. */
export interface CheckedFile extends FileReading {
  /** Lower-case hex SHA-256 of the original bytes, whatever was changed since. */
  readonly sha256: string;
}

// Runs in a worker, so that the page stays usable while a large file is read.
answerCalls<FileToCheck, CheckedFile>(
  async ({ bytes, context, options }) => ({
    ...(await readReportFile(bytes, context, options)),
    sha256: sha256Hex(bytes),
  }),
  { prepare: ({ bytes }) => loadReaderOf(bytes) },
);
