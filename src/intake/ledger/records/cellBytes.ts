const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x9e3779b1;

/** A view of bytes of which four are read at a time. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** A hash of a cell's bytes. */
export function hashOf(bytes: DataView, from: number, to: number): number {
  let sum = HASH_START ^ (to - from);
  for (let at = from; at + 4 < to; at += 4) {
    sum = Math.imul(sum ^ bytes.getInt32(at, true), HASH_FACTOR);
    sum ^= sum >>> 15;
  }
  sum = Math.imul(sum ^ lastOf(bytes, from, to), HASH_FACTOR);
  return sum ^ (sum >>> 15);
}

/** The last four bytes of a cell as a number; of a shorter one all of them, so that cells of its length differ by it. */
export function lastOf(bytes: DataView, from: number, to: number): number {
  const length = to - from;
  if (length >= 4) return bytes.getInt32(to - 4, true);
  if (length === 0) return 0;
  return bytes.getUint8(from) | (bytes.getUint8(from + (length >> 1)) << 8) | (bytes.getUint8(to - 1) << 16);
}

/** True for two cells with the same bytes. */
export function hasSameBytes(
  bytes: DataView,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): boolean {
  const length = to - from;
  if (otherTo - otherFrom !== length || lastOf(bytes, from, to) !== lastOf(bytes, otherFrom, otherTo))
    return false;
  for (let i = 0; i + 4 < length; i += 4)
    if (bytes.getInt32(from + i, true) !== bytes.getInt32(otherFrom + i, true)) return false;
  return true;
}
