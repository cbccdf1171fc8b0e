/** Fewer misread words may be a coincidence. */
const MIN_MISREAD_WORDS = 2;

/** U+FFFD, or its UTF-8 bytes decoded as GBK. */
const LOST_LETTER = /\uFFFD|锟斤拷/;

/** True for text with replacement characters from an earlier conversion. */
export function hasLostLetters(text: string): boolean {
  return LOST_LETTER.test(text);
}

/**
 * True for text that was decoded in a wrong encoding and saved: it contains words of a header as UTF-8 decoded as GBK
 * (骞村害), UTF-8 decoded as Western (å¹´åº¦) or GBK decoded as Western (Äê¶È).
 *
 * @param headerWords words of a correct header
 */
export function looksMisread(text: string, headerWords: readonly string[]): boolean {
  const start = text.slice(0, 20_000);
  return misreadForms(headerWords).filter((word) => start.includes(word)).length >= MIN_MISREAD_WORDS;
}

function misreadForms(words: readonly string[]): string[] {
  const western = new TextDecoder("windows-1252");
  const gbk = new TextDecoder("gb18030");
  return words.flatMap((word) => {
    const utf8 = new TextEncoder().encode(word);
    // Without the last character of an odd number of bytes, which depends on the bytes after the word.
    const asGbk = gbk.decode(utf8).replace(/\uFFFD.*$/, "");
    return [western.decode(utf8), asGbk, western.decode(gbkBytes(word))].filter((text) => text.length > 1);
  });
}

/** GBK bytes of a word of common Chinese letters, found by decoding the GB 2312 plane. */
function gbkBytes(word: string): Uint8Array {
  const gbk = new TextDecoder("gb18030");
  const bytes: number[] = [];
  for (const letter of word) {
    for (let lead = 0xb0; lead <= 0xf7; lead++) {
      const row = Uint8Array.from({ length: 188 }, (_, i) => (i % 2 === 0 ? lead : 0xa1 + (i - 1) / 2));
      const index = [...gbk.decode(row)].indexOf(letter);
      if (index === -1) continue;
      bytes.push(lead, 0xa1 + index);
      break;
    }
  }
  return Uint8Array.from(bytes);
}
