import { UNIT } from "../../domain/edition.ts";
import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { countClasses } from "../../domain/ledger/classCounts.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import type { LedgerContext } from "../../intake/ledger/ledgerContext.ts";
import { openLedger } from "../../intake/ledger/records/openLedger.ts";
import { indexOfChanged } from "../../intake/ledgerFile/changedColumn.ts";
import { ledgerRowsText } from "../../intake/ledgerFile/ledgerRowsText.ts";
import { readBases } from "../../intake/ledgerFile/readBases.ts";
import type { CellEdit } from "../../intake/table/applyEdits.ts";
import type { Author, Entry } from "../../journal/entries/entry.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import type { CellChange, Confirmation } from "../../journal/entries/fileReference.ts";
import { keptFile, MAX_KEPT_FILE_BYTES } from "../../journal/entries/keptFile.ts";
import type { LedgerAccepted } from "../../journal/entries/ledgerEntries.ts";
import { reportAccepted } from "../../journal/entries/reportAccepted.ts";
import type { ReceivedLedger } from "../../journal/fold/ledgerState.ts";
import { keepDerived, readDerived } from "../../journal/keepers/derivedRecords.ts";
import { fetchBytes } from "../dataFolder/planFiles.ts";
import { appendEntry, readStored } from "../journal/journalActions.ts";
import { readLedgerAside } from "../workers/ledgerAside.ts";
import type { ReadLedger } from "../workers/ledgerCalls.ts";

/** The sample ledger under `data/`. */
export const SAMPLE_LEDGER = "sample/ledger.csv";

/** A checked ledger that a person confirmed. */
export interface LedgerToAccept {
  readonly file: File;
  readonly reading: ReadLedger;
  readonly changes: readonly CellChange[];
  readonly context: LedgerContext;
  readonly confirmations: readonly Confirmation[];
  /** The day of receipt, `YYYY-MM-DD`. */
  readonly receivedOn: string;
}

/** What is said of an accepted ledger; `sheetText` is the text of its sheet, null for a text file. */
export function acceptedBody(ledger: LedgerToAccept, sheetText: Uint8Array | null): LedgerAccepted {
  const { file, reading, changes, context, confirmations, receivedOn } = ledger;
  const { classes, sha256, size, sheet, tally } = reading;
  if (!classes) throw new Error("台账没有通过校验，不能入库。");
  const copy = sheetText && {
    name: `${file.name.replace(/\.\w{1,5}$/, "")}（${sheet}）.csv`,
    size: sheetText.length,
    sha256: sha256Hex(sheetText),
  };
  return {
    kind: "ledger-accepted",
    file: { name: file.name, size, sha256, ...(copy && { copy }) },
    sheet,
    changes,
    checkedOn: context.today,
    rulePacks: context.rulePacks.map(({ id }) => id),
    yardsticks: context.yardsticks ?? [],
    classes: classes.count,
    counts: countClasses(classes),
    tally,
    receivedOn,
    confirmations,
  };
}

/**
 * Stores an accepted ledger: one entry with what is kept of its file in one transaction, and beside the journal its
 * columns. Rejects with StorageError when the browser refuses, with a sentence for a file that is too large.
 */
export async function acceptLedger(ledger: LedgerToAccept): Promise<Entry> {
  const { file, reading } = ledger;
  if (reading.size > MAX_KEPT_FILE_BYTES)
    throw new Error(
      `台账超过 ${MAX_KEPT_FILE_BYTES / 1_000_000} MB，本机不保存这么大的文件。请按年度或${UNIT}分成几份。`,
    );
  // Of a workbook the sheet is kept as it came, in the text that it is read from.
  const sheetText = reading.sheet === null ? null : ledgerRowsText(reading.rows ?? []);
  const bytes = sheetText ?? new Uint8Array(await file.arrayBuffer());
  const body = acceptedBody(ledger, sheetText);
  const stored = { sha256: keptFile(body.file).sha256, bytes };
  const entry = await appendEntry(body, null, { files: [stored] }, authorOf(body));
  // The ledger is stored: without its columns it is read again when it is opened.
  await keepColumns(entry.id, reading).catch(() => undefined);
  return entry;
}

/** The ministry whose classes alone a ledger holds, else the planner. */
function authorOf({ counts }: LedgerAccepted): Author {
  const names = [...new Set(counts.map(({ ministry }) => ministry))];
  const [name] = names;
  return names.length === 1 && name !== undefined ? { kind: "ministry", name } : { kind: "planner" };
}

