import { quarterlyMinistries } from "../../domain/ministry.ts";
import type { ReportsAwaited } from "../../domain/progress/reportedState.ts";
import type { Records } from "./country.ts";

/** Which ministries report by quarter, and what the planner sent back and was not sent anew. */
export function reportsAwaited({
  vocabulary,
  journal,
}: Pick<Records, "vocabulary" | "journal">): ReportsAwaited {
  return {
    quarterly: quarterlyMinistries(vocabulary.ministries),
    returned: journal.returned.flatMap(({ author, cutoff, answered }) =>
      author.kind === "ministry" && cutoff !== null && !answered ? [{ ministry: author.name, cutoff }] : [],
    ),
  };
}
