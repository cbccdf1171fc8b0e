import { today } from "../../app/browser/today.ts";
import { acceptLedger, openAccepted } from "../../app/ledger/ledgerActions.ts";
import { storageWords } from "../../app/words/storageWords.ts";
import { readLedgerAside } from "../../app/workers/ledgerAside.ts";
import { ALL_CLASSES } from "../../domain/ledger/classView.ts";
import type { LedgerContext } from "../../intake/ledger/ledgerContext.ts";
import { changedColumn } from "../../intake/ledgerFile/changedColumn.ts";
import type { CellEdit } from "../../intake/table/applyEdits.ts";
import type { CellChange, Confirmation } from "../../journal/entries/fileReference.ts";
import type { ReceivedLedger } from "../../journal/fold/ledgerState.ts";
import { classFilterStore, openLedgerStore, type ShownLedger, yardstickStore } from "./ledgerStore.ts";

type KnownLedgerNames = Pick<LedgerContext, "ministries" | "fields" | "rulePacks">;

/** Reads a file, or reads it again after a change of a cell or of what it is held against. */
export async function readChosen(
  file: File,
  known: KnownLedgerNames,
  edits: readonly CellEdit[] = [],
): Promise<void> {
  const { name } = file;
  const context = { ...known, today: today(), yardsticks: yardstickStore.get() };
  await opening(name, async () => {
    const reading = await readLedgerAside({ file, fileName: name, edits, context });
    return { name, reading, chosen: { file, edits, context }, entryId: null, sample: false };
  });
}

/** Opens a ledger of the journal. */
export async function openReceived(ledger: ReceivedLedger, known: KnownLedgerNames): Promise<void> {
  const { name } = ledger.body.file;
  await opening(name, async () => {
    const reading = await openAccepted(ledger, known);
    return { name, reading, chosen: null, entryId: ledger.id, sample: ledger.sample };
  });
}

async function opening(name: string, read: () => Promise<ShownLedger>): Promise<void> {
  openLedgerStore.set({ kind: "reading", name });
  classFilterStore.set(ALL_CLASSES);
  try {
    openLedgerStore.set({ kind: "read", ...(await read()) });
  } catch (error) {
    openLedgerStore.set({ kind: "failed", name, reason: storageWords(error) });
  }
}

/** Stores the chosen ledger as it is shown. Rejects with StorageError, nothing is stored then. */
export async function acceptShown(
  ledger: ShownLedger,
  confirmations: readonly Confirmation[],
  receivedOn: string,
): Promise<void> {
  const { reading, chosen } = ledger;
  if (!chosen) return;
  const { file, context, edits } = chosen;
  const changes = changesOf(ledger, edits);
  const entry = await acceptLedger({ file, reading, changes, context, confirmations, receivedOn });
  openLedgerStore.set({ kind: "read", ...ledger, chosen: null, entryId: entry.id });
}

function changesOf({ reading }: ShownLedger, edits: readonly CellEdit[]): CellChange[] {
  const header = (reading.header?.cells ?? []).map(({ text }) => text);
  return edits.map(({ row, index, to }) => ({
    row,
    column: changedColumn(header, index),
    from: reading.rows?.[row - 1]?.[index] ?? "",
    to,
  }));
}
