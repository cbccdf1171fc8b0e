/** Bytes of a text in UTF-16 without a byte-order mark. */
export function encodeUtf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === "le");
  return bytes;
}

let table: Map<string, readonly number[]> | null = null;

/** Bytes of a text in GB18030, two-byte characters only: the platform decodes it but does not encode it. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteTable();
  const known = table;
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      if (letter < "\u0080") return [letter.charCodeAt(0)];
      const bytes = known.get(letter);
      if (!bytes) throw new Error(`no two-byte form of ${letter}`);
      return bytes;
    }),
  );
}

function twoByteTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const letters = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) letters.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return letters;
}
