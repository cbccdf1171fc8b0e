import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { REGIONS } from "../../domain/ledger/regions.ts";
import type { Encoding } from "../bytes/decode.ts";
import { nameBook } from "../cells/names.ts";
import { type Finding, type Outcome, WHOLE_FILE } from "../findings/finding.ts";
import type { LedgerEncoding } from "./cellText.ts";
import type { LedgerContext } from "./ledgerContext.ts";
import { LedgerFindings, type Tally } from "./ledgerFindings.ts";
import { LedgerRows, type RecordCounts } from "./ledgerRows.ts";
import {
  type ClosedLedger,
  type OpenLedger,
  openLedger,
  READING_WINDOWS,
  type ReadingWindows,
} from "./records/openLedger.ts";
import { RecordBlock } from "./records/recordBlock.ts";
import { scanRecords } from "./records/recordScanner.ts";

export interface LedgerReading {
  readonly outcome: Outcome;
  readonly encoding: Encoding | null;
  /** Null on `reject`. */
  readonly classes: ClassColumns | null;
  /** The text that the columns point into. */
  readonly bytes: Uint8Array;
  readonly bytesEncoding: LedgerEncoding;
  readonly tally: Tally;
  /** The first thousand. */
  readonly findings: readonly Finding[];
  readonly records: RecordCounts;
}

/**
 * Reads a class ledger from a text of any size: bytes in, columns and everything that was found out.
 *
 * The bytes are gone through once, a block of records at a time. Each different cell of a column is decoded once; texts
 * that are only kept are not decoded at all unless something in them has to be looked at. A file is taken whole or not at all.
 *
 * @param before what was found in the file before it was a text
 */
export function readLedger(
  file: Uint8Array,
  context: LedgerContext,
  before: readonly Finding[] = [],
  windows = READING_WINDOWS,
): LedgerReading {
  const personal = before.filter(({ code }) => code === "personal-data");
  if (personal.length > 0) return refusedLedger(personal);
  return readOpenLedger(openLedger(file, windows), context, before, windows);
}

/** A file of which nothing but findings is known. */
export function refusedLedger(findings: readonly Finding[]): LedgerReading {
  return unreadLedger(withFindings(findings), null, { records: 0 });
}

function withFindings(all: readonly Finding[]): LedgerFindings {
  const findings = new LedgerFindings();
  for (const { code, row, line, column, facts } of all) findings.report(code, { row, line, column }, facts);
  return findings;
}

function readOpenLedger(
  opened: OpenLedger | ClosedLedger,
  context: LedgerContext,
  before: readonly Finding[],
  windows: ReadingWindows,
): LedgerReading {
  const findings = withFindings(before);
  if (!opened.ok) {
    findings.report(opened.code, WHOLE_FILE, opened.facts);
    return unreadLedger(findings, opened.encoding, { records: 0 });
  }
  const { bytes, bytesEncoding, encoding, delimiter, header } = opened;
  const books = {
    ministries: nameBook(context.ministries),
    fields: nameBook(context.fields),
    regions: nameBook(REGIONS),
  };
  const rows = new LedgerRows(opened, books, context, findings);
  let next = scanRecords(bytes, delimiter, (record) => rows.takeHead(record));
  const block = new RecordBlock(bytes, delimiter, header.length, windows.blockRecords);
  while (rows.isUsable && next.at < bytes.length) {
    next = block.scan(next.at, next.line);
    rows.takeBlock(block);
  }
  rows.texts.checkColumns(header);
  rows.check();
  if (rows.isUsable && !rows.counts.data && !rows.counts.error)
    findings.report("no-data-rows", WHOLE_FILE, {});
  const { personal } = rows.texts;
  if (personal.length > 0) {
    // Of a file with personal data nothing is handed on: other findings quote cells.
    return unreadLedger(withFindings(personal), encoding, rows.counts);
  }
  if (findings.outcome === "reject") return unreadLedger(findings, encoding, rows.counts);
  const classes = rows.classes();
  const { outcome, tally, listed } = findings;
  return { outcome, encoding, classes, bytes, bytesEncoding, tally, findings: listed, records: rows.counts };
}

function unreadLedger(
  { outcome, tally, listed }: LedgerFindings,
  encoding: Encoding | null,
  records: RecordCounts,
): LedgerReading {
  const none = { classes: null, bytes: new Uint8Array(), bytesEncoding: "utf-8" } as const;
  return { outcome, encoding, ...none, tally, findings: listed, records };
}
