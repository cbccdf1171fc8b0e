import { useEffect, useMemo, useState } from "react";
import { reviewFile } from "../../../app/workers/reviewFile.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Review } from "../../../intake/report/review.ts";
import type { JournalState } from "../../../journal/fold/state.ts";
import { type FileReviewed, filesToReview, nextToReview, upToDateReviews } from "./filesToReview.ts";
import type { IntakeItem } from "./intakeState.ts";

interface Reviews {
  /** Only those that are up to date, by the file's id; a stored file keeps its last. */
  readonly reviews: ReadonlyMap<number, Review>;
  /** Why a review failed, as a sentence for the screen. */
  readonly problem: string | null;
}

/** Reviews the files in the worker one by one, and again when a file, the plans, the journal or the batch changes. */
export function useReviews(
  items: readonly IntakeItem[],
  plans: readonly Plan[],
  journal: JournalState,
): Reviews {
  const [known, setKnown] = useState<ReadonlyMap<number, FileReviewed>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const { submissions, measures } = journal;
  // The worker is sent what counts, not the whole journal.
  const received = useMemo(() => ({ submissions, measures }), [submissions, measures]);
  const files = useMemo(() => filesToReview(items, plans, received), [items, plans, received]);

  useEffect(() => {
    const file = nextToReview(files, known);
    if (!file) return;
    let wanted = true;
    const { reading, earlier } = file;
    reviewFile({ records: reading.records, plans: file.plans, received: file.received, earlier }).then(
      (review) => {
        if (!wanted) return;
        setProblem(null);
        setKnown((before) => new Map(before).set(file.id, { ...file, review }));
      },
      (error: unknown) => {
        if (wanted) setProblem(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [files, known]);

  return { reviews: useMemo(() => upToDateReviews(files, known), [files, known]), problem };
}
