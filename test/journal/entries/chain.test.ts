import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorKey,
  canonicalJson,
  entryId,
  hasKnownFormat,
  sealEntry,
  sha256Hex,
  verifyChain,
} from "../../../src/journal/entries/chain.ts";
import type { Author, Entry } from "../../../src/journal/entries/entry.ts";
import { accepted, draft, journal, PLANNER, SAMPLE_REMOVED, submission } from "./draft.ts";

const FINANCE: Author = { kind: "ministry", name: "财政部" };

function threeEntries(): Entry[] {
  return journal(
    draft(accepted(submission()), { author: FINANCE }),
    draft(accepted(submission({ ministry: "教育部" })), { author: { kind: "ministry", name: "教育部" } }),
    draft(accepted(submission({ cutoff: "2025-07" })), { author: FINANCE }),
  );
}

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

describe("sealEntry(draft, previous)", () => {
  it("adds format, link and an id that is the hash of all the rest", () => {
    const entry = sealEntry(draft(SAMPLE_REMOVED), "f".repeat(64));
    expect(entry).toEqual({
      format: 1,
      author: PLANNER,
      time: "2025-07-10T08:00:00.000Z",
      reason: null,
      body: { kind: "sample-removed" },
      previous: "f".repeat(64),
      id: entryId(entry),
    });
  });

  it("gives the id that the stored format has had from the start", () => {
    // Were this to change, every journal in use would look forged.
    expect(sealEntry(draft(accepted(submission()), { author: FINANCE, reason: "更正" }), null).id).toBe(
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

  it("copies nothing from the draft that is not part of an entry", () => {
    const { id: _, ...sealed } = sealEntry({ ...draft(), extra: 1 } as never, null);
    expect(Object.keys(sealed).sort()).toEqual(["author", "body", "format", "previous", "reason", "time"]);
  });
});

describe("authorKey(author)", () => {
  it("distinguishes the planner from a ministry, whatever its name", () => {
    expect(authorKey(PLANNER)).not.toBe(authorKey({ kind: "ministry", name: "planner" }));
  });
});

describe("verifyChain(entries)", () => {
  it("finds nothing in a journal as it was sealed, with several authors", () => {
    expect(verifyChain(threeEntries())).toEqual([]);
    expect(verifyChain([])).toEqual([]);
  });

  it("names an entry whose content was changed", () => {
    const entries = threeEntries();
    entries[1] = { ...entries[1]!, reason: "改过" };
    expect(verifyChain(entries)).toEqual([{ kind: "wrong-id", index: 1, entryId: entries[1]!.id }]);
  });

  it("names the entry whose predecessor is missing", () => {
    const [, second, third] = threeEntries();
    expect(verifyChain([second!, third!])).toEqual([{ kind: "missing-entry", index: 1, entryId: third!.id }]);
  });

  it("names entries of one author that changed places", () => {
    const [first, second, third] = threeEntries();
    expect(verifyChain([third!, second!, first!]).map((fault) => [fault.kind, fault.index])).toEqual([
      ["broken-link", 0],
      ["broken-link", 2],
    ]);
  });

  it("names a second beginning of an author's chain", () => {
    const [first] = threeEntries();
    const restart = sealEntry(draft(SAMPLE_REMOVED, { author: FINANCE }), null);
    expect(verifyChain([first!, restart])).toEqual([{ kind: "broken-link", index: 1, entryId: restart.id }]);
  });

  it("reports an entry of a newer format, and judges the rest all the same", () => {
    const [first, , third] = threeEntries();
    const newer = { format: 3, id: "a".repeat(64), content: "?" } as unknown as Entry;
    const after = sealEntry(draft(SAMPLE_REMOVED, { author: PLANNER }), newer.id);
    expect(hasKnownFormat(newer)).toBe(false);
    expect(verifyChain([first!, newer, third!, after])).toEqual([
      { kind: "newer-format", index: 1, entryId: newer.id },
    ]);
  });

  it("finds any changed character, digit or flag of any entry", () => {
    const entries = threeEntries();
    const leaves = entries.flatMap((entry, index) => leafPaths(entry).map((path) => ({ index, path })));
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.nat(), fc.nat({ max: 0xffff }), (leaf, at, unit) => {
        const forged = structuredClone(entries);
        fc.pre(changeLeaf(forged[leaf.index]!, leaf.path, at, unit));
        expect(verifyChain(forged).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

type Path = readonly string[];

function leafPaths(value: object, at: Path = []): Path[] {
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === "object" && member !== null ? leafPaths(member, [...at, key]) : [[...at, key]],
  );
}

/** Changes one leaf in place; false when the change would leave it as it was. */
function changeLeaf(root: object, path: Path, at: number, unit: number): boolean {
  let parent = root as Record<string, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const key = path.at(-1)!;
  const before = parent[key];
  if (typeof before === "string") {
    const index = at % (before.length + 1);
    parent[key] = before.slice(0, index) + String.fromCharCode(unit) + before.slice(index + 1);
  } else if (typeof before === "number") {
    parent[key] = before + unit;
  } else {
    parent[key] = String.fromCharCode(unit);
  }
  return parent[key] !== before;
}
