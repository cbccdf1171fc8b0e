import fc from "fast-check";
import jsQR from "jsqr";
import { decodeQR } from "qr/decode.js";
import { describe, expect, it } from "vitest";
import type { Mark } from "../../../src/app/charts/marks.ts";
import { qrMarks } from "../../../src/app/check/qrMarks.ts";
import { readSeal, type Seal, sealText, statementDigest } from "../../../src/app/check/seal.ts";
import { isSignedByWriter, signId, writerOf } from "../../../src/journal/entries/writer.ts";
import { anyStatement } from "./statements.ts";

const WRITER = writerOf(new Uint8Array(32).fill(7));

const anySeal: fc.Arbitrary<Seal> = anyStatement.map((statement) => ({
  statement,
  writer: WRITER.publicKey,
  signature: signId(statementDigest(statement), WRITER).value,
}));

function holds({ statement, writer, signature }: Seal): boolean {
  return isSignedByWriter({
    id: statementDigest(statement),
    writer,
    signature: { alg: "ed25519", value: signature },
  });
}

describe("sealText(seal)", () => {
  it("is read back, also from among other words and lines", () => {
    fc.assert(
      fc.property(anySeal, (seal) => {
        const text = sealText(seal);
        expect(readSeal(text)).toEqual(seal);
        expect(readSeal(`扫码结果：\n${text.slice(0, 90)}\n${text.slice(90)} 完`)).toEqual(seal);
      }),
    );
  });

  it("no longer holds, or is no seal, after any one digit was changed", () => {
    fc.assert(
      fc.property(anySeal, fc.nat(), fc.constantFrom(..."0Z7"), (seal, at, digit) => {
        const text = sealText(seal);
        const i = 4 + (at % (text.length - 4));
        fc.pre(text[i] !== digit);
        const read = readSeal(text.slice(0, i) + digit + text.slice(i + 1));
        expect(read === null || !holds(read)).toBe(true);
      }),
    );
  });

  it.each(["", "KRP1", `KRP1${"0".repeat(250)}`, "K2Q4-9ZTM-0000-0000-0000"])("is not read in %j", (text) => {
    expect(readSeal(text)).toBeNull();
  });
});

/** The marks as pixels, as a printer would put them on paper. */
function raster(
  marks: readonly Mark[],
  side: number,
): { data: Uint8ClampedArray; width: number; height: number } {
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const path = marks.find((mark) => mark.tag === "path");
  for (const [, ...lengths] of path?.d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g) ?? []) {
    const [left = 0, top = 0, width = 0, height = 0] = lengths.map(Number);
    for (let y = Math.round(top); y < Math.round(top + height); y++) {
      for (let x = Math.round(left); x < Math.round(left + width); x++)
        data.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  }
  return { data, width: side, height: side };
}

describe("qrMarks(text, side)", () => {
  it("is read from its pixels by the reader of the same library and by another one", () => {
    fc.assert(
      fc.property(anySeal, (seal) => {
        const text = sealText(seal);
        const image = raster(qrMarks(text, 400), 400);
        expect(decodeQR(image)).toBe(text);
        expect(jsQR(image.data, image.width, image.height)?.data).toBe(text);
      }),
      { numRuns: 10 },
    );
  });

  it("has four white modules on every side", () => {
    const { data } = raster(qrMarks("KRP1", 290), 290);
    const dark = Array.from({ length: 290 * 290 }, (_, i) => i).filter((i) => data[4 * i] === 0);
    const across = dark.map((i) => i % 290);
    const down = dark.map((i) => Math.floor(i / 290));
    // Version 1 has 21 modules: 29 with the quiet zone.
    for (const places of [across, down])
      expect([Math.min(...places), Math.max(...places)]).toEqual([40, 249]);
  });
});
