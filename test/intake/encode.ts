/** Bytes of a text in UTF-16 without a byte-order mark. */
export function encodeUtf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === "le");
  return bytes;
}

let table: Uint16Array | null = null;

/** Bytes of a text in GB18030, in characters of one, two and four bytes: the platform decodes it but does not encode it. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteTable();
  const known = table;
  const bytes = new Uint8Array(4 * text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const pair = known[unit] ?? 0;
    if (unit < 0x80) bytes[length++] = unit;
    else if (pair > 0) {
      bytes[length++] = pair >> 8;
      bytes[length++] = pair & 0xff;
    } else {
      const letter = String.fromCodePoint(text.codePointAt(i) ?? 0);
      bytes.set(fourBytes(letter), length);
      length += 4;
      i += letter.length - 1;
    }
  }
  return bytes.slice(0, length);
}

/** Four-byte characters in their order: those up to U+FFFF as the platform decodes them, further ones by their number. */
function fourBytes(letter: string): readonly number[] {
  rest ??= fourByteTable();
  const code = letter.codePointAt(0) ?? 0;
  const number = code > 0xffff ? FIRST_BEYOND + code - 0x10000 : rest.get(letter);
  if (number === undefined) throw new Error(`no form of ${letter} in GB18030`);
  return bytesOfNumber(number);
}

/** The number of U+10000. */
const FIRST_BEYOND = 189_000;
let rest: Map<string, number> | null = null;

function fourByteTable(): Map<string, number> {
  const decoder = new TextDecoder("gb18030");
  const letters = new Map<string, number>();
  for (let number = 0; number < 40_000; number++)
    letters.set(decoder.decode(Uint8Array.from(bytesOfNumber(number))), number);
  return letters;
}

function bytesOfNumber(number: number): readonly number[] {
  const [third, second] = [Math.floor(number / 10), Math.floor(number / 1260)];
  return [
    ...[0x81 + Math.floor(second / 10), 0x30 + (second % 10)],
    ...[0x81 + (third % 126), 0x30 + (number % 10)],
  ];
}

/** Lead and trail byte by character; 0 for none. */
function twoByteTable(): Uint16Array {
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const pairs = new Uint16Array(0x1_0000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f)
        pairs[decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0)] = (lead << 8) | trail;
    }
  }
  return pairs;
}

/** Every way in which a file of text comes. */
export const ENCODERS = {
  "utf-8": (text: string) => new TextEncoder().encode(text),
  "utf-8 with a mark": (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  gb18030: encodeGb18030,
  "gb18030 with a mark": (text: string) => encodeGb18030(`\ufeff${text}`),
  "utf-16-le": (text: string) => encodeUtf16(text, "le"),
  "utf-16-le with a mark": (text: string) => encodeUtf16(`\ufeff${text}`, "le"),
  "utf-16-be with a mark": (text: string) => encodeUtf16(`\ufeff${text}`, "be"),
} as const;
