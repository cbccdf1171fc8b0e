import type { Month } from "../cutoff.ts";
import { countIn, type Submission } from "../progress/submission.ts";
import type { ClassCount } from "./classCounts.ts";

/** How a ledger's people stand to those of the summary (上报) in one cell. */
export type CellAgreement = "agrees" | "ledger-more" | "summary-more" | "ledger-only" | "summary-only";

/** One cell of a ministry at a cut-off; null where one of the two has nothing. */
export interface ComparedCell {
  readonly field: string;
  readonly ledger: number | null;
  readonly summary: number | null;
  readonly agreement: CellAgreement;
}

/**
 * A ministry's people by field that a ledger counts from 1 January of a year to a cut-off. A field without a class is left
 * out: the ledger says nothing of it.
 */
export function ledgerPeople(
  counts: readonly ClassCount[],
  { year, ministry, cutoff }: { readonly year: number; readonly ministry: string; readonly cutoff: Month },
): Readonly<Record<string, number>> {
  const people: Record<string, number> = {};
  for (const count of counts) {
    if (count.year !== year || count.ministry !== ministry || count.month > cutoff) continue;
    people[count.field] = (people[count.field] ?? 0) + count.people;
  }
  return people;
}

/** Compares a ledger with a summary of the same ministry at the summary's cut-off, cell by cell, to the person. */
export function comparedCells(counts: readonly ClassCount[], summary: Submission): ComparedCell[] {
  const people = ledgerPeople(counts, summary);
  const fields = [...new Set([...Object.keys(summary.counts), ...Object.keys(people)])];
  return fields.map((field) => {
    const ledger = Object.hasOwn(people, field) ? (people[field] ?? 0) : null;
    const reported = countIn(summary, field);
    return { field, ledger, summary: reported, agreement: agreementOf(ledger, reported) };
  });
}

function agreementOf(ledger: number | null, summary: number | null): CellAgreement {
  // A ledger lists the classes that were held: without one it says what a reported 0 says.
  if (ledger === null) return summary === 0 ? "agrees" : "summary-only";
  if (summary === null) return "ledger-only";
  if (ledger === summary) return "agrees";
  return ledger > summary ? "ledger-more" : "summary-more";
}
