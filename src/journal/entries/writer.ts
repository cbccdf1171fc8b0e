import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { EntryDraft, Signature, SignedEntry } from "./entry.ts";
import { entryId } from "./entryId.ts";

/** The key with which a copy of the program signs its entries. */
export interface Writer {
  /** 32 bytes of Ed25519 (RFC 8032). */
  readonly secretKey: Uint8Array;
  /** Lower-case hex of the public key: the `writer` of its entries. */
  readonly publicKey: string;
}

/** The writer of a secret key, without an argument a new one. */
export function writerOf(secretKey: Uint8Array = ed25519.utils.randomSecretKey()): Writer {
  return { secretKey, publicKey: bytesToHex(ed25519.getPublicKey(secretKey)) };
}

/** What an entry follows. */
export interface EntryLinks {
  /** Id of the writer's last entry, null before the first. */
  readonly previous: string | null;
  /** Ids of the last entries of all other chains, in any order. */
  readonly after: readonly string[];
}

/** Makes a draft an entry: linked, with its id, signed by the writer. */
export function sealEntry(draft: EntryDraft, links: EntryLinks, writer: Writer): SignedEntry {
  const { author, time, reason, body } = draft;
  const content = {
    format: 3,
    writer: writer.publicKey,
    author,
    time,
    reason,
    body,
    previous: links.previous,
    after: [...links.after].sort(),
  } as const;
  const id = entryId(content);
  return { ...content, id, signature: signId(id, writer) };
}

/** The writer's signature over the bytes of an id. */
export function signId(id: string, { secretKey }: Writer): Signature {
  return { alg: "ed25519", value: bytesToHex(ed25519.sign(hexToBytes(id), secretKey)) };
}

/** Whether the writer that an entry names has signed its id. The id itself is not checked. */
export function isSignedByWriter({
  id,
  writer,
  signature,
}: Pick<SignedEntry, "id" | "writer" | "signature">): boolean {
  try {
    // By RFC 8032: the default of the library accepts more keys.
    return ed25519.verify(hexToBytes(signature.value), hexToBytes(id), hexToBytes(writer), { zip215: false });
  } catch {
    // Not a point of the curve.
    return false;
  }
}
