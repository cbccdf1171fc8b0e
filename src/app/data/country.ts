import { createContext, useContext } from "react";
import type { Mapping } from "../../domain/comparing/mapping.ts";
import type { Month } from "../../domain/cutoff.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { PlanBasis } from "../../domain/plan/planAdjustment.ts";
import type { PaceRule } from "../../domain/progress/pace.ts";
import type { Position } from "../../domain/progress/position.ts";
import type { Expect, Profile } from "../../domain/progress/profile.ts";
import type { Rollup } from "../../domain/progress/rollup.ts";
import type { CountingSubmission, JournalState } from "../../journal/fold/state.ts";
import type { PlanFile, Vocabulary } from "../dataFolder/planFiles.ts";

/** The data of every screen, also where the selected year's plan may not be used. */
export interface Records {
  readonly vocabulary: Vocabulary;
  /** All years, newest first, faulty ones included. */
  readonly planFiles: readonly PlanFile[];
  /** The plans that may be used, on the selected basis; `planAt` gives the table of any month. */
  readonly plans: readonly Plan[];
  /** Which names of one year are which of another. */
  readonly mappings: readonly Mapping[];
  readonly journal: JournalState;
  /** False when storage cannot be read or has vanished: `journal` is empty then, although reports may exist or did. */
  readonly journalReadable: boolean;
  /** True while entries are gone that this browser had: figures may lack them. */
  readonly lost: boolean;
  readonly year: number;
  readonly asOf: Month;
  readonly pace: PaceRule;
  /** The selected plan: as adjusted, or as it was before. */
  readonly basis: PlanBasis;
}

/** The data of screens that need the selected year's plan: its position and roll-up at the as-of month. */
export interface Country extends Records {
  /** As it holds at the as-of month on the selected basis. */
  readonly plan: Plan;
  /** The same plan as `plans` has it, the same object at every as-of month. */
  readonly yearPlan: Plan;
  readonly position: Position<CountingSubmission>;
  readonly rollup: Rollup;
  /** The earlier year whose shape the pace follows; null where calendar days are chosen or that year has no reports. */
  readonly profile: Profile | null;
  /** What is due by a cut-off under the chosen pace rule. */
  readonly expect: Expect;
  /** The same under the other pace rule. */
  readonly otherExpect: Expect;
}

export const RecordsContext = createContext<Records | null>(null);
export const CountryContext = createContext<Country | null>(null);

/** The records behind every screen; only below the frame that provides them. */
export function useRecords(): Records {
  const records = useContext(RecordsContext);
  if (!records) throw new Error("useRecords outside of the frame");
  return records;
}

/** The country at the selected year and as-of month; only on screens that need the year's plan. */
export function useCountry(): Country {
  const country = useContext(CountryContext);
  if (!country) throw new Error("useCountry on a screen without a plan");
  return country;
}
