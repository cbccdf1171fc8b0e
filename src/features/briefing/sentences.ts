import type { PaceRule } from "../../app/selection.ts";
import type { CountryFacts } from "../../domain/briefing.ts";
import type { Sentence } from "./document.ts";

/** The words of the country's briefing. */
export interface CountrySentences {
  /** The finding. */
  readonly title: string;
  /** For the first page, at most two. */
  readonly lead: readonly Sentence[];
  /** Beside the table of ministries: how many stand in which band, the country against time. */
  readonly ministries: readonly Sentence[];
  readonly lastYear: readonly Sentence[];
  /** Beside the fields and the largest gaps. */
  readonly fields: readonly Sentence[];
  /** Who has not reported, what is carried forward, off-plan people, headline, corrections, then the definitions. */
  readonly notes: readonly Sentence[];
}

/** Words the facts of the country; every comparison holds for the whole people. */
export function countrySentences(_facts: CountryFacts, _pace: PaceRule): CountrySentences {
  return { title: "", lead: [], ministries: [], lastYear: [], fields: [], notes: [] };
}
