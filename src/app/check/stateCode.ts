import type { Plan } from "../../domain/plan/plan.ts";
import { chainEndsOf, type EndsChange } from "../../journal/entries/chains.ts";
import type { JournalLine } from "../../journal/entries/entry.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { dataVersion } from "./checkCode.ts";
import { contentHash } from "./contentHash.ts";

/** Hex digits of the version of a plan: a thousand tables have two equal ones with a probability of 1 in 10,000. */
const PLAN_CODE_LENGTH = 8;

/** A hash over every entry of a state, through the ends of its chains. */
export function stateHash({ chainEnds }: Pick<JournalState, "chainEnds">): string {
  return contentHash(chainEnds);
}

/** The version of the data (数据版本): the first two groups of the code of a paper that is made from it. */
export function stateCode(state: Pick<JournalState, "chainEnds">): string {
  return dataVersion(stateHash(state));
}

/** What each entry changed of the ends of chains: of a long journal worked out once, see {@link stateCodesAfter}. */
export function endsChanges(entries: readonly JournalLine[]): readonly EndsChange[] {
  const ends = chainEndsOf([]);
  return entries.map((entry) => ends.add(entry));
}

/** By index of the wanted entries the code of the state in which that entry is the last: a printed code is found so. */
export function stateCodesAfter(
  changes: readonly EndsChange[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  const ends = new Set<string>();
  for (const [index, { added, removed }] of changes.entries()) {
    if (added !== null) ends.add(added);
    if (removed !== null) ends.delete(removed);
    if (wanted.has(index)) codes.set(index, stateCode({ chainEnds: [...ends].sort() }));
  }
  return codes;
}

/** The short code of a plan's content: year, names, quotas and headline. The same table always has the same code. */
export function planCode({ year, headline, ministries, fields, quotas }: Plan): string {
  return contentHash([year, headline, ministries, fields, quotas]).slice(0, PLAN_CODE_LENGTH);
}