/** Withdraws an accepted ledger with a reason; its entry stays in the journal. */
export function withdrawLedger({ id, body }: ReceivedLedger, reason: string): Promise<Entry> {
  return appendEntry({ kind: "ledger-withdrawn", target: id }, reason, {}, authorOf(body));
}

/**
 * Opens an accepted ledger: from its columns where they are kept, else they are made again from its file.
 *
 * @throws Error with a sentence for the screen where its file is not in this browser
 */
export async function openAccepted(
  { id, body, sample }: ReceivedLedger,
  known: Pick<LedgerContext, "ministries" | "fields" | "rulePacks">,
): Promise<ReadLedger> {
  const { file, checkedOn, yardsticks } = body;
  const bytes = sample ? await fetchBytes(SAMPLE_LEDGER) : await readStored(keptFile(file).sha256);
  if (!bytes) throw new Error(`本机没有保存“${file.name}”的内容，只有它的合计。`);
  const kept = await keptReading(id).catch(() => null);
  const opened = kept?.classes && body.changes.length === 0 ? openLedger(bytes) : null;
  if (kept && opened?.ok) return { ...kept, bytes: opened.bytes, bytesEncoding: opened.bytesEncoding };
  const rulePacks = known.rulePacks.filter(({ id }) => body.rulePacks.includes(id));
  const context = { ...known, today: checkedOn, rulePacks, yardsticks };
  const question = { file: new Blob([new Uint8Array(bytes)]), fileName: file.name, context };
  const first = await readLedgerAside({ ...question, edits: [] });
  const edits = editsOf(body.changes, first);
  const reading = edits.length === 0 ? first : await readLedgerAside({ ...question, edits });
  const asAccepted = { ...reading, sha256: file.sha256, size: file.size, sheet: body.sheet };
  await keepColumns(id, asAccepted).catch(() => undefined);
  return asAccepted;
}

/** The columns of an accepted ledger that was opened in this browser; null where they are not kept. */
export async function keptClasses({ id }: ReceivedLedger): Promise<ClassColumns | null> {
  return (await keptReading(id))?.classes ?? null;
}

function editsOf(changes: readonly CellChange[], { header }: ReadLedger): CellEdit[] {
  const texts = (header?.cells ?? []).map(({ text }) => text);
  return changes.flatMap(({ row, column, to }) => {
    const index = indexOfChanged(texts, column);
    return index < 0 ? [] : [{ row, index, to }];
  });
}

/** The columns, each for itself, and beside them what else was read; the bytes that they point into are the file's. */
async function keepColumns(entryId: string, reading: ReadLedger): Promise<void> {
  const none = new Uint8Array();
  const rest = { ...reading, classes: null, bytes: none, text: null, rows: null } satisfies ReadLedger;
  await keepDerived(entryId, { ...reading.classes, reading: rest });
}

/** What `keepColumns` kept of a ledger that could be checked; null without. */
async function keptReading(entryId: string): Promise<ReadLedger | null> {
  const { reading, ...classes } = (await readDerived(entryId)) ?? {};
  if (!reading || !("count" in classes)) return null;
  return { ...(reading as ReadLedger), classes: classes as unknown as ClassColumns };
}

/** A report made from an accepted ledger, reviewed and confirmed. */
export interface LedgerSubmission {
  readonly ledger: ReceivedLedger;
  readonly submission: Submission;
  readonly confirmations: readonly Confirmation[];
  readonly reason: string | null;
  readonly receivedOn: string;
  /** Head of the journal that it was reviewed against. */
  readonly expectedHead: string | null;
}

/** Stores a report that names its ledger as the source. Rejects with JournalMovedError where another tab appended since. */
export function submitFromLedger(made: LedgerSubmission): Promise<Entry> {
  const { ledger, submission, confirmations, reason, receivedOn, expectedHead } = made;
  const { file, sheet } = ledger.body;
  const facts = {
    file,
    sheet,
    changes: [],
    submissions: [submission],
    receivedOn,
    ledger: ledger.id,
    confirmations,
  };
  const author = { kind: "ministry", name: submission.ministry } as const;
  return appendEntry(reportAccepted(facts, []), reason, { expectedHead }, author);
}

/** Stores a register of bases in the place of the one before. Rejects with a sentence for the screen. */
export async function acceptBases(file: File): Promise<Entry> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const bases = await readBases(bytes);
  const sha256 = sha256Hex(bytes);
  const reference = { name: file.name, size: bytes.length, sha256 };
  return appendEntry({ kind: "bases-listed", file: reference, bases }, null, { files: [{ sha256, bytes }] });
}
