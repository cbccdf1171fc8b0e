import { checkStored, type StoredFault } from "../../journal/keepers/checkStored.ts";
import { openIndexedDbJournal } from "../../journal/keepers/indexedDb.ts";
import { answerCalls } from "./answerCalls.ts";

// Runs in a worker, because signatures and hashes of a large journal take seconds. It reads the journal itself.
answerCalls<null, StoredFault[]>(async () => {
  const keeper = await openIndexedDbJournal();
  try {
    return await checkStored(keeper);
  } finally {
    keeper.close();
  }
});
