import type { CheckedFile } from "../../../app/workers/intakeWorker.ts";
import { redo, undo, withStep } from "../../../domain/undoable.ts";
import type { LedgerRow } from "../../../intake/report/readReport.ts";
import type { CellEdit } from "../../../intake/report/readReportFile.ts";
import { type EditHistory, NO_EDITS } from "./edits.ts";

/** How far a file has come: `checked` waits for a decision, `failed` could not be read, `returned` went to its ministry. */
export type IntakeStatus =
  | "waiting"
  | "checking"
  | "checked"
  | "failed"
  | "cancelled"
  | "storing"
  | "stored"
  | "returned";

/** A file in work, with all edits and confirmations. */
export interface IntakeItem {
  readonly id: number;
  readonly name: string;
  /** Size of the file in bytes; `bytes` of a file over the limit is a placeholder. */
  readonly size: number;
  readonly status: IntakeStatus;
  /** Why it was not read or not stored, a sentence for the screen. */
  readonly problem: string | null;
  /** As they came; null until they were read, and again when they must not be kept. */
  readonly bytes: Uint8Array | null;
  readonly reading: CheckedFile | null;
  /** The chosen sheet; null for the one that the intake chooses. */
  readonly sheet: string | null;
  /** The rows as they came, before any change. */
  readonly original: readonly LedgerRow[];
  readonly edits: EditHistory;
  /** Counts changes: a reading of an older revision is dropped. */
  readonly revision: number;
  /** True while `reading` is of an older revision. */
  readonly stale: boolean;
  /** Confirmed codes, each with what was agreed to, see `agreementTo`. */
  readonly ticks: Readonly<Record<string, string>>;
  readonly reason: string;
  /** The day of receipt that was entered, `YYYY-MM-DD` or empty; null for the day on which it is stored. */
  readonly receivedOn: string | null;
  /** Another file for the same ministry and cut-off was chosen instead. */
  readonly setAside: boolean;
  /** Id of the entry that returned it; null for a file that was not returned. */
  readonly returnedBy: string | null;
}

export interface IntakeState {
  /** In the order in which they came. */
  readonly items: readonly IntakeItem[];
  readonly openId: number | null;
  readonly lastId: number;
  /** What was done last, a sentence for the screen. */
  readonly notice: string | null;
}

export const EMPTY_INTAKE: IntakeState = { items: [], openId: null, lastId: 0, notice: null };

export type IntakeAction =
  | { readonly kind: "added"; readonly files: readonly { readonly name: string; readonly size: number }[] }
  | { readonly kind: "started" | "retried" | "restored" | "storing" | "stored"; readonly id: number }
  | { readonly kind: "discarded"; readonly id: number }
  | { readonly kind: "loaded"; readonly id: number; readonly bytes: Uint8Array }
  | {
      readonly kind: "checked";
      readonly id: number;
      readonly revision: number;
      readonly reading: CheckedFile;
    }
  | { readonly kind: "failed"; readonly id: number; readonly revision: number; readonly problem: string }
  | { readonly kind: "edited"; readonly id: number; readonly edits: readonly CellEdit[] }
  | { readonly kind: "undone" | "redone" | "reverted"; readonly id: number }
  | { readonly kind: "sheet"; readonly id: number; readonly sheet: string }
  | { readonly kind: "ticked"; readonly id: number; readonly code: string; readonly agreement: string | null }
  | { readonly kind: "reason"; readonly id: number; readonly reason: string }
  | { readonly kind: "received"; readonly id: number; readonly day: string }
  | { readonly kind: "returned"; readonly id: number; readonly entry: string }
  | { readonly kind: "opened"; readonly id: number | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "chosen"; readonly drop: readonly number[] }
  | { readonly kind: "not-stored"; readonly id: number; readonly problem: string }
  | { readonly kind: "noticed"; readonly notice: string | null }
  | { readonly kind: "finished" };

/** The session after an action; pure. An action on a file that was removed changes nothing. */
export function reduceIntake(state: IntakeState, action: IntakeAction): IntakeState {
  switch (action.kind) {
    case "added":
      return withFiles(state, action.files);
    case "opened":
      return { ...state, openId: action.id };
    case "discarded":
      return {
        ...state,
        items: state.items.filter(({ id }) => id !== action.id),
        openId: state.openId === action.id ? null : state.openId,
      };
    case "cancelled":
      return withItems(state, (item) =>
        item.status === "waiting" || item.status === "checking"
          ? { ...item, status: "cancelled", revision: item.revision + 1 }
          : item,
      );
    case "chosen":
      return withItems(state, (item) => (action.drop.includes(item.id) ? { ...item, setAside: true } : item));
    case "noticed":
      return { ...state, notice: action.notice };
    case "finished":
      return { ...state, items: state.items.filter((item) => !isDone(item)), notice: null };
    default:
      return withItems(state, (item) => (item.id === action.id ? reduceItem(item, action) : item));
  }
}

