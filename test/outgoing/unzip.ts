import { inflateRawSync } from "node:zlib";

/** The text files of a zip archive by name, read through its local headers. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (start: number, end: number) => new TextDecoder().decode(bytes.subarray(start, end));
  const files = new Map<string, string>();
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [method, size] = [view.getUint16(at + 8, true), view.getUint32(at + 18, true)];
    const name = at + 30;
    const data = name + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const content = bytes.subarray(data, data + size);
    files.set(
      text(name, name + view.getUint16(at + 26, true)),
      new TextDecoder().decode(method === 0 ? content : inflateRawSync(content)),
    );
    at = data + size;
  }
  return files;
}
