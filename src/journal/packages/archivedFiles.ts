import { sha256 as sha256Stream } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { sha256Hex } from "../entries/entryId.ts";
import { MAX_KEPT_FILE_BYTES } from "../entries/keptFile.ts";
import { hashInName } from "./archive.ts";
import { contentOf, joinedBytes, MemberError, type ZipMember } from "./zipMembers.ts";

/** A file of an archive; without bytes where they are not whole. */
export interface ArchivedFile {
  readonly sha256: string;
  readonly bytes: Uint8Array | null;
}

/** Of all files together: more do not fit into an archive, and a small one may inflate to terabytes. */
const MAX_ALL_FILE_BYTES = 4_294_967_295;

/** The members of each file, by its hash: a damaged archive may seem to hold a file twice. */
export function fileMembers(members: readonly ZipMember[]): ReadonlyMap<string, readonly ZipMember[]> {
  const files = new Map<string, ZipMember[]>();
  for (const member of members) {
    const sha256 = hashInName(member.name);
    if (sha256 === null) continue;
    const before = files.get(sha256);
    if (before) before.push(member);
    else files.set(sha256, [member]);
  }
  return files;
}

/** Reads and checks the files one after the other. */
export async function* readFiles(
  archive: Blob,
  files: ReadonlyMap<string, readonly ZipMember[]>,
): AsyncGenerator<ArchivedFile> {
  const budget = { left: MAX_ALL_FILE_BYTES };
  for (const [sha256, members] of files) {
    let whole: Uint8Array | null = null;
    for (const member of members) {
      if (whole) break;
      const bytes = await wholeContent(archive, member, budget);
      if (bytes && sha256Hex(bytes) === sha256) whole = bytes;
    }
    yield { sha256, bytes: whole };
  }
}

/** Checks the files one after the other and gives the hashes of those that are whole; no file is in memory as a whole. */
export async function* wholeHashes(
  archive: Blob,
  files: ReadonlyMap<string, readonly ZipMember[]>,
): AsyncGenerator<string> {
  const budget = { left: MAX_ALL_FILE_BYTES };
  for (const [sha256, members] of files)
    for (const member of members) {
      const hash = sha256Stream.create();
      if (!(await readContent(archive, member, budget, (piece) => hash.update(piece)))) continue;
      if (bytesToHex(hash.digest()) !== sha256) continue;
      yield sha256;
      break;
    }
}

/** The content of a member; null where it is not whole. */
async function wholeContent(
  archive: Blob,
  member: ZipMember,
  budget: { left: number },
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  const isWhole = await readContent(archive, member, budget, (piece) => pieces.push(piece));
  return isWhole ? joinedBytes(pieces) : null;
}

/** Gives the content of a member piece by piece; false where it is not whole. What is inflated is taken off the budget. */
async function readContent(
  archive: Blob,
  member: ZipMember,
  budget: { left: number },
  take: (piece: Uint8Array) => unknown,
): Promise<boolean> {
  try {
    for await (const piece of contentOf(archive, member, Math.min(MAX_KEPT_FILE_BYTES, budget.left))) {
      take(piece);
      budget.left -= piece.length;
    }
    return true;
  } catch (error) {
    if (error instanceof MemberError) return false;
    throw error;
  }
}
