import {
  type Decoded,
  declaredEncoding,
  decodeDamaged,
  decodeStrictly,
  type Encoding,
  MAX_FILE_BYTES,
} from "./decode.ts";
import { kindOfBinary, looksLikeHtml } from "./fileKind.ts";
import { type Place, WHOLE_FILE } from "./findingOf.ts";
import type { FindingCode } from "./findings.ts";
import { isBlank } from "./fold.ts";
import { findHeader, HEADER_WORDS, type Header, headerOf } from "./header.ts";
import type { Facts } from "./messages.ts";
import { looksMisread } from "./mojibake.ts";
import type { NameBook } from "./names.ts";
import { DELIMITERS, endsInsideQuotes, isOverlong, MAX_RECORDS, type Table, tokenise } from "./table.ts";

/** A file whose header was found. */
export interface OpenTable {
  readonly ok: true;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly text: string;
  /** False where undecodable bytes were replaced by U+FFFD. */
  readonly clean: boolean;
  readonly table: Table;
  readonly header: Header;
}

/** A file that cannot be read as a table; `table` is what could be made of it. */
export interface ClosedTable {
  readonly ok: false;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly table: Table;
  readonly code: FindingCode;
  readonly place: Place;
  readonly facts: Facts;
}

const NO_TABLE: Table = { records: [], truncated: false };

/** Characters in which the header is looked for. */
const HEADER_REACH = 200_000;

/** Without a byte-order mark, in this order: the first that decodes without error and shows a known header. */
const LADDER: readonly Encoding[] = ["utf-8", "gb18030", "utf-16-le"];

const OTHER_DELIMITERS: readonly (readonly [string | RegExp, string])[] = [
  ["|", "用竖线“|”分隔"],
  ["，", "用全角逗号“，”分隔"],
  ["；", "用全角分号“；”分隔"],
  ["、", "用顿号“、”分隔"],
  ["^", "用“^”分隔"],
  [/[ \u3000]+/, "用空格分隔"],
];

/**
 * Opens a file as a table: encoding, delimiter and header are found together, because the right encoding and
 * delimiter are those that yield the header.
 */
export function openTable(bytes: Uint8Array, fields: NameBook): OpenTable | ClosedTable {
  if (bytes.length === 0) return closed("empty-file");
  if (bytes.length > MAX_FILE_BYTES) {
    // Its own size is not said: a page need not read the whole of a file that is too large.
    return closed("file-too-large", { detail: `文件超过${MAX_FILE_BYTES / 1_000_000}MB的上限` });
  }
  const binary = kindOfBinary(bytes);
  if (binary) return closed("not-text", { detail: binary });

  const declared = declaredEncoding(bytes);
  const decoded: Decoded[] = [];
  for (const encoding of declared ? [declared] : LADDER) {
    const reading = decodeStrictly(bytes, encoding);
    if (!reading) continue;
    if (isBlank(reading.text)) return closed("empty-file");
    const opened = withHeader(reading, fields);
    if (opened) return opened;
    decoded.push(reading);
  }
  for (const encoding of declared ? [declared] : LADDER.slice(0, 2)) {
    const opened = withHeader(decodeDamaged(bytes, encoding), fields);
    if (opened) return opened;
  }
  return withoutHeader(bytes, declared, decoded, fields);
}

function withHeader(decoded: Decoded, fields: NameBook): OpenTable | ClosedTable | null {
  const start = decoded.text.slice(0, HEADER_REACH);
  for (const delimiter of DELIMITERS) {
    if (!start.includes(delimiter)) continue;
    if (!findHeader(tokenise(start, delimiter, 60).records, fields)) continue;
    const { text, encoding, clean } = decoded;
    if (isOverlong(text, delimiter)) return { ...tooManyCells(), encoding, delimiter };
    const table = tokenise(text, delimiter);
    const header = findHeader(table.records, fields);
    if (!header) continue;
    if (table.truncated) return { ...tooManyRows(), encoding, delimiter };
    return { ok: true, encoding, delimiter, text, clean, table, header };
  }
  return null;
}

/** Says why no header was found, from the most to the least telling reason. */
function withoutHeader(
  bytes: Uint8Array,
  declared: Encoding | null,
  decoded: readonly Decoded[],
  fields: NameBook,
): ClosedTable {
  if (declared === null && bytes.includes(0)) return closed("not-text", { detail: "二进制文件" });
  // Without a mark, any bytes in pairs pass for UTF-16: only a header would have spoken for it.
  const readable = decoded.find(({ encoding }) => declared !== null || encoding !== "utf-16-le");
  if (!readable) {
    if (declared !== null) return { ...closed("encoding-error"), encoding: declared };
    return closed("encoding-undecidable");
  }
  const { encoding, text } = readable;
  if (looksLikeHtml(text)) return closed("not-text", { detail: "网页（HTML）表格" });
  if (isOverlong(text, ",")) return { ...tooManyCells(), encoding };
  const table = tokenise(text, ",");
  if (table.truncated) return { ...tooManyRows(), encoding };
  if (looksMisread(text)) {
    return { ...closed("mojibake", { value: text.split(/\r|\n/, 1)[0] ?? "" }), encoding, table };
  }
  const last = table.records.at(-1);
  if (last && endsInsideQuotes(text, ",")) {
    const place = { row: last.row, line: last.line, column: null };
    return { ...closed("unterminated-quote"), place, encoding, table };
  }
  const wrong = wrongDelimiter(table, fields);
  if (wrong) {
    const place = { row: wrong.row, line: wrong.line, column: null };
    return { ...closed("wrong-delimiter", { detail: wrong.detail }), place, encoding, table };
  }
  const detail = `长表的表头应为：${HEADER_WORDS.join("、")}；宽表的表头应为：部门、各领域、小计。`;
  return { ...closed("header-not-found", { detail }), encoding, table };
}

function wrongDelimiter(
  table: Table,
  fields: NameBook,
): { row: number; line: number; detail: string } | null {
  for (const { row, line, cells } of table.records.slice(0, 50)) {
    const whole = cells.join(",").slice(0, 4000);
    if (cells.length === 1) {
      const inner = DELIMITERS.some((delimiter) => headerOf(whole.split(delimiter), [], fields, null));
      if (inner) return { row, line, detail: "连同分隔符一起被双引号括成了一个单元格" };
    }
    for (const [delimiter, detail] of OTHER_DELIMITERS) {
      if (headerOf(whole.split(delimiter), [], fields, null)) return { row, line, detail };
    }
  }
  return null;
}

function tooManyRows(): ClosedTable {
  return closed("file-too-large", { detail: `文件超过${MAX_RECORDS}行` });
}

function tooManyCells(): ClosedTable {
  return closed("file-too-large", { detail: "文件的单元格过多" });
}

function closed(code: FindingCode, facts: Facts = {}): ClosedTable {
  return {
    ok: false,
    encoding: null,
    delimiter: null,
    table: NO_TABLE,
    code,
    place: WHOLE_FILE,
    facts,
  };
}
