import type { Month } from "../cutoff.ts";
import type { SubmissionId } from "./submission.ts";

/**
 * Per ministry the submission of a year (plan's fields or programme's measures) with the latest cut-off not after the as-of
 * month (domain rule 2), in the order in which the ministries first appear.
 *
 * @param submissions those that count; of two with one ministry and cut-off the later in the list replaces the earlier
 *   (domain rule 3), otherwise their order does not matter
 */
export function latestSubmissions<S extends SubmissionId>(
  submissions: readonly S[],
  year: number,
  asOf: Month,
): ReadonlyMap<string, S> {
  const latest = new Map<string, S>();
  for (const submission of submissions) {
    if (submission.year !== year || submission.cutoff > asOf) continue;
    const known = latest.get(submission.ministry);
    if (!known || known.cutoff <= submission.cutoff) latest.set(submission.ministry, submission);
  }
  return latest;
}
