import { today } from "../../../app/browser/today.ts";
import type { JournalView } from "../../../app/data/queries.ts";
import type { ReportToAccept } from "../../../app/journal/journalActions.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { ReviewQuestion } from "../../../app/workers/reviewWorker.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { Review } from "../../../intake/report/review.ts";
import type { JournalState } from "../../../journal/fold/state.ts";
import { JournalMovedError } from "../../../journal/keepers/keeper.ts";
import { changesOf, currentEdits } from "./edits.ts";
import { factsOf } from "./fileFacts.ts";
import type { IntakeAction, IntakeItem } from "./intakeState.ts";
import { isAgreed } from "./isAgreed.ts";
import { receivedOnProblem } from "./receivedOn.ts";
import { reviewBasis } from "./reviewBasis.ts";

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
  /** Rejects with JournalMovedError where `expectedHead` is no longer the last entry. */
  readonly accept: (report: ReportToAccept) => Promise<unknown>;
  readonly review: (question: ReviewQuestion) => Promise<Review>;
  readonly act: (action: IntakeAction) => void;
}

/** What the screen showed when a person confirmed. */
export interface Shown {
  readonly plans: readonly Plan[];
  readonly journal: JournalState;
}

export interface StoringResult {
  readonly stored: readonly IntakeItem[];
  readonly failed: readonly { readonly item: IntakeItem; readonly problem: string }[];
}

/**
 * Stores one file as its preview shows it. Entries of other tabs about other ministries do not matter.
 *
 * @throws JournalMovedError when what the preview was made from has changed, see `reviewBasis`
 */
export async function storeAsShown(
  item: IntakeItem,
  toConfirm: readonly Finding[],
  { journal }: Pick<Shown, "journal">,
  storage: Pick<Storage, "read" | "accept">,
): Promise<void> {
  const facts = factsOf(item.reading);
  const shown = reviewBasis(facts, journal);
  await acceptAfter(storage, async (state) => {
    const { plans, received } = reviewBasis(facts, state);
    if (plans !== shown.plans || received !== shown.received) throw new JournalMovedError(state.head);
    return reportToAccept(item, toConfirm, state.head);
  });
}

/**
 * Stores files one after the other, each as one entry in a separate transaction.
 *
 * Each is reviewed again against the journal at its turn, which has the files before it and what other tabs stored: one
 * with findings that were not agreed to is not stored. A failure does not stop the others.
 *
 * @param items in the order in which they are to be stored
 */
export async function storeFiles(
  items: readonly IntakeItem[],
  shown: Shown,
  storage: Storage,
): Promise<StoringResult> {
  const stored: IntakeItem[] = [];
  const failed: { item: IntakeItem; problem: string }[] = [];
  for (const item of items) {
    storage.act({ kind: "storing", id: item.id });
    try {
      await storeReviewed(item, shown, storage);
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

async function storeReviewed(item: IntakeItem, shown: Shown, storage: Storage): Promise<void> {
  const records = item.reading?.records ?? [];
  const facts = factsOf(item.reading);
  const { plans } = shown;
  const earlier = { submissions: [], measures: [] };
  await acceptAfter(storage, async (state) => {
    const { submissions, measures } = state;
    const review = await storage.review({ records, plans, received: { submissions, measures }, earlier });
    const findings = [...(item.reading?.findings ?? []), ...review.findings];
    const error = findings.find(({ severity }) => severity === "error");
    if (error) throw new Error(messageOf(error));
    const toConfirm = findings.filter(({ severity }) => severity === "confirm");
    const isOnPlans = reviewBasis(facts, state).plans === reviewBasis(facts, shown.journal).plans;
    // Another entry was stored meanwhile, so the findings differ from those agreed to.
    if (!isOnPlans || !isAgreed(item, toConfirm)) throw new JournalMovedError(state.head);
    return reportToAccept(item, toConfirm, state.head);
  });
}

/** Accepts the report that `reportFor` makes for the journal as it is; anew each time that another tab stores meanwhile. */
async function acceptAfter(
  { read, accept }: Pick<Storage, "read" | "accept">,
  reportFor: (state: JournalState) => Promise<ReportToAccept>,
): Promise<void> {
  for (;;) {
    const report = await reportFor((await read()).state);
    try {
      await accept(report);
      return;
    } catch (error) {
      if (!(error instanceof JournalMovedError)) throw error;
    }
  }
}
