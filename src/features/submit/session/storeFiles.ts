import { today } from "../../../app/browser/today.ts";
import type { JournalView } from "../../../app/data/queries.ts";
import type { ReportToAccept } from "../../../app/journal/journalActions.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { ReviewQuestion } from "../../../app/workers/reviewWorker.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { Review } from "../../../intake/report/review.ts";
import { JournalMovedError } from "../../../journal/keepers/keeper.ts";
import { changesOf, currentEdits } from "./edits.ts";
import { factsOf } from "./fileFacts.ts";
import type { IntakeAction, IntakeItem } from "./intakeState.ts";
import { isAgreed } from "./isAgreed.ts";
import { receivedOnProblem } from "./receivedOn.ts";

/** What a file becomes in the journal; throws with a sentence where its day of receipt cannot be. */
export function reportToAccept(
  item: IntakeItem,
  toConfirm: readonly Finding[],
  expectedHead: string | null,
): ReportToAccept {
  const { reading, bytes } = item;
  if (!reading || !bytes) throw new Error("文件的内容已不在本页，请重新选择后再入库。");
  const receivedOn = item.receivedOn ?? today();
  const problem = receivedOnProblem(receivedOn, factsOf(reading).cutoffs, today());
  if (problem !== "") throw new Error(problem);
  return {
    fileName: item.name,
    bytes,
    sha256: reading.sha256,
    sheet: reading.sheet,
    cells: item.original.map(({ cells }) => cells),
    changes: changesOf(currentEdits(item.edits, item.original), item.original, reading.columns),
    submissions: factsOf(reading).submissions,
    programme: factsOf(reading).programme,
    receivedOn,
    confirmations: toConfirm.map((finding) => ({ code: finding.code, message: messageOf(finding) })),
    reason: item.reason.trim() || null,
    expectedHead,
  };
}

export interface Storage {
  readonly read: () => Promise<JournalView>;
  readonly accept: (report: ReportToAccept) => Promise<unknown>;
  readonly review: (question: ReviewQuestion) => Promise<Review>;
  readonly act: (action: IntakeAction) => void;
}

export interface StoringResult {
  readonly stored: readonly IntakeItem[];
  readonly failed: readonly { readonly item: IntakeItem; readonly problem: string }[];
}

/**
 * Stores files one after the other, each as one entry in a separate transaction.
 *
 * Each is reviewed again against the journal at its turn, which has the files before it: one with findings that were not
 * agreed to is not stored. A failure does not stop the others.
 *
 * @param items in the order in which they are to be stored
 */
export async function storeFiles(
  items: readonly IntakeItem[],
  plans: readonly Plan[],
  storage: Storage,
): Promise<StoringResult> {
  const stored: IntakeItem[] = [];
  const failed: { item: IntakeItem; problem: string }[] = [];
  for (const item of items) {
    storage.act({ kind: "storing", id: item.id });
    try {
      await storeFile(item, plans, storage);
      storage.act({ kind: "stored", id: item.id });
      stored.push(item);
    } catch (error) {
      const problem = storageWords(error);
      storage.act({ kind: "not-stored", id: item.id, problem });
      failed.push({ item, problem });
    }
  }
  return { stored, failed };
}

async function storeFile(item: IntakeItem, plans: readonly Plan[], storage: Storage): Promise<void> {
  const { state } = await storage.read();
  const records = item.reading?.records ?? [];
  const { submissions, measures } = state;
  const earlier = { submissions: [], measures: [] };
  const review = await storage.review({ records, plans, received: { submissions, measures }, earlier });
  const findings = [...(item.reading?.findings ?? []), ...review.findings];
  const error = findings.find(({ severity }) => severity === "error");
  if (error) throw new Error(messageOf(error));
  const toConfirm = findings.filter(({ severity }) => severity === "confirm");
  // Another entry was stored meanwhile, so the findings differ from those agreed to.
  if (!isAgreed(item, toConfirm)) throw new JournalMovedError(state.head);
  await storage.accept(reportToAccept(item, toConfirm, state.head));
}
