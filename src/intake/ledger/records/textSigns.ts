import type { LedgerEncoding } from "../cellText.ts";

/** What the bytes of a cell may hold, as bits: only cells with a sign are decoded. */
const SIGNS = {
  /** A rare or an invalid sequence: decode and see. */
  rare: 1,
  /** As many digits as a personal number has, or an @. */
  number: 2,
  /** Marks or words that stand between or beside names. */
  names: 4,
  /** A first byte that a formula may have. */
  formula: 8,
} as const;

/** First bytes of `= + - @ '`, tabulator and line ends, and of their full-width forms in UTF-8 and GB18030. */
const FORMULA_STARTS = new Set([0x3d, 0x2b, 0x2d, 0x40, 0x27, 0x09, 0x0a, 0x0d, 0xef, 0xa3]);

/** The fewest digits of a personal number, and of a passport, which has an E or a G before them. */
const MIN_DIGITS = 11;
const MIN_PASSPORT_DIGITS = 7;

const DIGIT = 1;
const AT = 2;
const SEPARATOR = 4;
/** First and second letters of 同志, 女士, 先生, 老师. */
const ADDRESS_FIRST = 8;
const ADDRESS_SECOND = 16;
/** Control and invisible characters, and what the tables do not know. */
const RARE = 32;
const PASSPORT_LETTER = 64;

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\d０-９〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两]/g, DIGIT],
  [/[@＠]/g, AT],
  [/[EGＥＧ]/g, PASSPORT_LETTER],
  [/[、,，/\s和及与:：等]/g, SEPARATOR],
  [/[同女先老]/g, ADDRESS_FIRST],
  [/[志士生师]/g, ADDRESS_SECOND],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Default_Ignorable_Code_Point}/gu, RARE],
];

/** Looks through a cell's bytes for {@link SIGNS}. */
export type SignsIn = (from: number, to: number) => number;

/** A {@link SignsIn} for bytes in an encoding. Reads every byte once and decodes none. */
export function signsIn(bytes: Uint8Array, encoding: LedgerEncoding): SignsIn {
  kindByCodePoint ??= kindsByCodePoint();
  if (encoding === "gb18030") kindByGbPair ??= kindsByGbPair(kindByCodePoint);
  const ascii = kindByCodePoint;
  const wide = encoding === "gb18030" && kindByGbPair ? kindByGbPair : ascii;
  const step = encoding === "utf-8" ? utf8Step : gbStep;
  const starts = Uint8Array.from({ length: 256 }, (_, byte) =>
    FORMULA_STARTS.has(byte) ? SIGNS.formula : 0,
  );
  return (from, to) => {
    let kinds = 0;
    let digits = 0;
    let at = from;
    while (at < to) {
      const byte = bytes[at] as number;
      if (byte < 0x80) {
        const kind = ascii[byte] as number;
        kinds |= kind;
        digits += kind & DIGIT;
        at++;
        continue;
      }
      const stepped = step(bytes, at, to, wide);
      if (stepped === 0) return SIGNS.rare;
      kinds |= stepped;
      digits += stepped & DIGIT;
      at += stepped >> LENGTH_SHIFT;
    }
    if (kinds & RARE) return SIGNS.rare;
    const isAddress = (kinds & ADDRESS_FIRST) !== 0 && (kinds & ADDRESS_SECOND) !== 0;
    const first = from < to ? (starts[bytes[from] as number] as number) : 0;
    return (
      first |
      (digits >= (kinds & PASSPORT_LETTER ? MIN_PASSPORT_DIGITS : MIN_DIGITS) || kinds & AT
        ? SIGNS.number
        : 0) |
      (kinds & SEPARATOR || isAddress ? SIGNS.names : 0)
    );
  };
}

/** The kind of the character at a place, and above it how many bytes it has; 0 where it is rare or invalid. */
type Step = (bytes: Uint8Array, at: number, to: number, kinds: Uint8Array) => number;

/** Kinds stand in the bits below this one. */
const LENGTH_SHIFT = 8;
const TWO_BYTES = 2 << LENGTH_SHIFT;
const THREE_BYTES = 3 << LENGTH_SHIFT;

const utf8Step: Step = (bytes, at, to, kinds) => {
  const first = bytes[at] as number;
  const second = bytes[at + 1] as number;
  if (first >= 0xe1 && first <= 0xef && first !== 0xed) {
    if (at + 2 >= to) return 0;
    const third = bytes[at + 2] as number;
    if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return 0;
    const kind = kinds[((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)] as number;
    return THREE_BYTES | kind;
  }
  if (first < 0xc2 || first > 0xdf || at + 1 >= to || (second & 0xc0) !== 0x80) return 0;
  return TWO_BYTES | (kinds[((first & 0x1f) << 6) | (second & 0x3f)] as number);
};

const gbStep: Step = (bytes, at, to, kinds) => {
  const first = bytes[at] as number;
  const second = bytes[at + 1] as number;
  if (at + 1 >= to || second < 0x40) return 0;
  return TWO_BYTES | (kinds[(first << 8) | second] as number);
};

/** Worked out once. */
let kindByCodePoint: Uint8Array | null = null;
let kindByGbPair: Uint8Array | null = null;

function kindsByCodePoint(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  // Not as arguments of one call: the stack of a worker has no room for so many.
  const letters = Array.from(kinds.keys(), (code) => String.fromCharCode(code)).join("");
  for (const [pattern, bit] of KINDS)
    for (const { index } of letters.matchAll(pattern)) kinds[index] = (kinds[index] as number) | bit;
  return kinds;
}

/** Kinds by the two bytes of a GB18030 character. */
function kindsByGbPair(byCodePoint: Uint8Array): Uint8Array {
  const pairs: number[] = [];
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) pairs.push(first, second, 0x0a);
  const letters = new TextDecoder("gb18030").decode(Uint8Array.from(pairs)).split("\n");
  const kinds = new Uint8Array(0x10000).fill(RARE);
  for (let i = 0; i < letters.length - 1; i++) {
    let kind = 0;
    for (const unit of (letters[i] ?? "").split("")) kind |= byCodePoint[unit.charCodeAt(0)] as number;
    kinds[((pairs[3 * i] as number) << 8) | (pairs[3 * i + 1] as number)] = kind;
  }
  return kinds;
}
