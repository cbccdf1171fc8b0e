/** Bytes at the start of a file whose line ends tell how many classes there may be. */
const SAMPLE_BYTES = 1_000_000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Somewhat more rows than a text is expected to have, from its length and the rows at its start. */
export function expectedRows(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let lines = 1;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && sample[i + 1] !== LINE_FEED)) lines++;
  }
  return Math.ceil((bytes.length * lines) / (0.98 * sample.length));
}
