import type { YearAt } from "../comparing/comparison.ts";
import type { Month } from "../cutoff.ts";
import type { Tally } from "../progress/completion.ts";
import { type MinistryPosition, type Position, plannedByState } from "../progress/position.ts";
import type { ByState } from "../progress/reportedState.ts";
import type { Rollup } from "../progress/rollup.ts";

/** What came in since the as-of date a month earlier. It tells when people were reported, not when they were trained. */
export interface ChangeFacts {
  readonly before: {
    readonly asOf: Month;
    readonly tally: Tally;
    /** The latest cut-off that its figures are of; null without figures. */
    readonly cutoff: Month | null;
  };
  /** People now less people then, over all ministries. */
  readonly people: number;
  /** Ministries with a figure now and none then: this much of the change comes from them. */
  readonly newly: readonly MinistryPeople[];
  /** Ministries whose figure then was of an earlier cut-off, and their change since: it spans more than one month. */
  readonly caughtUp: readonly (MinistryPeople & { readonly since: Month })[];
  /** Number of ministries other than the new ones whose submission now is of a later cut-off than then. */
  readonly updated: number;
  /** Among the ministries that had figures before, those that hold fewer people now, and by how many. */
  readonly fell: readonly MinistryPeople[];
}

export interface MinistryPeople {
  readonly ministry: string;
  readonly people: number;
}

/** The most people first; equal ones keep their order. */
export function byPeople<P extends { readonly people: number }>(list: readonly P[]): P[] {
  return [...list].sort((a, b) => b.people - a.people);
}

/** Who has not reported, and what is old; the largest quota and the oldest cut-off first. */
export interface SilenceFacts {
  /** The plan's ministries by what stands for them. */
  readonly states: ByState<MinistryPosition>;
  /** Those of which nothing has come (未报送). */
  readonly ministries: readonly { readonly ministry: string; readonly quota: number }[];
  /** Cells with a quota that a ministry which reported left out. */
  readonly leftOut: readonly { readonly ministry: string; readonly field: string; readonly quota: number }[];
  readonly carried: readonly { readonly ministry: string; readonly cutoff: Month }[];
  /** True where none of the plan's ministries has reported the as-of month. */
  readonly allCarried: boolean;
}

/** Compares a position with the one a month earlier. */
export function changeFacts(before: YearAt, after: YearAt): ChangeFacts {
  const earlier = new Map(
    before.position.ministries.map(({ ministry, submission }, m) => [
      ministry,
      { submission, tally: before.rollup.ministries[m] },
    ]),
  );
  const cutoff = latestCutoff(before);
  const newly: MinistryPeople[] = [];
  const caughtUp: ChangeFacts["caughtUp"][number][] = [];
  const fell: MinistryPeople[] = [];
  let updated = 0;
  for (const [m, { ministry, submission }] of after.position.ministries.entries()) {
    const now = after.rollup.ministries[m];
    const then = earlier.get(ministry);
    if (!now) continue;
    if (now.reportedCells > 0 && (!then?.tally || then.tally.reportedCells === 0)) {
      newly.push({ ministry, people: now.actual });
      continue;
    }
    const since = then?.submission?.cutoff ?? "";
    const isNew = (submission?.cutoff ?? "") > since;
    if (isNew) updated++;
    if (!then?.tally || then.tally.reportedCells === 0) continue;
    const change = now.actual - then.tally.actual;
    if (isNew && cutoff !== null && since < cutoff) caughtUp.push({ ministry, people: change, since });
    if (change < 0) fell.push({ ministry, people: -change });
  }
  return {
    before: { asOf: before.position.asOf, tally: before.rollup.country, cutoff },
    people: after.rollup.country.actual - before.rollup.country.actual,
    newly: byPeople(newly),
    caughtUp: byPeople(caughtUp),
    updated,
    fell: byPeople(fell),
  };
}

/** The latest cut-off that a position's figures are of. */
function latestCutoff({ position, rollup }: YearAt): Month | null {
  const cutoffs = position.ministries.flatMap(({ submission }, m) =>
    submission && (rollup.ministries[m]?.reportedCells ?? 0) > 0 ? [submission.cutoff] : [],
  );
  return cutoffs.sort().at(-1) ?? null;
}

/** Chooses what was not reported and what is of an earlier cut-off. */
export function silenceFacts(position: Position, rollup: Rollup): SilenceFacts {
  const states = plannedByState(position);
  const rows = position.ministries.map((row, m) => ({ ...row, m, tally: rollup.ministries[m] }));
  return {
    states,
    allCarried: states.reported.length + states.returned.length === 0,
    ministries: rows
      .flatMap(({ ministry, tally }) =>
        tally && states["not-reported"].some((each) => each.ministry === ministry)
          ? [{ ministry, quota: tally.quota }]
          : [],
      )
      .sort((a, b) => b.quota - a.quota),
    leftOut: rows
      .flatMap(({ ministry, m, tally }) =>
        !tally || tally.reportedCells === 0
          ? []
          : position.fields.flatMap((field, f) => {
              const quota = position.quotas[m]?.[f] ?? null;
              const isLeftOut = quota !== null && (position.actuals[m]?.[f] ?? null) === null;
              return isLeftOut ? [{ ministry, field, quota }] : [];
            }),
      )
      .sort((a, b) => b.quota - a.quota),
    carried: states.carried
      .flatMap(({ ministry, submission }) => (submission ? [{ ministry, cutoff: submission.cutoff }] : []))
      .sort((a, b) => (a.cutoff < b.cutoff ? -1 : a.cutoff > b.cutoff ? 1 : 0)),
  };
}
