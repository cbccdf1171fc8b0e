import type { StoredFault } from "../../journal/keepers/checkStored.ts";
import { readMark } from "../../journal/keepers/journalMark.ts";
import { createStore } from "../stores/store.ts";
import { journalKeeper } from "./keeper.ts";

/** The check of what this browser stores: once a visit, in the background. */
export type JournalCheck =
  | { readonly kind: "pending" }
  | { readonly kind: "done"; readonly faults: readonly StoredFault[] }
  /** The check could not be made; `message` is a sentence for the screen. */
  | { readonly kind: "failed"; readonly message: string };

export const journalCheck = createStore<JournalCheck>({ kind: "pending" });

let begun = false;

/** Begins the check if it has not begun. To be called when the journal has entries. */
export function beginJournalCheck(): void {
  if (begun) return;
  begun = true;
  // Loaded when used, to keep it out of the first script.
  import("../workers/checkJournal.ts")
    .then(({ checkJournal }) => checkJournal())
    .then(
      ({ faults, copyHolds }) => {
        journalCheck.set({ kind: "done", faults });
        // What was read from the copy is read from the entries themselves.
        if (faults.length > 0 || !copyHolds) void journalKeeper.then((keeper) => keeper.leaveCopy());
        // A journal without a mark gets one, also of a browser whose localStorage was cleared; not one with a fault, because
        // its last entries may be gone.
        if (!readMark() && faults.length === 0)
          void journalKeeper.then((keeper) => keeper.mark()).catch(() => undefined);
      },
      (error) =>
        journalCheck.set({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
}

/** Checks anew, after what is stored was mended. */
export function repeatJournalCheck(): void {
  begun = false;
  journalCheck.set({ kind: "pending" });
  beginJournalCheck();
}

const NO_FAULTS: readonly StoredFault[] = [];

/** The faults that were found; none while the check is not through. The same list each time it is asked. */
export function faultsFound(check: JournalCheck): readonly StoredFault[] {
  return check.kind === "done" ? check.faults : NO_FAULTS;
}

/** Ids of entries whose content or signature does not hold: their figures must not count. */
export function entriesNotCounted(check: JournalCheck): ReadonlySet<string> {
  return new Set(
    faultsFound(check)
      .filter(({ kind }) => kind === "wrong-id" || kind === "wrong-signature")
      .map(({ entryId }) => entryId),
  );
}
