const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
/** Bytes above this one are neither a quote nor a line end, comma or tabulator. */
const LAST_MARK = 0x2c;

/** More columns than any ledger has; further cells of a record are counted and not kept. */
export const MAX_COLUMNS = 256;

/** What is wrong with a quoted cell. */
export const QUOTE_FAULTS = {
  /** A quote inside it is not doubled. */
  stray: 1,
  /** It is not closed before the end. */
  open: 2,
} as const;

/** The cells of one record, as they stand in the bytes. Used again for the next record. */
export interface ScannedRecord {
  /** How many cells the record has. */
  count: number;
  /** The first byte of each cell and the byte after its last; without the quotes around it. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** True for cells with doubled quotes inside; all false again after a record without any. */
  hasEscapes: boolean;
  readonly escaped: Uint8Array;
  /** Line ends inside its quoted cells. */
  extraLines: number;
  /** Bits of `QUOTE_FAULTS`. */
  quoteFaults: number;
  /** The physical line on which it starts, from 1. */
  line: number;
}

/**
 * Cuts bytes into records and cells, by the rules that Papa Parse has for text: a quote opens at the start of a cell and
 * closes before a delimiter or a line end, blanks between; line ends may be of any kind.
 *
 * Works on UTF-8 and GB18030 alike: in both, the bytes of delimiters, quotes and line ends are never a part of another
 * character.
 *
 * @param delimiter comma, tabulator or semicolon
 * @param onRecord called for every record in order, blank ones too; it returns false to end
 * @returns the place and the physical line behind the last record
 */
export function scanRecords(
  bytes: Uint8Array,
  delimiter: string,
  onRecord: (record: ScannedRecord) => boolean,
): { readonly at: number; readonly line: number } {
  const mark = delimiter.charCodeAt(0);
  const record = newRecord();
  let at = 0;
  let goesOn = true;
  while (goesOn && at < bytes.length) {
    at = scanRecord(bytes, mark, at, record);
    goesOn = onRecord(record);
    startNext(record);
  }
  return { at, line: record.line };
}

/**
 * Scans one record. A function of its own with nothing but its own variables: called a million times, it is compiled
 * well; one long loop is not.
 *
 * @param base where its first cell is written in `from` and `to`
 * @returns where the next one begins
 */
export function scanRecord(
  bytes: Uint8Array,
  mark: number,
  first: number,
  record: ScannedRecord,
  base = 0,
): number {
  const end = bytes.length;
  const { from, to } = record;
  let count = 0;
  let at = first;
  let start = first;
  for (;;) {
    // The end of the text ends a record like a line end.
    let byte = at < end ? (bytes[at] as number) : LINE_FEED;
    while (byte > LAST_MARK && byte !== mark) {
      at++;
      byte = at < end ? (bytes[at] as number) : LINE_FEED;
    }
    if (byte === QUOTE && at === start) {
      at = takeQuoted(bytes, mark, start, count, record, base);
      count++;
      byte = at < end ? (bytes[at] as number) : LINE_FEED;
    } else if (byte === mark || byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      if (count < MAX_COLUMNS) {
        from[base + count] = start;
        to[base + count] = at;
      }
      count++;
    } else {
      at++;
      continue;
    }
    // Here stands a delimiter or a line end, with the cell before it taken.
    at += byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
    if (byte !== mark) break;
    start = at;
  }
  record.count = count;
  return Math.min(at, end);
}

/** A record to scan into. @param cells how many cells it has room for */
export function newRecord(cells = MAX_COLUMNS): ScannedRecord {
  return {
    count: 0,
    from: new Uint32Array(cells),
    to: new Uint32Array(cells),
    hasEscapes: false,
    escaped: new Uint8Array(MAX_COLUMNS),
    extraLines: 0,
    quoteFaults: 0,
    line: 1,
  };
}

/** Makes a record ready for the one behind it. */
export function startNext(record: ScannedRecord): void {
  record.line += 1 + record.extraLines;
  record.extraLines = 0;
  record.quoteFaults = 0;
  if (!record.hasEscapes) return;
  record.escaped.fill(0);
  record.hasEscapes = false;
}

/** Takes in the quoted cell that starts at a place. @returns the place behind it and the blanks after it */
function takeQuoted(
  bytes: Uint8Array,
  mark: number,
  start: number,
  index: number,
  record: ScannedRecord,
  base: number,
): number {
  const end = bytes.length;
  let search = start + 1;
  let close = end;
  let next = end;
  let hasEscape = false;
  for (;;) {
    const quote = bytes.indexOf(QUOTE, search);
    if (quote === -1) {
      record.quoteFaults |= QUOTE_FAULTS.open;
      break;
    }
    if (bytes[quote + 1] === QUOTE) {
      hasEscape = true;
      search = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (bytes[after] === SPACE) after++;
    const byte = bytes[after];
    if (after >= end || byte === mark || byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      close = quote;
      next = after;
      // Papa Parse does not take it for closed where blanks end the text.
      if (after >= end && after > quote + 1) record.quoteFaults |= QUOTE_FAULTS.stray;
      break;
    }
    record.quoteFaults |= QUOTE_FAULTS.stray;
    search = quote + 1;
  }
  for (let i = start + 1; i < close; i++) {
    const byte = bytes[i] as number;
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[i + 1] !== LINE_FEED)) record.extraLines++;
  }
  if (index < MAX_COLUMNS) {
    record.from[base + index] = start + 1;
    record.to[base + index] = close;
    if (hasEscape) {
      record.escaped[index] = 1;
      record.hasEscapes = true;
    }
  }
  return next;
}
