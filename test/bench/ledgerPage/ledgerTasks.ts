import type { LedgerEncoding } from "../../../src/intake/ledger/cellText.ts";
import type { LedgerContext } from "../../../src/intake/ledger/ledgerContext.ts";

/** What a worker is asked to do with the bytes of a ledger; each in a worker of its own, which holds nothing else. */
export interface LedgerTask {
  readonly by: "rules" | "papa" | "udsv";
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: LedgerEncoding;
  readonly context: LedgerContext;
  /** How often it is done; the last time counts. */
  readonly times: number;
}

export interface LedgerTaskDone {
  readonly ms: number;
  /** Classes that were read, to see that all did the same. */
  readonly classes: number;
}
