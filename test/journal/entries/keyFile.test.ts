import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unwrapKey, wrapKey } from "../../../src/journal/entries/keyFile.ts";
import { WRITER } from "./draft.ts";

/** Low cost, so that hundreds of passphrases can be tried. */
const FAST = { N: 4 };
const KEY = { secretKey: WRITER.secretKey, head: "ab".repeat(32) };
const PASSPHRASE = "四月的雨 2025 nengli";

describe("wrapKey(key, passphrase) and unwrapKey(file, passphrase)", () => {
  it("give key and head back, also before the first entry, and no two files are equal", async () => {
    for (const key of [KEY, { ...KEY, head: null }])
      expect(await unwrapKey(await wrapKey(key, PASSPHRASE, FAST), PASSPHRASE, FAST)).toEqual(key);
    expect(await wrapKey(KEY, PASSPHRASE, FAST)).not.toEqual(await wrapKey(KEY, PASSPHRASE, FAST));
  });

  it("refuse every other passphrase", async () => {
    const file = await wrapKey(KEY, PASSPHRASE, FAST);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (other) => {
        fc.pre(other.normalize("NFKC") !== PASSPHRASE.normalize("NFKC"));
        await expect(unwrapKey(file, other, FAST)).rejects.toMatchObject({ fault: "wrong-passphrase" });
      }),
    );
  });

  it("refuse every flipped byte and every other length", async () => {
    const file = await wrapKey(KEY, PASSPHRASE, FAST);
    for (let at = 0; at < file.length; at++) {
      const flipped = file.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await expect(unwrapKey(flipped, PASSPHRASE, FAST), `byte ${at}`).rejects.toMatchObject({
        name: "KeyFileError",
      });
      await expect(unwrapKey(file.subarray(0, at), PASSPHRASE, FAST)).rejects.toMatchObject({
        fault: "foreign",
      });
    }
  });

  it("does not hold the key in the open", async () => {
    const file = await wrapKey(KEY, PASSPHRASE, FAST);
    expect(Buffer.from(file).includes(Buffer.from(KEY.secretKey))).toBe(false);
  });

  it("takes the cost of the program where none is given", async () => {
    const shares: number[] = [];
    const file = await wrapKey(KEY, PASSPHRASE, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(await unwrapKey(file, PASSPHRASE)).toEqual(KEY);
    await expect(unwrapKey(file, PASSPHRASE, FAST)).rejects.toMatchObject({ fault: "wrong-passphrase" });
  });
});
