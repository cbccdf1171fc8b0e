import { useEffect, useMemo, useState } from "react";
import type { CheckedFile } from "../../../app/workers/intakeWorker.ts";
import { reviewFile } from "../../../app/workers/reviewFile.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Positions, Review } from "../../../intake/report/review.ts";
import type { JournalState } from "../../../journal/fold/state.ts";
import type { IntakeItem } from "./intakeState.ts";
import { earlierInBatch, storingOrder } from "./storingOrder.ts";

/** A review with everything that it was worked out from. */
interface Reviewed {
  readonly review: Review;
  readonly reading: CheckedFile;
  readonly plans: readonly Plan[];
  readonly received: Positions;
  readonly earlier: string;
}

interface Reviews {
  /** Only those that are up to date, by the file's id; a stored file keeps its last. */
  readonly reviews: ReadonlyMap<number, Review>;
  /** Why there are none, a sentence for the screen. */
  readonly problem: string | null;
}

/** Reviews the files in the worker, anew when a file, the plans, what was received or the batch changes. */
export function useReviews(
  items: readonly IntakeItem[],
  plans: readonly Plan[],
  journal: JournalState,
): Reviews {
  const [known, setKnown] = useState<ReadonlyMap<number, Reviewed>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const { submissions, measures } = journal;
  // The worker is sent what counts, not the whole journal.
  const received = useMemo(() => ({ submissions, measures }), [submissions, measures]);
  const questions = useMemo(() => questionsOf(items, plans, received), [items, plans, received]);

  useEffect(() => {
    let wanted = true;
    async function answerAll() {
      for (const question of questions) {
        if (isUpToDate(known.get(question.id), question)) continue;
        const { reading, earlierPositions: earlier } = question;
        const { records } = reading;
        const review = await reviewFile({ records, plans, received, earlier });
        if (!wanted) return;
        setProblem(null);
        setKnown((before) => new Map(before).set(question.id, { ...question, review }));
        return;
      }
    }
    answerAll().catch((error: unknown) => {
      if (wanted) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => {
      wanted = false;
    };
  }, [questions, known, plans, received]);

  const reviews = useMemo(() => {
    const valid = new Map<number, Review>();
    const asked = new Map(questions.map((question) => [question.id, question]));
    for (const [id, reviewed] of known) {
      const question = asked.get(id);
      if (!question || isUpToDate(reviewed, question)) valid.set(id, reviewed.review);
    }
    return valid;
  }, [known, questions]);
  return { reviews, problem };
}

interface Question extends Omit<Reviewed, "review"> {
  readonly id: number;
  readonly earlierPositions: Positions;
}

function questionsOf(items: readonly IntakeItem[], plans: readonly Plan[], received: Positions): Question[] {
  const earlier = earlierInBatch(items);
  return storingOrder(items).flatMap(({ id, status, reading }) => {
    if (status !== "checked" || !reading || reading.outcome === "reject") return [];
    const earlierPositions = earlier.get(id) ?? { submissions: [], measures: [] };
    const known = { reading, plans, received };
    return { id, ...known, earlier: JSON.stringify(earlierPositions), earlierPositions };
  });
}

function isUpToDate(reviewed: Reviewed | undefined, question: Question): boolean {
  return (
    reviewed !== undefined &&
    reviewed.reading === question.reading &&
    reviewed.plans === question.plans &&
    reviewed.received === question.received &&
    reviewed.earlier === question.earlier
  );
}
