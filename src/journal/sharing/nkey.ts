import { hexToBytes } from "@noble/hashes/utils.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** The first byte of a user's public key in the notation of NATS; it makes the text begin with U. */
const USER_PREFIX = 20 << 3;

/**
 * A public Ed25519 key as NATS writes it (nkey): prefix, key and CRC-16, in base 32 without padding.
 *
 * @param key lower-case hex
 */
export function nkeyOf(key: string): string {
  const bytes = [USER_PREFIX, ...hexToBytes(key)];
  const crc = crc16(bytes);
  return base32([...bytes, crc & 0xff, crc >> 8]);
}

/** CRC-16/XMODEM. */
function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}

function base32(bytes: readonly number[]): string {
  let [text, value, bits] = ["", 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(value >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
}
