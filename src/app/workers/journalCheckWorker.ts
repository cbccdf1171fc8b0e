import { checkStored } from "../../journal/keepers/checkStored.ts";
import { openIndexedDbJournal } from "../../journal/keepers/indexedDb.ts";
import { answerCalls } from "./answerCalls.ts";
import type { StoredCheck } from "./checkJournal.ts";

// Runs in a worker, because signatures and hashes of a large journal take seconds. It reads the journal itself.
answerCalls<null, StoredCheck>(async () => {
  const keeper = await openIndexedDbJournal();
  try {
    const { entries, faults } = await checkStored(keeper);
    // Without a copy the next opening takes longer, and nothing else.
    const copyHolds = faults.length > 0 || (await keeper.keepCopy(entries).catch(() => true));
    return { faults, copyHolds };
  } finally {
    keeper.close();
  }
});
