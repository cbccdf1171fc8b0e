/** A larger file is refused before it is decoded; a report of 50 000 rows has about 4 MB. */
export const MAX_FILE_BYTES = 10_000_000;

/** The encodings that a report may have, by their names in output. */
export type Encoding = "utf-8" | "gb18030" | "utf-16-le" | "utf-16-be";

/** A file's bytes decoded as text. */
export interface Decoded {
  readonly encoding: Encoding;
  readonly text: string;
  /** False where bytes that are invalid in this encoding were replaced by U+FFFD. */
  readonly clean: boolean;
}

const LABELS: Record<Encoding, string> = {
  "utf-8": "utf-8",
  // Also for GBK, its subset.
  gb18030: "gb18030",
  "utf-16-le": "utf-16le",
  "utf-16-be": "utf-16be",
};

/**
 * The encoding of the byte-order mark; null without one. No other encoding is tried where there is a mark.
 */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16-le";
  if (a === 0xfe && b === 0xff) return "utf-16-be";
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return "gb18030";
  return null;
}

/** Decodes without replacing anything; null when bytes are invalid in that encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
    return { encoding, text: withoutMark(text), clean: true };
  } catch {
    return null;
  }
}

/** Decodes with U+FFFD for invalid bytes, so that findings can name their row and column. */
export function decodeDamaged(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(LABELS[encoding]).decode(bytes);
  return { encoding, text: withoutMark(text), clean: false };
}

/** Without the byte-order mark, which the gb18030 decoder keeps, and without NUL and Ctrl-Z at the end from old programs. */
function withoutMark(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end--;
  return text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, end || text.length);
}
