import { journalKeeper } from "../journal/keeper.ts";
import type { PaperStatement } from "./paperStatement.ts";
import { type Seal, statementDigest } from "./seal.ts";

/** Signs a paper's statement with the key of this copy. Rejects with StorageError when storage does not work. */
export async function sealPaper(statement: PaperStatement): Promise<Seal> {
  return { statement, ...(await (await journalKeeper).sign(statementDigest(statement))) };
}
