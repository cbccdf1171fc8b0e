import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Author, Entry, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { entryId } from "../../../src/journal/entries/entryId.ts";
import { readEntry } from "../../../src/journal/entries/readEntry.ts";
import { verifyEntries } from "../../../src/journal/entries/verifyEntries.ts";
import { sealEntry, signId } from "../../../src/journal/entries/writer.ts";
import {
  accepted,
  draft,
  journal,
  SAMPLE_REMOVED,
  submission,
  unsigned,
  unsignedJournal,
  WRITER,
  writer,
} from "./draft.ts";

const FINANCE: Author = { kind: "ministry", name: "财政部" };

const DRAFTS = [
  draft(accepted(submission()), { author: FINANCE }),
  draft(accepted(submission({ ministry: "教育部" })), { author: { kind: "ministry", name: "教育部" } }),
  draft(accepted(submission({ cutoff: "2025-07" })), { author: FINANCE }),
];

const signed = () => journal(...DRAFTS) as [SignedEntry, SignedEntry, SignedEntry];

const kinds = (entries: readonly Entry[]) =>
  verifyEntries(entries).map(({ kind, index }) => [kind, index] as const);

/** The entry with other members, with the id that fits them. */
function reworked(entry: SignedEntry, change: Partial<SignedEntry>): SignedEntry {
  const content = { ...entry, ...change };
  return { ...content, id: entryId(content) };
}

describe("verifyEntries(entries)", () => {
  it("finds nothing in signed and unsigned journals, in whatever order their entries are", () => {
    expect(verifyEntries([])).toEqual([]);
    const both = [...signed(), ...unsignedJournal(...DRAFTS)];
    fc.assert(
      fc.property(fc.shuffledSubarray(both, { minLength: both.length }), (entries) => {
        expect(verifyEntries(entries)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("names an entry whose content was changed", () => {
    for (const entries of [signed(), unsignedJournal(...DRAFTS)]) {
      const changed = structuredClone<Entry[]>(entries);
      Object.assign(changed[1]!, { reason: "改过" });
      expect(verifyEntries(changed)).toEqual([{ kind: "wrong-id", index: 1, entryId: entries[1]!.id }]);
    }
  });

  it("names an entry that its writer has not signed, and not the entries before it", () => {
    const [first, second, third] = signed();
    const forged = reworked(third, { reason: "改过" });
    expect(kinds([first, second, forged])).toEqual([["wrong-signature", 2]]);
    const byOther = { ...forged, signature: signId(forged.id, writer(2)) };
    expect(kinds([first, second, byOther])).toEqual([["wrong-signature", 2]]);
    expect(kinds([first, second, { ...third, writer: writer(2).publicKey }])).toEqual([["wrong-id", 2]]);
  });

  it("names every entry of a chain that was made in another's name", () => {
    const first = reworked(signed()[0], { reason: "改过" });
    const second = reworked(signed()[1], { previous: first.id });
    expect(kinds([first, second])).toEqual([
      ["wrong-signature", 0],
      ["wrong-signature", 1],
    ]);
  });

  it("is not led astray by an entry of another chain that claims to follow", () => {
    const [first] = signed();
    const forged = reworked(first, { reason: "改过" });
    const follower = sealEntry(draft(), { previous: forged.id, after: [] }, writer(2));
    expect(kinds([first, forged, follower])).toEqual([
      ["wrong-signature", 1],
      ["broken-link", 2],
    ]);
    expect(kinds([first, sealEntry(draft(), { previous: first.id, after: [] }, writer(2))])).toEqual([
      ["broken-link", 1],
    ]);
  });

  it("names the entry whose predecessor is missing", () => {
    const [first, , third] = signed();
    expect(kinds([first, third])).toEqual([["missing-entry", 1]]);
    const [one, two, three] = unsignedJournal(...DRAFTS);
    expect(kinds([two!, three!])).toEqual([["missing-entry", 1]]);
    expect(kinds([one!, three!])).toEqual([]);
  });

  it("does not miss what an entry follows that comes after others", () => {
    const later = sealEntry(draft(), { previous: null, after: ["f".repeat(64)] }, WRITER);
    expect(kinds([later])).toEqual([]);
  });

  it("does not call a fork damage", () => {
    const [first, second] = signed();
    const other = sealEntry(draft(SAMPLE_REMOVED), { previous: first.id, after: [] }, WRITER);
    expect(kinds([first, second, other])).toEqual([]);
    expect(kinds([unsigned(draft()), unsigned(draft(accepted(submission())))])).toEqual([]);
  });

  it.each(["signed", "unsigned"])("finds any changed character, digit or flag of %s entries", (form) => {
    const entries = form === "signed" ? signed() : unsignedJournal(...DRAFTS);
    // The signature of an entry that another follows proves nothing that the later one does not.
    const covered = (path: Path, index: number) => path[0] !== "signature" || index === entries.length - 1;
    const leaves = entries.flatMap((entry, index) =>
      leafPaths(entry)
        .filter((path) => covered(path, index))
        .map((path) => ({ index, path })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.nat(), fc.nat({ max: 0xffff }), (leaf, at, unit) => {
        const forged = structuredClone(entries);
        fc.pre(changeLeaf(forged[leaf.index]!, leaf.path, at, unit));
        expect(verifyEntries(forged.map(readEntry)).length).toBeGreaterThan(0);
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
