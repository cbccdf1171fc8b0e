import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

/** Groups of four digits: about 80 bits, so that a second key with the same fingerprint cannot be made. */
const GROUPS = 6;
const DIGITS = 4;

/**
 * The fingerprint of a public key for comparing by telephone: six groups of four decimal digits of its SHA-256,
 * `0123 4567 8901 2345 6789 0123`.
 *
 * @param key lower-case hex
 */
export function fingerprintOf(key: string): string {
  const number = BigInt(`0x${bytesToHex(sha256(hexToBytes(key)))}`);
  const digits = String(number % 10n ** BigInt(GROUPS * DIGITS)).padStart(GROUPS * DIGITS, "0");
  return (digits.match(/\d{4}/g) ?? []).join(" ");
}
