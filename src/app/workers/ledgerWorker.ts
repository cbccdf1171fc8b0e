import type { LedgerContext } from "../../intake/ledger/ledgerContext.ts";
import { type LedgerReading, readLedger } from "../../intake/ledger/readLedger.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import { answerCalls } from "./answerCalls.ts";

/** A ledger to read. */
export interface LedgerToRead {
  readonly file: Blob;
  readonly context: LedgerContext;
}

/** What was read of a ledger, and the hash of the file. */
export interface ReadLedger extends LedgerReading {
  readonly sha256: string;
}

// Runs in a worker: a ledger of a million classes takes seconds.
answerCalls<LedgerToRead, ReadLedger>(async ({ file, context }) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { ...readLedger(bytes, context), sha256: sha256Hex(bytes) };
});
