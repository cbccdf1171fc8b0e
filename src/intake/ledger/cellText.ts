/** The encodings that the bytes of a ledger are kept in; UTF-16 is turned into UTF-8. */
export type LedgerEncoding = "utf-8" | "gb18030";

/** Reads cells of a ledger from its bytes. */
export interface CellTexts {
  /** The text of a cell; null where its bytes are invalid. Doubled quotes of a quoted cell become single ones. */
  readonly read: (from: number, to: number, isEscaped: boolean) => string | null;
  /** The text of a cell of which nothing else is known; invalid bytes become U+FFFD. */
  readonly show: (from: number, to: number) => string;
  /** A test whether a cell holds a text as it is written; every cell holds an empty one. */
  readonly holding: (text: string) => (from: number, to: number) => boolean;
}

const QUOTE = 0x22;

/** Reads cells from bytes in an encoding. */
export function cellTexts(bytes: Uint8Array, encoding: LedgerEncoding): CellTexts {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(encoding, { ignoreBOM: true });
  const single = (text: string) => text.replaceAll('""', '"');
  return {
    read(from, to, isEscaped) {
      try {
        const text = strict.decode(bytes.subarray(from, to));
        return isEscaped ? single(text) : text;
      } catch {
        return null;
      }
    },
    show(from, to) {
      const text = lenient.decode(bytes.subarray(from, to));
      // The byte before a cell is a delimiter, a line end, or the quote around it.
      return from > 0 && bytes[from - 1] === QUOTE ? single(text) : text;
    },
    holding(text) {
      // Bytes are compared where they can be made of the text: a million cells are not decoded.
      if (encoding !== "utf-8" || text.includes('"')) {
        const { show } = this;
        return (from, to) => show(from, to).includes(text);
      }
      const sought = new TextEncoder().encode(text);
      return (from, to) => {
        for (let at = from; at <= to - sought.length; at++) {
          let i = 0;
          while (i < sought.length && bytes[at + i] === sought[i]) i++;
          if (i === sought.length) return true;
        }
        return false;
      };
    },
  };
}
