import type { Month } from "../../domain/cutoff.ts";
import { submissionKey } from "../../domain/submission.ts";
import type { Assessed } from "./assess.ts";

/** Files that hold the same year, ministry and cut-off, side by side. */
export interface Duplicate {
  readonly ministry: string;
  readonly year: number;
  readonly cutoff: Month;
  readonly files: readonly Assessed[];
  /** People per field in the order of `files`; null where a file does not report the field. */
  readonly rows: readonly DuplicateRow[];
}

interface DuplicateRow {
  readonly field: string;
  readonly people: readonly (number | null)[];
  /** True when the files do not all say the same. */
  readonly differs: boolean;
}

/** The duplicates of a batch, in the order in which they first appear. Fields in the order of the files. */
export function duplicatesOf(files: readonly Assessed[]): Duplicate[] {
  const held = new Map<string, Assessed[]>();
  for (const file of files) {
    if (file.rivals.length === 0) continue;
    for (const key of file.facts.submissions.map(submissionKey))
      held.set(key, [...(held.get(key) ?? []), file]);
  }
  return [...held.values()].flatMap((holders, i) => {
    const key = [...held.keys()][i];
    const first = holders[0]?.facts.submissions.find((each) => submissionKey(each) === key);
    if (holders.length < 2 || !first || key === undefined) return [];
    const { ministry, year, cutoff } = first;
    return [{ ministry, year, cutoff, files: holders, rows: rowsOf(holders, key) }];
  });
}

function rowsOf(files: readonly Assessed[], key: string): DuplicateRow[] {
  const counts = files.map(
    ({ facts }) => facts.submissions.find((each) => submissionKey(each) === key)?.counts ?? {},
  );
  const fields = [...new Set(counts.flatMap((each) => Object.keys(each)))];
  return fields.map((field) => {
    const people = counts.map((each) => (Object.hasOwn(each, field) ? (each[field] ?? null) : null));
    return { field, people, differs: people.some((count) => count !== people[0]) };
  });
}