function withItems(state: IntakeState, change: (item: IntakeItem) => IntakeItem): IntakeState {
  return { ...state, items: state.items.map(change) };
}

type ItemAction = Exclude<
  IntakeAction,
  { kind: "added" | "opened" | "discarded" | "cancelled" | "chosen" | "noticed" | "finished" }
>;

function reduceItem(item: IntakeItem, action: ItemAction): IntakeItem {
  switch (action.kind) {
    case "started":
      return { ...item, status: "checking", problem: null };
    case "retried":
      return { ...item, status: "waiting", problem: null };
    case "loaded":
      return { ...item, bytes: action.bytes };
    case "checked":
      return action.revision === item.revision ? withReading(item, action.reading) : item;
    case "failed":
      if (action.revision !== item.revision) return item;
      // A file that was read before keeps its reading.
      return { ...item, status: item.reading ? "checked" : "failed", problem: action.problem };
    case "edited":
      return action.edits.length === 0 ? item : changed(item, withStep(item.edits, action.edits));
    case "undone":
      return changed(item, undo(item.edits));
    case "redone":
      return changed(item, redo(item.edits));
    case "reverted":
      return changed(item, NO_EDITS);
    case "sheet":
      if (action.sheet === item.reading?.sheet) return item;
      // Row and column numbers mean other cells in another sheet.
      return { ...changed(item, NO_EDITS, true), sheet: action.sheet, original: [] };
    case "ticked": {
      const { [action.code]: _, ...ticks } = item.ticks;
      return {
        ...item,
        ticks: action.agreement === null ? ticks : { ...ticks, [action.code]: action.agreement },
      };
    }
    case "reason":
      return { ...item, reason: action.reason };
    case "received":
      return { ...item, receivedOn: action.day };
    case "restored":
      return { ...item, setAside: false };
    case "storing":
      return { ...item, status: "storing", problem: null };
    case "stored":
      return { ...item, status: "stored" };
    case "returned":
      return { ...item, status: "returned", returnedBy: action.entry };
    case "not-stored":
      return { ...item, status: "checked", problem: action.problem };
  }
}

function changed(item: IntakeItem, edits: EditHistory, force = false): IntakeItem {
  if (item.status !== "checked" || (edits === item.edits && !force)) return item;
  return { ...item, edits, revision: item.revision + 1, stale: true, problem: null };
}

function withReading(item: IntakeItem, reading: CheckedFile): IntakeItem {
  const untouched = item.edits.done.length === 0;
  // Edits can be undone; a file that came with personal data is refused for good.
  const personal = untouched && reading.findings.some(({ code }) => code === "personal-data");
  return {
    ...item,
    status: "checked",
    reading,
    stale: false,
    // Nothing of a file with personal data is kept.
    bytes: personal ? null : item.bytes,
    original: personal ? [] : untouched ? reading.rows : item.original,
  };
}

function withFiles(
  state: IntakeState,
  files: readonly { readonly name: string; readonly size: number }[],
): IntakeState {
  const names = new Set(files.map(({ name }) => name));
  const handled = state.items.filter((item) => !isDone(item));
  const alone = handled.length === 1;
  // A refused file needs no decision, so the corrected file replaces it.
  const kept = handled.filter((item) => !(isRefused(item) && (alone || names.has(item.name))));
  const added = files.map(
    ({ name, size }, i): IntakeItem => ({
      id: state.lastId + 1 + i,
      name,
      size,
      status: "waiting",
      problem: null,
      bytes: null,
      reading: null,
      sheet: null,
      original: [],
      edits: NO_EDITS,
      revision: 0,
      stale: false,
      ticks: {},
      reason: "",
      receivedOn: null,
      setAside: false,
      returnedBy: null,
    }),
  );
  return {
    items: [...kept, ...added],
    openId: kept.some(({ id }) => id === state.openId) ? state.openId : null,
    lastId: state.lastId + files.length,
    notice: null,
  };
}

/** True for a file that was refused and not edited. */
function isRefused({ status, reading, edits }: IntakeItem): boolean {
  if (status === "failed" || status === "cancelled") return true;
  return status === "checked" && reading?.outcome === "reject" && edits.done.length === 0;
}

/** True for a file that the journal has: stored, or returned. */
export function isDone({ status }: IntakeItem): boolean {
  return status === "stored" || status === "returned";
}

/** True while leaving the page would lose unfinished work. */
export function isUnfinished(item: IntakeItem): boolean {
  return !isDone(item) && !item.setAside && !isRefused(item);
}
