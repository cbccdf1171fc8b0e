import { expect, it } from "vitest";
import type { Entry } from "../../../../src/journal/entries/entry.ts";
import { packedPieces, unpackedEntries } from "../../../../src/journal/keepers/packed/packedText.ts";
import { longJournal } from "../../../bench/journal/longJournal.ts";
import { accepted, draft, submission, unsignedJournal } from "../../entries/draft.ts";

const textOf = (entries: readonly Entry[]) => [...packedPieces(entries)].join("");

it("packs entries of many chains in less than their text, and gives them again member by member", () => {
  const { entries } = longJournal(200);

  // Without the first, what it was to others is kept as an id.
  const old = unsignedJournal(draft(accepted(submission())), draft());
  for (const list of [[], old, entries.slice(0, 1), entries, entries.slice(1), [...entries].reverse()]) {
    const text = textOf(list);
    expect(unpackedEntries(text)).toEqual(list);
    expect(JSON.stringify(unpackedEntries(text))).toBe(JSON.stringify(list));
  }
  expect(textOf(entries).length).toBeLessThan(0.8 * JSON.stringify(entries).length);
});
