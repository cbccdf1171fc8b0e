import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonicalJson.ts";
import type { SignedEntry, UnsignedEntry } from "./entry.ts";

/** The content of an entry: all members that its id covers. */
export type EntryContent = Omit<UnsignedEntry, "id"> | Omit<SignedEntry, "id" | "signature">;

/**
 * The id of an entry: SHA-256 of the canonical form of all members but the id itself and the signature, which is made
 * over the id.
 *
 * @throws TypeError for members without a canonical form, see {@link canonicalJson}
 */
export function entryId(content: EntryContent): string {
  return sha256Hex(coveredBytes(content));
}

/** As {@link entryId}, by {@link digestHex}. Rejects where that throws. */
export async function entryIdAside(content: EntryContent): Promise<string> {
  return digestHex(coveredBytes(content));
}

function coveredBytes(content: EntryContent): Uint8Array {
  const covered = content.format === 3 ? { ...content, signature: undefined } : content;
  return new TextEncoder().encode(canonicalJson({ ...covered, id: undefined }));
}

/**
 * Lower-case hex SHA-256.
 *
 * Synchronous, because `crypto.subtle` does not exist on plain-http intranets, and waiting for it inside an IndexedDB
 * transaction would commit the transaction.
 */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** As {@link sha256Hex}, by the browser itself where it can, which takes a fiftieth of the time. */
export async function digestHex(bytes: Uint8Array): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return sha256Hex(bytes);
  return bytesToHex(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
}
