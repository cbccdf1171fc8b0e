/** Fewer misread words than this may be chance. */
const MIN_MISREAD_WORDS = 2;

/** U+FFFD, or what GBK makes of its UTF-8 bytes. */
const LOST_LETTER = /\uFFFD|锟斤拷/;

/** True for text that holds characters which stand for letters lost in an earlier conversion. */
export function hasLostLetters(text: string): boolean {
  return LOST_LETTER.test(text);
}

/**
 * True for text that was decoded wrongly and saved so: words that its header must hold show as UTF-8 read as GBK
 * (骞村害), UTF-8 read as Western (å¹´åº¦) or GBK read as Western (Äê¶È).
 *
 * @param headerWords the words of a header as they are written
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
    // The last letter of an odd number of bytes is cut off: the next cell's bytes would change it.
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
