import type { Basis, Sentence } from "./document.ts";

/** A sentence with its full stop, and the cells that it rests on. */
export function sentence(text: string, ...basis: Basis[]): Sentence {
  return { text: `${text}。`, basis };
}

/** The sentences of those rules that had something to say. */
export function said(...sentences: (Sentence | null)[]): Sentence[] {
  return sentences.filter((each) => each !== null);
}
