import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../src/intake/bytes/crc32.ts";
import { unzip } from "../../../src/intake/bytes/unzip.ts";
import { bytesOf } from "../context.ts";

const ALL = () => true;
const FILES = {
  "a.xml": bytesOf("<a>甲</a>"),
  "b/c.xml": bytesOf("x".repeat(5000)),
  "d.bin": new Uint8Array(9),
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("unzip(bytes, isWanted, limit)", () => {
  it.each([0, 6] as const)("inflates the wanted files, packed at level %i", (level) => {
    const unzipped = unzip(zipSync(FILES, { level }), (name) => name.endsWith(".xml"), 10_000);
    if (!unzipped.ok) throw new Error(unzipped.fault);
    expect(unzipped.names).toEqual(["a.xml", "b/c.xml", "d.bin"]);
    expect([...unzipped.files.keys()]).toEqual(["a.xml", "b/c.xml"]);
    expect(text(unzipped.files.get("a.xml"))).toBe("<a>甲</a>");
    expect(text(unzipped.files.get("b/c.xml"))).toHaveLength(5000);
  });

  it("reads sizes that stand in the ZIP64 field", () => {
    const { bytes, entry } = withExtra(20);
    const view = new DataView(bytes.buffer);
    const extra = entry + 46 + "a.xml".length;
    view.setUint16(extra, 1, true);
    view.setUint16(extra + 2, 16, true);
    view.setBigUint64(extra + 4, BigInt(view.getUint32(entry + 24, true)), true);
    view.setBigUint64(extra + 12, BigInt(view.getUint32(entry + 20, true)), true);
    view.setUint32(entry + 24, 0xffffffff, true);
    view.setUint32(entry + 20, 0xffffffff, true);
    const unzipped = unzip(bytes, ALL, 1000);
    expect(unzipped.ok && text(unzipped.files.get("a.xml"))).toBe("<a>甲</a>");
  });

  it("inflates no more than the limit", () => {
    expect(unzip(zipSync(FILES), ALL, 5000)).toEqual({ ok: false, fault: "too-large" });
  });

  it("does not inflate what holds more than it says", () => {
    const packed = zipSync({ "a.xml": new Uint8Array(30_000_000) });
    const entry = directoryOf(packed);
    const view = new DataView(packed.buffer);
    view.setUint32(entry + 24, 1000, true);
    view.setUint32(22, 1000, true);
    expect(unzip(packed, ALL, 10_000)).toEqual({ ok: false, fault: "damaged" });
  });

  it("knows an archive that is damaged, cut off, encrypted or none", () => {
    const good = zipSync(FILES);
    const encrypted = good.slice();
    const entry = directoryOf(encrypted);
    encrypted[entry + 8] = 1;
    const lying = good.slice();
    lying[entry + 24] = 3;
    const flipped = good.slice();
    flipped[40] = (flipped[40] ?? 0) ^ 1;
    for (const bytes of [
      good.subarray(0, 100),
      new Uint8Array(0),
      bytesOf("PK\u0003\u0004"),
      lying,
      flipped,
    ]) {
      expect(unzip(bytes, ALL, 10_000)).toEqual({ ok: false, fault: "damaged" });
    }
    expect(unzip(encrypted, ALL, 10_000)).toEqual({ ok: false, fault: "encrypted" });
  });
});

describe("crc32(bytes)", () => {
  it("is 0xcbf43926 of 123456789", () => {
    expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
  });
});

/** Where the archive's directory begins. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}

/** An archive of one file, with room in the directory for an extra field of so many bytes. */
function withExtra(length: number): { bytes: Uint8Array; entry: number } {
  const bytes = zipSync({ "a.xml": [FILES["a.xml"], { extra: { 39321: new Uint8Array(length - 4) } }] });
  return { bytes, entry: directoryOf(bytes) };
}
