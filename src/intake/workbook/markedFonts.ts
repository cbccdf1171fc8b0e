/**
 * True when a workbook of Excel 97 to 2003 has a font that is struck out, raised or lowered.
 *
 * The records of [MS-XLS] 2.4.122 are gone through: which text of a cell has the font is not worked out.
 *
 * @param stream the workbook's stream
 */
export function hasMarkedFont(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    const isFont = type === 0x31 || type === 0x231;
    if (isFont && size >= 10 && at + 14 <= stream.length) {
      const isRaised = size >= 14 && view.getUint16(at + 12, true) !== 0;
      if ((view.getUint16(at + 6, true) & 0x08) !== 0 || isRaised) return true;
    }
    at += 4 + size;
  }
  return false;
}
