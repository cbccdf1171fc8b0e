/** The digits of Crockford's Base32: no I, L, O and U, which are misread. */
export const BASE32_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const BITS_PER_DIGIT = 5;

/** Letters that are read as the digit that they look like. */
const MISREAD: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** Bytes as digits; the last digit is filled up with zero bits. */
export function toBase32(bytes: Uint8Array): string {
  let digits = "";
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS_PER_DIGIT) {
      bits -= BITS_PER_DIGIT;
      digits += BASE32_DIGITS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? digits : digits + BASE32_DIGITS[(held << (BITS_PER_DIGIT - bits)) & 31];
}

/** The value of each digit, 0..31; null where a letter is no digit. Spaces and hyphens are left out, small letters read. */
export function base32Values(text: string): readonly number[] | null {
  const values = [...text.toUpperCase().replace(/[\s\-—–－]/gu, "")].map((letter) =>
    BASE32_DIGITS.indexOf(MISREAD[letter] ?? letter),
  );
  return values.includes(-1) ? null : values;
}

/** The bytes of digits; null where a letter is no digit, or where the digits are not what {@link toBase32} gives. */
export function fromBase32(text: string): Uint8Array | null {
  const values = base32Values(text);
  if (!values) return null;
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const value of values) {
    held = (held << BITS_PER_DIGIT) | value;
    bits += BITS_PER_DIGIT;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return held === 0 && bits < BITS_PER_DIGIT ? Uint8Array.from(bytes) : null;
}
