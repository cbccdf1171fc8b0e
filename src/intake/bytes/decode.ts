/** Bytes. A larger file is refused before it is decoded; a report of 50 000 rows has about 4 MB. */
export const MAX_FILE_BYTES = 10_000_000;

/** The encodings that a report may have, in the words that are written out. */
export type Encoding = "utf-8" | "gb18030" | "utf-16-le" | "utf-16-be";

/** One reading of a file's bytes as text. */
export interface Decoded {
  readonly encoding: Encoding;
  readonly text: string;
  /** False where bytes that are no text in this encoding were replaced by U+FFFD. */
  readonly clean: boolean;
}

const LABELS: Record<Encoding, string> = {
  "utf-8": "utf-8",
  // GBK is its subset; the label gbk would be the same decoder under a narrower name.
  gb18030: "gb18030",
  "utf-16-le": "utf-16le",
  "utf-16-be": "utf-16be",
};

/**
 * The encoding that a byte-order mark declares, or null without one.
 *
 * A mark is a declaration: there is no fallback from it.
 */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16-le";
  if (a === 0xfe && b === 0xff) return "utf-16-be";
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return "gb18030";
  return null;
}

/** Decodes strictly; null when the bytes are not text in that encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
    return { encoding, text: withoutMark(text), clean: true };
  } catch {
    return null;
  }
}

/** Decodes with U+FFFD where the bytes are damaged, so that the damage can be shown by row and column. */
export function decodeDamaged(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(LABELS[encoding]).decode(bytes);
  return { encoding, text: withoutMark(text), clean: false };
}

/** Without the mark, which the gb18030 decoder keeps, and without what old programs write after the end: NUL and Ctrl-Z. */
function withoutMark(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end--;
  return text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, end || text.length);
}
