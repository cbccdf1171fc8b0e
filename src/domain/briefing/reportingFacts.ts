import type { YearAt } from "../comparing/comparison.ts";
import type { Month } from "../cutoff.ts";
import type { Tally } from "../progress/completion.ts";
import type { Position } from "../progress/position.ts";
import type { Rollup } from "../progress/rollup.ts";

/** What came in since the as-of date a month earlier. It tells when people were reported, not when they were trained. */
export interface ChangeFacts {
  readonly before: {
    readonly asOf: Month;
    readonly tally: Tally;
    /** The latest cut-off that its figures are of; null without figures. */
    readonly cutoff: Month | null;
    /** How many ministries' figures are of an earlier cut-off than that. */
    readonly older: number;
  };
  /** People now less people then, over all ministries. */
  readonly people: number;
  /** Ministries with a figure now and none then, and all their people: this much of the change comes from them. */
  readonly newly: { readonly ministries: readonly string[]; readonly people: number };
  /** Number of other ministries whose submission now is of a later cut-off than then. */
  readonly updated: number;
  /** Among the ministries that had figures before, those that hold fewer people now. */
  readonly fell: readonly string[];
}

/** Who has not reported, and what is old. */
export interface SilenceFacts {
  /** Ministries with a quota and without any figure. */
  readonly ministries: readonly { readonly ministry: string; readonly quota: number }[];
  /** Cells with a quota that a ministry which reported left out. */
  readonly leftOut: readonly { readonly ministry: string; readonly field: string; readonly quota: number }[];
  readonly carried: readonly { readonly ministry: string; readonly cutoff: Month }[];
}

/** Compares a position with the one a month earlier. */
export function changeFacts(before: YearAt, after: YearAt): ChangeFacts {
  const earlier = new Map(
    before.position.ministries.map(({ ministry, submission }, m) => [
      ministry,
      { submission, tally: before.rollup.ministries[m] },
    ]),
  );
  const newly: string[] = [];
  const fell: string[] = [];
  let people = 0;
  let updated = 0;
  for (const [m, { ministry, submission }] of after.position.ministries.entries()) {
    const now = after.rollup.ministries[m];
    const then = earlier.get(ministry);
    if (!now) continue;
    if (now.reportedCells > 0 && (!then?.tally || then.tally.reportedCells === 0)) {
      newly.push(ministry);
      people += now.actual;
      continue;
    }
    if ((submission?.cutoff ?? "") > (then?.submission?.cutoff ?? "")) updated++;
    if (then?.tally && now.actual < then.tally.actual) fell.push(ministry);
  }
  return {
    before: { asOf: before.position.asOf, tally: before.rollup.country, ...standsAt(before) },
    people: after.rollup.country.actual - before.rollup.country.actual,
    newly: { ministries: newly, people },
    updated,
    fell,
  };
}

/** The cut-offs that a position's figures are of. */
function standsAt({ position: { ministries } }: YearAt): Pick<ChangeFacts["before"], "cutoff" | "older"> {
  const cutoffs = ministries.flatMap(({ submission }) => submission?.cutoff ?? []).sort();
  const latest = cutoffs.at(-1) ?? null;
  return { cutoff: latest, older: cutoffs.filter((cutoff) => cutoff !== latest).length };
}

/** Chooses what was not reported and what is of an earlier cut-off. */
export function silenceFacts(position: Position, rollup: Rollup): SilenceFacts {
  const rows = position.ministries.map((row, m) => ({ ...row, m, tally: rollup.ministries[m] }));
  return {
    ministries: rows.flatMap(({ ministry, tally }) =>
      tally && tally.reportedCells === 0 && tally.quota > 0 ? [{ ministry, quota: tally.quota }] : [],
    ),
    leftOut: rows.flatMap(({ ministry, m, tally }) =>
      !tally || tally.reportedCells === 0
        ? []
        : position.fields.flatMap((field, f) => {
            const quota = position.quotas[m]?.[f] ?? null;
            const isLeftOut = quota !== null && (position.actuals[m]?.[f] ?? null) === null;
            return isLeftOut ? [{ ministry, field, quota }] : [];
          }),
    ),
    carried: rows.flatMap(({ ministry, submission, carriedForward }) =>
      submission && carriedForward ? [{ ministry, cutoff: submission.cutoff }] : [],
    ),
  };
}
