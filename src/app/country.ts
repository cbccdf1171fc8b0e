import { createContext, useContext } from "react";
import type { Month } from "../domain/cutoff.ts";
import type { Plan } from "../domain/plan.ts";
import type { Position } from "../domain/position.ts";
import type { Rollup } from "../domain/rollup.ts";
import type { CountingSubmission, JournalState } from "../journal/state.ts";
import type { PlanFile, Vocabulary } from "./planFiles.ts";

/** What the screens draw: the selected year and as-of month with plan, position and roll-up. */
export interface Country {
  readonly vocabulary: Vocabulary;
  /** All years, newest first, faulty ones included. */
  readonly planFiles: readonly PlanFile[];
  /** The plans that may be used. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  readonly asOf: Month;
  readonly journal: JournalState;
  readonly position: Position<CountingSubmission>;
  readonly rollup: Rollup;
}

export const CountryContext = createContext<Country | null>(null);

/** The country at the selected year and as-of month; only below the frame that provides it. */
export function useCountry(): Country {
  const country = useContext(CountryContext);
  if (!country) throw new Error("useCountry outside of the frame");
  return country;
}
