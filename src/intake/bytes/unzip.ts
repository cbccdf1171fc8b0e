import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";

/** One file of an archive, not yet inflated. */
interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

export type Unzipped =
  | { readonly ok: true; readonly names: readonly string[]; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly fault: "damaged" | "too-large" | "encrypted" };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];
/** Most bytes of the comment that follows the end of the directory. */
const MAX_COMMENT_LENGTH = 0xffff;
const MAX_ENTRIES = 10_000;

/**
 * Inflates the wanted files of a ZIP archive (PKWARE APPNOTE 6.3).
 *
 * Checksums are compared, so a damaged archive is not read. Nothing is inflated beyond the size in the directory or beyond
 * the limit: a small archive may state or contain gigabytes.
 *
 * @param limit bytes of all wanted files together
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean, limit: number): Unzipped {
  try {
    const entries = directoryOf(bytes);
    if (!entries) return { ok: false, fault: "damaged" };
    const wanted = entries.filter(({ name }) => isWanted(name));
    if (wanted.reduce((sum, { size }) => sum + size, 0) > limit) return { ok: false, fault: "too-large" };
    if (wanted.some(({ encrypted }) => encrypted)) return { ok: false, fault: "encrypted" };
    const files = new Map<string, Uint8Array>();
    for (const entry of wanted) {
      const content = entryContent(bytes, entry);
      if (!content || files.has(entry.name)) return { ok: false, fault: "damaged" };
      files.set(entry.name, content);
    }
    return { ok: true, names: entries.map(({ name }) => name), files };
  } catch {
    return { ok: false, fault: "damaged" };
  }
}

/** The entries of the central directory; null when the archive is incomplete or in several parts. */
function directoryOf(bytes: Uint8Array): ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - MAX_COMMENT_LENGTH);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return null;
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    entries.push({
      // Names of workbook parts are ASCII; some writers use the separator of their own system.
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/"),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      ...sizesOf(view, at, at + 46 + nameLength, extraLength),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and offset of an entry; values over 32 bits are in the ZIP64 field. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): Pick<ArchiveEntry, "size" | "packedSize" | "offset"> {
  const fields = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  for (let i = extra; fields.includes(0xffffffff) && i + 4 <= extra + extraLength; ) {
    if (view.getUint16(i, true) === 1) {
      let wide = i + 4;
      for (const [f, field] of fields.entries()) {
        if (field !== 0xffffffff) continue;
        fields[f] = Number(view.getBigUint64(wide, true));
        wide += 8;
      }
      break;
    }
    i += 4 + view.getUint16(i + 2, true);
  }
  const [size = 0, packedSize = 0, offset = 0] = fields;
  return { size, packedSize, offset };
}

function entryContent(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize, size, method, encrypted, checksum } = entry;
  if (encrypted || view.getUint32(offset, true) !== LOCAL_ENTRY) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) return null;
  const content = method === STORED ? packed : method === DEFLATED ? inflate(packed, size) : null;
  return content && content.length === size && crc32(content) === checksum ? content : null;
}

/** Packed bytes that are inflated at a time, to at most a thousand times as many. */
const INFLATE_STEP = 8192;

/** Inflates to exactly `size` bytes; null where it gives more or fewer. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size);
  let [length, isDone] = [0, false];
  const stream = new Inflate((piece, isLast) => {
    if (length + piece.length <= size) content.set(piece, length);
    length += piece.length;
    isDone = isLast;
  });
  for (let at = 0; at < packed.length && length <= size; at += INFLATE_STEP) {
    stream.push(packed.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= packed.length);
  }
  return isDone && length === size ? content : null;
}
