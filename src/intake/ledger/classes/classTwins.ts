/** Classes are parted by the first bits of their hashes, so that those of one part are looked up in a small table. */
const PARTS = 256;
const PART_SHIFT = 24;
/** Earlier classes of one hash that a further one is compared with: the last ones. */
const MAX_COMPARED = 8;

/**
 * Goes through classes of which earlier ones have the same hash, in the order of the ledger within a part.
 *
 * @param hashes one for each class
 * @param isTwin called with an earlier class of the same hash, the last one first, and with the class, until it returns true
 */
export function findTwins(hashes: Int32Array, isTwin: (earlier: number, position: number) => boolean): void {
  const { order, starts } = parted(hashes);
  const largest = starts.reduce(
    (most, start, part) => Math.max(most, (starts[part + 1] ?? start) - start),
    0,
  );
  const size = 2 ** Math.ceil(Math.log2(Math.max(2 * largest, 2)));
  const mask = size - 1;
  /** Place in the part + 1 of the last class of a hash. */
  const table = new Int32Array(size);
  /** The place before it with the same hash, + 1. */
  const before = new Int32Array(largest);
  for (let part = 0; part < PARTS; part++) {
    const first = starts[part] as number;
    const end = starts[part + 1] as number;
    table.fill(0);
    for (let at = first; at < end; at++) {
      const position = order[at] as number;
      const hash = hashes[position] as number;
      let slot = hash & mask;
      let last = (table[slot] as number) - 1;
      while (last >= 0 && hashes[order[first + last] as number] !== hash) {
        slot = (slot + 1) & mask;
        last = (table[slot] as number) - 1;
      }
      table[slot] = at - first + 1;
      before[at - first] = last + 1;
      for (let i = 0; last >= 0 && i < MAX_COMPARED; i++) {
        if (isTwin(order[first + last] as number, position)) break;
        last = (before[last] as number) - 1;
      }
    }
  }
}

/** The positions sorted by the first bits of their hashes, and where each part starts. */
function parted(hashes: Int32Array): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(PARTS + 1);
  for (let i = 0; i < hashes.length; i++) {
    const part = ((hashes[i] as number) >>> PART_SHIFT) + 1;
    starts[part] = (starts[part] as number) + 1;
  }
  for (let part = 0; part < PARTS; part++)
    starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
  const next = starts.slice();
  const order = new Uint32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) {
    const part = (hashes[i] as number) >>> PART_SHIFT;
    const at = next[part] as number;
    order[at] = i;
    next[part] = at + 1;
  }
  return { order, starts };
}

/** A hash of two numbers. */
export function mixedHash(hash: number, value: number): number {
  const sum = Math.imul(hash ^ value, 0x9e3779b1);
  return sum ^ (sum >>> 15);
}
