import { Inflate } from "fflate";

/** A file in a ZIP archive, not yet inflated. */
export interface ZipMember {
  readonly name: string;
  readonly method: number;
  /** Where its bytes begin in the archive. */
  readonly start: number;
  /** Where its bytes end at the latest: at the header of the next member, if the archive does not say. */
  readonly end: number;
}

const LOCAL_HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const [STORED, DEFLATED] = [0, 8];
/** The flag of a member whose length does not stand in its header. */
const LENGTH_FOLLOWS = 8;
const MAX_NAME_LENGTH = 200;
/** Bytes of the archive that are read at a time: a browser keeps the memory of many reads until it collects it. */
const SEARCH_STEP = 1_000_000;
/** Bytes that are read, and inflated to at most a thousand times as many, at a time. */
const READ_STEP = 16_384;

/**
 * Finds the members of a ZIP archive (PKWARE APPNOTE 6.3) by their own headers, without the directory at its end: in an
 * archive that was cut off, or is damaged somewhere, all other members are found.
 *
 * @param isWanted decides by a name; a header with another name is no header but content that looks like one
 */
export async function findMembers(archive: Blob, isWanted: (name: string) => boolean): Promise<ZipMember[]> {
  const found: (Omit<ZipMember, "end"> & { readonly header: number; readonly length: number | null })[] = [];
  for (let from = 0; from < archive.size; from += SEARCH_STEP) {
    // Longer than a step, so that a header is whole in one of the pieces.
    const piece = archive.slice(from, from + SEARCH_STEP + HEADER_LENGTH + MAX_NAME_LENGTH);
    const bytes = new Uint8Array(await piece.arrayBuffer());
    const view = new DataView(bytes.buffer);
    const last = Math.min(SEARCH_STEP, bytes.length - HEADER_LENGTH);
    for (let at = bytes.indexOf(0x50); at >= 0 && at < last; at = bytes.indexOf(0x50, at + 1)) {
      if (view.getUint32(at, true) !== LOCAL_HEADER) continue;
      const nameLength = view.getUint16(at + 26, true);
      const nameStart = at + HEADER_LENGTH;
      if (nameLength > MAX_NAME_LENGTH) continue;
      const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength));
      if (!isWanted(name)) continue;
      const isLengthKnown = (view.getUint16(at + 6, true) & LENGTH_FOLLOWS) === 0;
      found.push({
        name,
        method: view.getUint16(at + 8, true),
        header: from + at,
        start: from + nameStart + nameLength + view.getUint16(at + 28, true),
        length: isLengthKnown ? view.getUint32(at + 18, true) : null,
      });
    }
  }
  return found.map(({ name, method, start, length }, index) => {
    const next = found[index + 1]?.header ?? archive.size;
    return { name, method, start, end: length === null ? next : Math.min(start + length, next) };
  });
}

/** A member is not whole, or longer than it may be. */
export class MemberError extends Error {
  override readonly name = "MemberError";
}

/**
 * The content of a member, piece by piece. A member that is stored as it is and does not name its length ends with
 * bytes that are no content.
 *
 * @param limit bytes of content
 * @throws MemberError at the first fault; what came before is right as far as the archive tells
 */
export async function* contentOf(
  archive: Blob,
  { method, start, end }: ZipMember,
  limit: number,
): AsyncGenerator<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw new MemberError(`packed by method ${method}`);
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  let length = 0;
  for (let from = start; from < end; from += SEARCH_STEP) {
    const packed = new Uint8Array(await archive.slice(from, Math.min(from + SEARCH_STEP, end)).arrayBuffer());
    for (let at = 0; at < packed.length; at += READ_STEP) {
      const step = packed.subarray(at, at + READ_STEP);
      if (method === STORED) pieces.push(step);
      else pushInto(inflate, step, from + at + step.length >= end);
      for (const piece of pieces) {
        length += piece.length;
        if (length > limit) throw new MemberError(`longer than ${limit} bytes`);
        if (piece.length > 0) yield piece;
      }
      pieces = [];
    }
  }
}

function pushInto(inflate: Inflate, packed: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(packed, isLast);
  } catch (error) {
    throw new MemberError(error instanceof Error ? error.message : String(error));
  }
}

/** The pieces one after the other. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
