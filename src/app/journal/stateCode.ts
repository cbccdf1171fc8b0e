import type { Plan } from "../../domain/plan/plan.ts";
import { chainEndsOf } from "../../journal/entries/chains.ts";
import type { JournalLine } from "../../journal/entries/entry.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import type { JournalState } from "../../journal/fold/state.ts";

/** Characters of a code: with 8, a thousand states have two equal codes with a probability of 1 in 10,000. */
const CODE_LENGTH = 8;

/** The short code of the data, a hash over every entry: a printed page, which bears it, is matched by it. */
export function stateCode({ chainEnds }: Pick<JournalState, "chainEnds">): string {
  return codeOf(chainEnds);
}

/** By index of the wanted entries the code of the state in which that entry is the last: a printed code is found so. */
export function stateCodesAfter(
  entries: readonly JournalLine[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  const ends = chainEndsOf([]);
  for (const [index, entry] of entries.entries()) {
    ends.add(entry);
    if (wanted.has(index)) codes.set(index, stateCode({ chainEnds: [...ends.chains.keys()].sort() }));
  }
  return codes;
}

/** The short code of a plan's content: year, names, quotas and headline. The same table always has the same code. */
export function planCode({ year, headline, ministries, fields, quotas }: Plan): string {
  return codeOf([year, headline, ministries, fields, quotas]);
}

function codeOf(content: unknown): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(content))).slice(0, CODE_LENGTH);
}
