import type { PaperId, PaperStatement } from "../../app/check/paperStatement.ts";
import { countryOf, recordsOf } from "../../app/data/countryOf.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { yearPlans } from "../../app/data/yearPlans.ts";
import type { PlanTables } from "../../app/dataFolder/planFiles.ts";
import { yearOf } from "../../domain/cutoff.ts";
import { USUAL_THRESHOLD } from "../../domain/evaluation/evaluation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Entry } from "../../journal/entries/entry.ts";
import { foldLedgers } from "../../journal/fold/ledgerState.ts";
import { foldJournal, type JournalState } from "../../journal/fold/state.ts";
import { composeBriefing } from "../briefing/compose/compose.ts";
import { composeEvaluation } from "../briefing/evaluation/composeEvaluation.ts";

/** A paper as it is made from some entries. */
export interface PaperMade {
  readonly statement: PaperStatement;
  readonly journal: JournalState;
  readonly plan: Plan;
  /** Null for the country. */
  readonly ministry: string | null;
}

/** What papers are made from beside the entries. */
export interface PaperSources {
  readonly tables: PlanTables;
  readonly programme: Programme;
  /** Public keys of this copy. */
  readonly own: ReadonlySet<string>;
}

/** Makes the figures of a briefing or an evaluation from entries; null where no plan has its year or its ministry. */
export function paperMade(
  { kind, asOf, ministry: place, threshold = USUAL_THRESHOLD, pace, basis }: PaperId,
  entries: readonly Entry[],
  { tables, programme, own }: PaperSources,
): PaperMade | null {
  const journal = foldJournal(entries, { own });
  const records = recordsOf(tables, yearPlans(tables.files, journal), journal, {
    year: yearOf(asOf),
    asOf,
    pace,
    basis,
  });
  const country = countryOf({ ...records, journalReadable: true, lost: false });
  const ministry = place === null ? null : country?.plan.ministries[place];
  if (!country || ministry === undefined) return null;
  const { statement } =
    kind === "evaluation"
      ? composeEvaluation(
          {
            ...country,
            programme,
            threshold,
            inspections: foldLedgers(entries, journal).inspections,
            // Bases are counted from files, and are not in the statement.
            idle: { kind: "nothing" },
          },
          { sections: [] },
        )
      : composeBriefing({ ...country, yearEnd: yearEndOf(country) }, { sections: [], ministry });
  return { statement, journal, plan: country.plan, ministry };
}
