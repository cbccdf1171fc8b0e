import {
  type Decoded,
  declaredEncoding,
  decodeDamaged,
  decodeStrictly,
  type Encoding,
  MAX_FILE_BYTES,
} from "../bytes/decode.ts";
import { kindOfBinary, looksLikeHtml } from "../bytes/fileKind.ts";
import { looksMisread } from "../bytes/mojibake.ts";
import { isBlank } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import type { FactsOf } from "../findings/facts.ts";
import {
  type FactsArgument,
  type FindingPlace,
  type ReportFinding,
  WHOLE_FILE,
} from "../findings/finding.ts";
import type { FindingCode } from "../findings/findingCodes.ts";
import { HEADER_WORDS } from "../findings/headerWords.ts";
import { findHeader, type Header } from "./header.ts";
import type { RowKind } from "./rowKinds.ts";
import type { SheetMarks } from "./sheetMarks.ts";
import {
  DELIMITERS,
  endsInsideQuotes,
  isOverlong,
  MAX_RECORDS,
  type QuoteFault,
  quoteFaults,
  type Table,
  tokenise,
} from "./table.ts";
import { wrongDelimiter } from "./wrongDelimiter.ts";

/** A cell of a workbook that cannot be read. */
export interface CellFault {
  readonly row: number;
  /** Column from 0. */
  readonly index: number;
  readonly code: FindingCode;
  readonly facts: FactsOf<FindingCode>;
  /** The columns in which it is a fault: all columns that are read, or only those of figures. */
  readonly scope: "read" | "figures";
}

/** A file whose header was found. */
export interface OpenTable {
  readonly ok: true;
  /** Null for a sheet of a workbook, as is the delimiter. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** False where undecodable bytes were replaced by U+FFFD. */
  readonly clean: boolean;
  readonly table: Table;
  readonly header: Header;
  /** Quotes that do not close where they should; empty for a workbook. */
  readonly quoteFaults: readonly QuoteFault[];
  /** Cells of a workbook without a readable value; empty for a text file. */
  readonly cellFaults: readonly CellFault[];
  /** Facts from the formatting of a sheet; left out for a text file. */
  readonly marks?: SheetMarks;
  /**
   * Reports what the marks say of the rows and columns that count; brought by the reader of workbooks, so that text is
   * read without it.
   *
   * @param kinds what the records of the table were taken for, in their order
   */
  readonly reportMarks?: (opened: OpenTable, kinds: readonly RowKind[], report: ReportFinding) => void;
}

/** A file that cannot be read as a table; `table` holds the records that could be read. */
export interface ClosedTable {
  readonly ok: false;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly table: Table;
  readonly code: FindingCode;
  readonly place: FindingPlace;
  readonly facts: FactsOf<FindingCode>;
  /** Of a sheet without a header; used once a person corrects the header. */
  readonly cellFaults?: readonly CellFault[];
  readonly marks?: SheetMarks;
}

export type Opened = OpenTable | ClosedTable;

const NO_TABLE: Table = { records: [], truncated: false };

/** Characters at the start of a text that are searched for the header. */
const MAX_CHARACTERS_BEFORE_HEADER = 200_000;

/** Encodings to try without a byte-order mark; the first with no errors and a known header is used. */
const ENCODINGS_TO_TRY: readonly Encoding[] = ["utf-8", "gb18030", "utf-16-le"];

/**
 * Opens a text file as a table. The encoding and delimiter are those in which a header is found.
 */
export function openTable(bytes: Uint8Array, fields: NameBook): Opened {
  if (bytes.length === 0) return closed("empty-file");
  // The file's own size is left out: a page need not read a file that is too large.
  if (bytes.length > MAX_FILE_BYTES) return closed("file-too-large", { limit: "bytes", max: MAX_FILE_BYTES });
  const binary = kindOfBinary(bytes);
  if (binary) return closed("not-text", binary);

  const declared = declaredEncoding(bytes);
  const decoded: Decoded[] = [];
  for (const encoding of declared ? [declared] : ENCODINGS_TO_TRY) {
    const reading = decodeStrictly(bytes, encoding);
    if (!reading) continue;
    if (isBlank(reading.text)) return closed("empty-file");
    const opened = withHeader(reading, fields);
    if (opened) return opened;
    decoded.push(reading);
  }
  for (const encoding of declared ? [declared] : ENCODINGS_TO_TRY.slice(0, 2)) {
    const opened = withHeader(decodeDamaged(bytes, encoding), fields);
    if (opened) return opened;
  }
  return withoutHeader(bytes, declared, decoded, fields);
}

