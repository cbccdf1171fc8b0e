/** Bytes of a download in memory before the browser may move them to disk. */
const MAX_PART_BYTES = 8_000_000;

/** Joins pieces in bounds of memory, as far as the browser moves parts of a blob to disk. */
export async function blobOf(pieces: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let [waiting, size] = [[] as Uint8Array<ArrayBuffer>[], 0];
  for await (const piece of pieces) {
    waiting.push(new Uint8Array(piece));
    size += piece.length;
    if (size < MAX_PART_BYTES) continue;
    parts.push(new Blob(waiting));
    [waiting, size] = [[], 0];
  }
  return new Blob([...parts, ...waiting], { type });
}
