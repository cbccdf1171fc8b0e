import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { withResolution } from "../../../../src/features/briefing/charts/pngResolution.ts";

/** A PNG of one white pixel. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVQI12P4DwABAQEAG7buVgAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

describe("withResolution(png, perMetre)", () => {
  it("adds a pHYs chunk with a true checksum between the header and the picture", () => {
    const result = withResolution(PNG, 11811);
    expect(result.subarray(0, 33)).toEqual(PNG.subarray(0, 33));
    expect(result.subarray(54)).toEqual(PNG.subarray(33));
    const chunk = Buffer.from(result.subarray(33, 54));
    expect(chunk.readUInt32BE(0)).toBe(9);
    expect(chunk.toString("latin1", 4, 8)).toBe("pHYs");
    expect([chunk.readUInt32BE(8), chunk.readUInt32BE(12), chunk[16]]).toEqual([11811, 11811, 1]);
    expect(chunk.readUInt32BE(17)).toBe(crc32(chunk.subarray(4, 17)));
  });

  it("refuses what is no PNG", () => {
    expect(() => withResolution(new Uint8Array(60), 11811)).toThrow("Not a PNG");
  });
});
