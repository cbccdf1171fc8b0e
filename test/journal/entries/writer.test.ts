import { hexToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { entryId } from "../../../src/journal/entries/entryId.ts";
import { isSignedByWriter, sealEntry, signId, writerOf } from "../../../src/journal/entries/writer.ts";
import { draft, PLANNER, SAMPLE_REMOVED, WRITER } from "./draft.ts";

describe("a writer", () => {
  // RFC 8032, 7.1: the test whose message is the SHA-512 of "abc" has another length; the key pair of test 1 is checked.
  it("has the public key of RFC 8032 for its secret key", () => {
    const secret = hexToBytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    expect(writerOf(secret).publicKey).toBe(
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    );
  });

  it("signs so that others can check it with Web Crypto", async () => {
    const writer = writerOf();
    const id = "5".repeat(64);
    const { value } = signId(id, writer);
    const key = await crypto.subtle.importKey(
      "raw",
      hexToBytes(writer.publicKey) as BufferSource,
      "Ed25519",
      true,
      ["verify"],
    );
    const holds = await crypto.subtle.verify(
      "Ed25519",
      key,
      hexToBytes(value) as BufferSource,
      hexToBytes(id) as BufferSource,
    );
    expect(holds).toBe(true);
  });

  it("is another every time", () => {
    expect(writerOf().publicKey).not.toBe(writerOf().publicKey);
  });

  it("has signed only what it signed, and a key that is none has signed nothing", () => {
    const writer = writerOf();
    const [id, other] = ["5".repeat(64), "6".repeat(64)];
    const signature = signId(id, writer);
    expect(isSignedByWriter({ id, writer: writer.publicKey, signature })).toBe(true);
    expect(isSignedByWriter({ id: other, writer: writer.publicKey, signature })).toBe(false);
    expect(isSignedByWriter({ id, writer: writerOf().publicKey, signature })).toBe(false);
    expect(isSignedByWriter({ id, writer: "f".repeat(64), signature })).toBe(false);
    expect(
      isSignedByWriter({ id, writer: writer.publicKey, signature: { alg: "ed25519", value: "00" } }),
    ).toBe(false);
  });
});

const [A, B] = ["a".repeat(64), "b".repeat(64)];

describe("sealEntry(draft, links, writer)", () => {
  it("adds format, writer, links, an id that is the hash of all the rest, and the writer's signature over it", () => {
    const entry = sealEntry(draft(SAMPLE_REMOVED), { previous: A, after: [B, A] }, WRITER);
    expect(entry).toEqual({
      format: 3,
      writer: WRITER.publicKey,
      author: PLANNER,
      time: "2025-07-10T08:00:00.000Z",
      reason: null,
      body: { kind: "sample-removed" },
      previous: A,
      after: [A, B],
      id: entryId(entry),
      signature: { alg: "ed25519", value: expect.stringMatching(/^[0-9a-f]{128}$/) },
    });
    expect(isSignedByWriter(entry)).toBe(true);
  });

  it("copies nothing from the draft that is not part of an entry", () => {
    const sealed = sealEntry({ ...draft(), extra: 1 } as never, { previous: null, after: [] }, WRITER);
    expect(Object.keys(sealed)).not.toContain("extra");
  });
});
