import type { PaperId, PaperStatement } from "../../app/check/paperStatement.ts";
import { countryOf, recordsOf } from "../../app/data/countryOf.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { yearPlans } from "../../app/data/yearPlans.ts";
import type { PlanTables } from "../../app/dataFolder/planFiles.ts";
import { yearOf } from "../../domain/cutoff.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Entry } from "../../journal/entries/entry.ts";
import { foldJournal, type JournalState } from "../../journal/fold/state.ts";
import { composeBriefing } from "../briefing/compose/compose.ts";

/** A paper as it is made from some entries. */
export interface PaperMade {
  readonly statement: PaperStatement;
  readonly journal: JournalState;
  readonly plan: Plan;
  /** Null for the country. */
  readonly ministry: string | null;
}

/** Makes a briefing's figures from entries; null where no plan has its year or its ministry. */
export function paperMade(
  { asOf, ministry: place, pace, basis }: PaperId,
  entries: readonly Entry[],
  tables: PlanTables,
  own: ReadonlySet<string>,
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
  const { statement } = composeBriefing(
    { ...country, yearEnd: yearEndOf(country) },
    { sections: [], ministry },
  );
  return { statement, journal, plan: country.plan, ministry };
}
