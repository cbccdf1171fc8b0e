import { createStore } from "../../app/stores/store.ts";
import type { ReadLedger } from "../../app/workers/ledgerWorker.ts";
import type { RulePack } from "../../domain/ledger/rulePack.ts";

/** The ledger that is open in this tab; kept while other screens are shown, and not stored. */
export type OpenLedger =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly reason: string }
  | {
      readonly kind: "read";
      readonly name: string;
      readonly reading: ReadLedger;
      /** The rules that it was checked by. */
      readonly rulePacks: readonly RulePack[];
    };

export const openLedgerStore = createStore<OpenLedger>({ kind: "none" });

/** A population that was frozen for an inspection: from then on a seed may be entered. */
export interface Frozen {
  /** Lower-case hex SHA-256 of the population's text. */
  readonly hash: string;
  readonly size: number;
  /** Of the ledger's file. */
  readonly sha256: string;
  readonly at: string;
}

export const frozenStore = createStore<Frozen | null>(null);
