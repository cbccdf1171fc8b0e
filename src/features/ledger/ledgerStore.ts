import { createStore } from "../../app/stores/store.ts";
import type { ReadLedger } from "../../app/workers/ledgerCalls.ts";
import { ALL_CLASSES, type ClassFilter } from "../../domain/ledger/classView.ts";
import type { LedgerContext } from "../../intake/ledger/ledgerContext.ts";
import type { CellEdit } from "../../intake/table/applyEdits.ts";

/** A ledger that was read from a file and is not accepted, or one that was accepted and opened again. */
export interface ShownLedger {
  readonly name: string;
  readonly reading: ReadLedger;
  /** The chosen file with a person's changes and what it was read against; null for an accepted ledger. */
  readonly chosen: {
    readonly file: File;
    readonly edits: readonly CellEdit[];
    readonly context: LedgerContext;
  } | null;
  /** Id of its entry; null where it is not accepted. */
  readonly entryId: string | null;
  /** True for the sample ledger (示例台账), which is closed when the sample data is removed. */
  readonly sample: boolean;
}

/** The ledger that is open in this tab; kept while other screens are shown. */
export type OpenLedger =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly reason: string }
  | ({ readonly kind: "read" } & ShownLedger);

export const openLedgerStore = createStore<OpenLedger>({ kind: "none" });

/** Ids of rule packs that are held against other regions too (参照). */
export const yardstickStore = createStore<readonly string[]>([]);

/** Which classes the table shows: a figure anywhere on the screen opens its classes by it. */
export const classFilterStore = createStore<ClassFilter>(ALL_CLASSES);
