import { keepObject, keptObject } from "../../app/stores/kept.ts";
import { createStore } from "../../app/stores/store.ts";
import type { Month } from "../../domain/cutoff.ts";
import type { Mast } from "./document/document.ts";
import { blankMast } from "./document/mastWords.ts";

/** What was filled in at the head of the papers: the office once for all, number and date for a month's paper. */
interface MastFields {
  readonly office: string;
  readonly months: Readonly<Record<Month, Partial<Pick<Mast, "issue" | "date">>>>;
}

const KEY = "briefing-mast";

/** Remembered in this browser, so that an office does not fill it in again; where it keeps nothing, by the page. */
export const mastFields = createStore<MastFields>(remembered());

function remembered(): MastFields {
  const { office, months } = keptObject(KEY) as Partial<MastFields>;
  return { office: typeof office === "string" ? office : "", months: { ...months } };
}

/**
 * The head of the paper of a month.
 *
 * @param today `YYYY-MM-DD`, the date where none was filled in
 */
export function mastOf({ office, months }: MastFields, asOf: Month, today: string): Mast {
  return { ...blankMast(asOf), date: today, ...months[asOf], office };
}

/** Remembers what was filled in for a month's paper. */
export function fillMast(asOf: Month, { office, ...rest }: Partial<Mast>): void {
  const { get, set } = mastFields;
  const { months } = get();
  set({ office: office ?? get().office, months: { ...months, [asOf]: { ...months[asOf], ...rest } } });
  keepObject(KEY, get());
}
