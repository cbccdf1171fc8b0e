import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authorKey, chainEndsOf, chainKey } from "../../../src/journal/entries/chains.ts";
import { forksOf } from "../../../src/journal/entries/forks.ts";
import { sealEntry } from "../../../src/journal/entries/writer.ts";
import {
  accepted,
  draft,
  journal,
  PLANNER,
  SAMPLE_REMOVED,
  submission,
  unsigned,
  WRITER,
  writer,
} from "./draft.ts";

const DAMAGED = { format: null, id: "d".repeat(64) } as const;
const [first, second] = journal(draft(), draft(accepted(submission()))) as [never, never];
const branch = sealEntry(
  draft(SAMPLE_REMOVED, { reason: "分叉" }),
  { previous: (first as { id: string }).id, after: [] },
  WRITER,
);
const other = sealEntry(draft(), { previous: null, after: [] }, writer(2));
const old = unsigned(draft());

describe("the key of a chain", () => {
  it("is the writer of a signed entry and the author of an unsigned one", () => {
    expect([other, old].map(chainKey)).toEqual([writer(2).publicKey, "planner"]);
  });

  it("distinguishes the planner from a ministry, whatever its name", () => {
    expect(authorKey(PLANNER)).not.toBe(authorKey({ kind: "ministry", name: "planner" }));
  });
});

describe("chainEndsOf(entries)", () => {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).sort();

  it("has the last entry of every chain, and both of a forked chain, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([first, second, branch, other, old, DAMAGED], { minLength: 6 }),
        (entries) => {
          expect([...chainEndsOf(entries).chains.keys()].sort()).toEqual(ids([second, branch, other, old]));
        },
      ),
    );
  });

  it("does not let an entry of another chain take an end away", () => {
    const follower = sealEntry(draft(), { previous: other.id, after: [] }, WRITER);
    for (const entries of [
      [other, follower],
      [follower, other],
    ])
      expect([...chainEndsOf(entries).chains.keys()].sort()).toEqual(ids([other, follower]));
  });
});

describe("forksOf(entries)", () => {
  it("names chain, place and branches of each fork", () => {
    const { id } = first as { id: string };
    const branches = [(second as { id: string }).id, branch.id].sort();
    expect(forksOf([first, second, branch, other, old, DAMAGED])).toEqual([
      { chain: WRITER.publicKey, previous: id, branches },
    ]);
    expect(forksOf([first, second, second, other])).toEqual([]);
  });

  it("sees two beginnings of a chain", () => {
    const restart = unsigned(draft(accepted(submission())));
    expect(forksOf([old, restart])).toEqual([
      { chain: "planner", previous: null, branches: [old.id, restart.id].sort() },
    ]);
  });
});
