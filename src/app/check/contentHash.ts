import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../journal/entries/canonicalJson.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";

/** Hex digits of a hash in a statement: 128 bits, so that no other content with the same hash can be made. */
const HASH_LENGTH = 32;

/**
 * The hash of plain data by its canonical form: equal content has an equal hash.
 *
 * @throws TypeError as `canonicalJson`
 */
export function contentHash(content: unknown): string {
  return sha256Hex(utf8ToBytes(canonicalJson(content))).slice(0, HASH_LENGTH);
}
