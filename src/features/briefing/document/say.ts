import type { Basis, Sentence } from "./document.ts";

/** A sentence; the full stop is added. */
export function sentence(text: string, ...basis: Basis[]): Sentence {
  return { text: `${text}。`, basis };
}

/** The sentences that are not null. */
export function said(...sentences: (Sentence | null)[]): Sentence[] {
  return sentences.filter((each) => each !== null);
}
