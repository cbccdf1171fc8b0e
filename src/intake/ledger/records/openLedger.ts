import { declaredEncoding, decodeDamaged, type Encoding } from "../../bytes/decode.ts";
import { kindOfBinary, looksLikeHtml } from "../../bytes/fileKind.ts";
import { looksMisread } from "../../bytes/mojibake.ts";
import { isBlank } from "../../cells/fold.ts";
import type { FactsOf } from "../../findings/facts.ts";
import type { FindingCode } from "../../findings/findingCodes.ts";
import { DELIMITERS, tokenise } from "../../table/table.ts";
import type { LedgerEncoding } from "../cellText.ts";
import { type HeaderCell, LEDGER_COLUMNS, ledgerHeaderOf, MAX_ROWS_BEFORE_HEADER } from "../ledgerHeader.ts";
import { BLOCK_RECORDS } from "./recordBlock.ts";

/** A larger file is refused: places in it are kept in 32 bits. */
const MAX_LEDGER_BYTES = 2_000_000_000;

/** The windows that a ledger is gone through by. No cell depends on where they end. */
export interface ReadingWindows {
  /** Bytes at the start of a file in which the header must stand. */
  readonly headBytes: number;
  /** Bytes of UTF-16 that are turned into UTF-8 at a time. */
  readonly decodedBytes: number;
  /** Records that are looked through a column at a time; see `RecordBlock`. */
  readonly blockRecords: number;
}

export const READING_WINDOWS: ReadingWindows = {
  headBytes: 200_000,
  decodedBytes: 1_000_000,
  blockRecords: BLOCK_RECORDS,
};

/** A ledger's text whose header was found. */
export interface OpenLedger {
  readonly ok: true;
  /** Of the file. */
  readonly encoding: Encoding;
  /** The text without a byte-order mark: as in the file, or of UTF-16 turned into UTF-8. */
  readonly bytes: Uint8Array;
  readonly bytesEncoding: LedgerEncoding;
  readonly delimiter: string;
  /** Record number of the header, from 1. */
  readonly headerRow: number;
  readonly header: readonly HeaderCell[];
}

/** A file that cannot be read as a ledger. */
export interface ClosedLedger {
  readonly ok: false;
  readonly encoding: Encoding | null;
  readonly code: FindingCode;
  readonly facts: FactsOf<FindingCode>;
}

/** Encodings to try without a byte-order mark: the first in which the header is known. */
const ENCODINGS_TO_TRY: readonly Encoding[] = ["utf-8", "gb18030", "utf-16-le"];

/**
 * Opens the text of a ledger. Encoding and delimiter are those in which the start of the file shows a known header; what
 * is invalid further down is found when its cell is read.
 */
export function openLedger(file: Uint8Array, windows = READING_WINDOWS): OpenLedger | ClosedLedger {
  if (file.length === 0) return closed("empty-file", null);
  if (file.length > MAX_LEDGER_BYTES)
    return closed("file-too-large", null, { limit: "bytes", max: MAX_LEDGER_BYTES });
  const head = file.subarray(0, windows.headBytes);
  const binary = kindOfBinary(head);
  if (binary) return closed("not-text", null, binary);
  const declared = declaredEncoding(file);
  const starts = (declared ? [declared] : ENCODINGS_TO_TRY).map((encoding) => decodeDamaged(head, encoding));
  for (const { encoding, text } of starts) {
    for (const delimiter of DELIMITERS) {
      if (!text.includes(delimiter)) continue;
      const { records, truncated } = tokenise(text, delimiter, MAX_ROWS_BEFORE_HEADER);
      // A record that the window's end cuts may have further columns.
      const whole = head.length < file.length && !truncated ? records.slice(0, -1) : records;
      for (const { row, cells } of whole) {
        const header = ledgerHeaderOf(cells);
        if (!header) continue;
        const isUtf16 = encoding === "utf-16-le" || encoding === "utf-16-be";
        const bytes = withoutEnd(
          isUtf16 ? fromUtf16(file, encoding, windows.decodedBytes) : withoutMark(file),
        );
        const bytesEncoding = encoding === "gb18030" ? "gb18030" : "utf-8";
        return { ok: true, encoding, bytes, bytesEncoding, delimiter, headerRow: row, header };
      }
    }
  }
  if (starts.every(({ text }) => isBlank(text))) return closed("empty-file", declared);
  if (declared === null && head.includes(0)) return closed("not-text", null, { fileKind: "二进制文件" });
  const [first] = starts;
  if (first && looksLikeHtml(first.text)) return closed("not-text", null, { fileKind: "网页（HTML）表格" });
  if (starts.some(({ text }) => looksMisread(text, LEDGER_COLUMNS))) return closed("mojibake", null);
  return closed("header-not-found", declared, { ledgerColumns: LEDGER_COLUMNS });
}

function closed<Code extends FindingCode>(
  code: Code,
  encoding: Encoding | null,
  facts: FactsOf<FindingCode> = {},
): ClosedLedger {
  return { ok: false, encoding, code, facts };
}

function withoutMark(file: Uint8Array): Uint8Array {
  const length = declaredEncoding(file) === "utf-8" ? 3 : declaredEncoding(file) === "gb18030" ? 4 : 0;
  return file.subarray(length);
}

/** Without NUL and Ctrl-Z at the end, from old programs. */
function withoutEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x1a)) end--;
  return bytes.subarray(0, end);
}

/** UTF-16 as UTF-8, a window at a time. Half a surrogate pair and an odd byte at the end become U+FFFD. */
function fromUtf16(file: Uint8Array, encoding: "utf-16-le" | "utf-16-be", windowBytes: number): Uint8Array {
  const decoder = new TextDecoder(encoding === "utf-16-le" ? "utf-16le" : "utf-16be");
  const encoder = new TextEncoder();
  // A unit of two bytes becomes at most three.
  const bytes = new Uint8Array(Math.ceil(file.length / 2) * 3 + 3);
  let length = 0;
  for (let from = 0; from < file.length; from += windowBytes) {
    const window = file.subarray(from, from + windowBytes);
    const text = decoder.decode(window, { stream: from + windowBytes < file.length });
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
  }
  return bytes.subarray(0, length);
}
