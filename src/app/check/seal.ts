import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import { fromBase32, toBase32 } from "./base32.ts";
import type { PaperStatement } from "./paperStatement.ts";
import { readStatementBytes, statementBytes } from "./statementBytes.ts";

/** A statement with the signature of the copy of the program that made the paper: what a paper's QR code holds. */
export interface Seal {
  readonly statement: PaperStatement;
  /** Public Ed25519 key, lower-case hex. */
  readonly writer: string;
  /** Over {@link statementDigest}, 64 bytes in lower-case hex. */
  readonly signature: string;
}

/** So that a seal is known among other texts; all of it is in the alphanumeric set of QR codes. */
const MARK = "KRP1";
const SEAL = new RegExp(`${MARK}[0-9A-Z]{200,}`);
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** What is signed: the SHA-256 of a statement. No entry has this id, because an entry's hashed form begins with a brace. */
export function statementDigest(statement: PaperStatement): string {
  return sha256Hex(statementBytes(statement));
}

/** A seal as the text of a QR code. */
export function sealText({ statement, writer, signature }: Seal): string {
  return MARK + toBase32(concatBytes(statementBytes(statement), hexToBytes(writer), hexToBytes(signature)));
}

/** Finds a seal in a text and reads it; null where there is none. The signature is not checked. */
export function readSeal(text: string): Seal | null {
  const [found] = SEAL.exec(text.replace(/\s/g, "")) ?? [];
  const bytes = found && fromBase32(found.slice(MARK.length));
  const read = bytes ? readStatementBytes(bytes) : null;
  if (!bytes || !read || bytes.length !== read.length + KEY_BYTES + SIGNATURE_BYTES) return null;
  const writer = bytesToHex(bytes.subarray(read.length, read.length + KEY_BYTES));
  return {
    statement: read.statement,
    writer,
    signature: bytesToHex(bytes.subarray(read.length + KEY_BYTES)),
  };
}