function withHeader(decoded: Decoded, fields: NameBook): Opened | null {
  const start = decoded.text.slice(0, MAX_CHARACTERS_BEFORE_HEADER);
  for (const delimiter of DELIMITERS) {
    if (!start.includes(delimiter)) continue;
    if (!findHeader(tokenise(start, delimiter, 60).records, fields)) continue;
    const { text, encoding, clean } = decoded;
    if (isOverlong(text, delimiter)) return { ...tooManyCells(), encoding, delimiter };
    const table = tokenise(text, delimiter);
    const header = findHeader(table.records, fields);
    if (!header) {
      const open = openQuote(decoded, delimiter, table);
      if (open) return open;
      continue;
    }
    if (table.truncated) return { ...tooManyRows(), encoding, delimiter };
    const width = header.columns.filter(({ kind }) => kind !== "blank").length;
    const faults = quoteFaults(table, text, delimiter, width);
    return { ok: true, encoding, delimiter, clean, table, header, quoteFaults: faults, cellFaults: [] };
  }
  return null;
}

/** Why no header was found: the most specific reason first. */
function withoutHeader(
  bytes: Uint8Array,
  declared: Encoding | null,
  decoded: readonly Decoded[],
  fields: NameBook,
): ClosedTable {
  if (declared === null && bytes.includes(0)) return closed("not-text", { fileKind: "二进制文件" });
  // Any even number of bytes can be decoded as UTF-16, so without a byte-order mark only a header shows that it is.
  const readable = decoded.find(({ encoding }) => declared !== null || encoding !== "utf-16-le");
  if (!readable) {
    if (declared !== null) return { ...closed("encoding-error"), encoding: declared };
    return closed("encoding-undecidable");
  }
  const { encoding, text } = readable;
  if (looksLikeHtml(text)) return closed("not-text", { fileKind: "网页（HTML）表格" });
  const delimiter = likeliestDelimiter(text);
  if (isOverlong(text, delimiter)) return { ...tooManyCells(), encoding };
  const table = tokenise(text, delimiter);
  if (table.truncated) return { ...tooManyRows(), encoding };
  if (looksMisread(text, HEADER_WORDS)) {
    return { ...closed("mojibake", { value: text.split(/\r|\n/, 1)[0] ?? "" }), encoding, table };
  }
  const open = openQuote(readable, delimiter, table);
  if (open) return open;
  const wrong = wrongDelimiter(table, delimiter, fields);
  if (wrong) {
    const place = { row: wrong.row, line: wrong.line, column: null };
    return { ...closed("wrong-delimiter", { separator: wrong.separator }), place, encoding, table };
  }
  return { ...closed("header-not-found"), encoding, table };
}

/** A text whose last quote does not close; null where it does. */
function openQuote({ text, encoding }: Decoded, delimiter: string, table: Table): ClosedTable | null {
  const last = table.records.at(-1);
  if (!last || !endsInsideQuotes(text, delimiter)) return null;
  const place = { row: last.row, line: last.line, column: null };
  return { ...closed("unterminated-quote"), place, encoding, table };
}

/** The most frequent delimiter in the first lines, to show a table whose header was not found. */
function likeliestDelimiter(text: string): string {
  const start = text.slice(0, 20_000);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: start.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

function tooManyRows(): ClosedTable {
  return closed("file-too-large", { limit: "rows", max: MAX_RECORDS });
}

function tooManyCells(): ClosedTable {
  return closed("file-too-large", { limit: "cells" });
}

/** An open table without an encoding (a sheet of a workbook) and without faults. */
export function openedTable(table: Table, header: Header): OpenTable {
  const faults = { quoteFaults: [], cellFaults: [] };
  return { ok: true, encoding: null, delimiter: null, clean: true, table, header, ...faults };
}

/** A file that cannot be read at all. */
export function closed<Code extends FindingCode>(code: Code, ...[facts]: FactsArgument<Code>): ClosedTable {
  return {
    ok: false,
    encoding: null,
    delimiter: null,
    table: NO_TABLE,
    code,
    place: WHOLE_FILE,
    facts: facts ?? {},
  };
}
