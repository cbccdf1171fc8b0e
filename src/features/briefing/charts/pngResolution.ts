const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** After the signature and the header chunk: length, type, 13 bytes, checksum. */
const HEADER_END = 8 + 25;

/**
 * Adds the resolution to a PNG (a pHYs chunk, PNG specification 11.3.4.3), so that programs place it at its true size. A
 * canvas writes none.
 *
 * @param png a PNG without that chunk
 * @param perMetre pixels to the metre; 11811 is 300 to the inch
 * @throws when the bytes are no PNG
 */
export function withResolution(png: Uint8Array, perMetre: number): Uint8Array {
  if (SIGNATURE.some((byte, index) => png[index] !== byte)) throw new Error("Not a PNG");
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, HEADER_END));
  result.set(chunk, HEADER_END);
  result.set(png.subarray(HEADER_END), HEADER_END + chunk.length);
  return result;
}

/** The CRC-32 of a PNG chunk. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
