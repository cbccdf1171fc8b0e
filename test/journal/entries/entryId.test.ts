import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { canonicalJson } from "../../../src/journal/entries/canonicalJson.ts";
import type { Author } from "../../../src/journal/entries/entry.ts";
import { digestHex, entryId, sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { accepted, draft, journal, submission, unsigned } from "./draft.ts";

const FINANCE: Author = { kind: "ministry", name: "财政部" };

describe("sha256Hex(bytes)", () => {
  it("is the SHA-256 of FIPS 180-4 in lower-case hex", () => {
    expect(sha256Hex(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("looks only at the part of a buffer that a view shows", () => {
    const whole = new TextEncoder().encode("xabcx");
    expect(sha256Hex(whole.subarray(1, 4))).toBe(sha256Hex(new TextEncoder().encode("abc")));
  });
});

describe("digestHex(bytes)", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is the same, also on a plain-http page, where the browser makes no hashes", async () => {
    const part = new TextEncoder().encode("xabcx").subarray(1, 4);
    expect(await digestHex(part)).toBe(sha256Hex(part));
    vi.stubGlobal("crypto", {});
    expect(await digestHex(part)).toBe(sha256Hex(part));
  });
});

describe("canonicalJson(value)", () => {
  it("sorts the keys of every object and keeps the order of lists", () => {
    expect(canonicalJson({ b: [{ d: 1, c: "x" }, 2], a: null })).toBe('{"a":null,"b":[{"c":"x","d":1},2]}');
  });

  it("leaves out what is undefined, so that a stored and re-read entry stays the same", () => {
    expect(canonicalJson({ a: undefined, b: true })).toBe('{"b":true}');
  });

  it("does not depend on the order in which members were written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it("reads back as the same JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n])("refuses %s", (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});

describe("entryId(content)", () => {
  it("gives an unsigned entry the id that the stored format has had from the start", () => {
    // Were this to change, every journal in use would look forged.
    const entry = unsigned(draft(accepted(submission()), { author: FINANCE, reason: "更正" }));
    expect(entry.id).toBe(
      sha256Hex(
        new TextEncoder().encode(
          '{"author":{"kind":"ministry","name":"财政部"},"body":{"changes":[],"confirmations":[],"file":{"name":"上报.csv",' +
            `"sha256":"${"0".repeat(64)}","size":3},"kind":"report-accepted","sheet":null,"submissions":[{"counts":{"其他":30000},` +
            '"cutoff":"2025-06","ministry":"财政部","notes":{},"year":2025}]},"format":1,"previous":null,' +
            '"reason":"更正","time":"2025-07-10T08:00:00.000Z"}',
        ),
      ),
    );
  });

  it("covers every member of a signed entry but the id and the signature", () => {
    const [entry] = journal(draft());
    const { id, ...content } = entry!;
    expect(entryId({ ...content, signature: { alg: "ed25519", value: "" } } as never)).toBe(id);
    for (const change of [{ writer: "0" }, { after: ["0"] }, { previous: "0" }, { time: "" }, { reason: "" }])
      expect(entryId({ ...content, ...change })).not.toBe(id);
  });
});
