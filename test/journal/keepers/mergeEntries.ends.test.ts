import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { chainEndsOf } from "../../../src/journal/entries/chains.ts";
import type { Entry, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sealEntry } from "../../../src/journal/entries/writer.ts";
import { openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import { accepted, draft, journal, submission, unsignedJournal, WRITER, writer } from "../entries/draft.ts";

function report(ministry: string) {
  return draft(accepted(submission({ ministry })), { author: { kind: "ministry", name: ministry } });
}

/** Two writers and an author from before entries were signed; one of the writers has forked its chain. */
const FORKED = (() => {
  const links = (previous?: Entry) => ({ previous: previous?.id ?? null, after: [] });
  const [one, two, three] = journal(report("教育部"), report("科技部"), report("教育部")) as [
    SignedEntry,
    SignedEntry,
    SignedEntry,
  ];
  const branch = sealEntry(report("审计署"), links(one), WRITER);
  const other = sealEntry(report("公安部"), links(), writer(2));
  const others = sealEntry(report("公安部"), links(other), writer(2));
  // Its link is broken: it follows an entry of another chain, whose end stays an end.
  const broken = sealEntry(report("水利部"), links(branch), writer(2));
  const unsigned = unsignedJournal(report("财政部"), report("财政部"), report("财政部"));
  return [one, two, three, branch, other, others, broken, ...unsigned];
})();

it("keeps the ends of chains right, in whatever order and parts entries come", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(FORKED, { minLength: 1 }),
      fc.shuffledSubarray(FORKED),
      fc.nat({ max: FORKED.length }),
      async (some, more, split) => {
        const keeper = await openIndexedDbJournal(new IDBFactory());
        for (const part of [some.slice(0, split), some.slice(split), more]) await keeper.merge(part);
        const ends = chainEndsOf([...new Set([...some, ...more])]).chains;
        expect([...(await keeper.chainEnds())].sort()).toEqual([...ends.keys()].sort());
        keeper.close();
      },
    ),
    { numRuns: 60 },
  );
});
