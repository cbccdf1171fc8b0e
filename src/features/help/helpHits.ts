/** The text of a help page. */
export interface HelpText {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Most sentences of one page that are listed; the page itself has the rest. */
const MAX_SENTENCES = 3;

/**
 * The pages that have every word of a query, in the title or together in one sentence, with those sentences. Pages whose
 * title has them come first. Spaces inside a sentence, case and width do not matter; an empty query finds nothing.
 */
export function helpHits(pages: readonly HelpText[], query: string): HelpText[] {
  const words = query.split(/\s/).map(fold).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const found = pages.flatMap(({ title, sentences }) => {
    const hits = sentences.filter(has);
    return hits.length > 0 || has(title) ? [{ title, sentences: hits.slice(0, MAX_SENTENCES) }] : [];
  });
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}

/** A block's text cut behind every full stop, semicolon, question and exclamation mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。；！？])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}
