import { deflateSync } from "fflate";
import { expect, it } from "vitest";
import { contentOf, joinedBytes } from "../../../src/journal/packages/zipMembers.ts";

it("contentOf() gives all of a member that ends a few bytes behind a place where reading pauses", async () => {
  // Bytes that do not compress, so that the packed ones are about as many: a little over a million, and four.
  for (const size of [1_000_100, 4_000_100]) {
    const content = Uint8Array.from(
      { length: size },
      (_, i) => Math.imul(i ^ (i >>> 7), 2_654_435_761) >>> 24,
    );
    const packed = deflateSync(content, { level: 0 });
    const pieces: Uint8Array[] = [];
    const member = { name: "files/0", method: 8, start: 0, end: packed.length };
    for await (const piece of contentOf(new Blob([new Uint8Array(packed)]), member, size)) pieces.push(piece);
    expect(Buffer.compare(joinedBytes(pieces), content)).toBe(0);
  }
});
