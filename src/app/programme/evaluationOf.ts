import { lastDay, yearOf } from "../../domain/cutoff.ts";
import { type Evaluation, evaluate } from "../../domain/evaluation/evaluation.ts";
import type { ReturnedFile } from "../../domain/evaluation/reportingRecords.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import type { Records } from "../data/country.ts";
import { versionsIn } from "../journal/versionsIn.ts";

/** What an evaluation takes from the records of every screen. */
export type EvaluatedRecords = Pick<Records, "plans" | "mappings" | "journal" | "asOf">;

/** The evaluation of the programme from the journal and the plans of all years. */
export function evaluationOf(
  programme: Programme,
  { plans, mappings, journal, asOf }: EvaluatedRecords,
  threshold: number,
): Evaluation {
  const { submissions, measures, yearTotals: totals } = journal;
  const versions = plans.flatMap(({ year }) => versionsIn(journal, year));
  const returned = returnedFiles(journal).filter(({ on }) => on <= lastDay(asOf));
  return evaluate(
    programme,
    { plans, submissions, measures, totals, mappings, versions, returned, asOf },
    threshold,
  );
}

/** What was sent back to ministries, with the last day that it is about, or on which it came. */
function returnedFiles({ returned }: JournalState): (ReturnedFile & { readonly on: string })[] {
  return returned.flatMap(({ author, year, cutoff, receivedOn }) => {
    if (author.kind !== "ministry") return [];
    const on = cutoff === null ? receivedOn : lastDay(cutoff);
    return [{ ministry: author.name, year: year ?? yearOf(on), on }];
  });
}

/** True where a figure of the evaluation includes sample data. */
export function evaluatesSample({ journal, asOf }: Pick<EvaluatedRecords, "journal" | "asOf">): boolean {
  return [...journal.submissions, ...journal.measures].some(({ sample, cutoff }) => sample && cutoff <= asOf);
}
