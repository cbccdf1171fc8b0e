import type { PaceRule } from "../../app/selection.ts";
import type { MinistryFacts } from "../../domain/ministryBriefing.ts";
import type { Sentence } from "./document.ts";

/** The words of one ministry's own briefing. */
export interface MinistrySentences {
  /** The finding. */
  readonly title: string;
  /** For the first page, at most two. */
  readonly lead: readonly Sentence[];
  /** Beside its fields: where its gap lies, what it left out, off-plan people. */
  readonly fields: readonly Sentence[];
  /** Beside its months: what came in last, what is still to do, the same month a year before. */
  readonly months: readonly Sentence[];
  /** Corrections, then the definitions. */
  readonly notes: readonly Sentence[];
}

/** Words the facts of one ministry. */
export function ministrySentences(_facts: MinistryFacts, _pace: PaceRule): MinistrySentences {
  return { title: "", lead: [], fields: [], months: [], notes: [] };
}
