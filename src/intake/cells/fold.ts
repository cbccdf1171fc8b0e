/**
 * Folding of text for comparison: character width and white space only. Not Unicode NFKC, which turns a footnote mark into
 * a digit (`12000①` into `120001`).
 */

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/;
const FULL_WIDTH_ALL = /[\uFF01-\uFF5E\u3000]/g;
/** Invisible characters: soft hyphen, zero-width and bidirectional marks, variation selectors, fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const INVISIBLE_ALL = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /[\s\u0085]+/g;
const BLANK = /^[\s\u0085\p{Default_Ignorable_Code_Point}]*$/u;
/** Kangxi radicals and compatibility ideographs, which text copied from a PDF has instead of normal characters. */
const LOOKALIKE = /[\u2E9F\u2EF3\u2F00-\u2FD5\uF900-\uFAD9]/g;

/** Full-width forms (U+FF01 to U+FF5E) and the ideographic space as their ASCII counterparts. */
export function foldWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(FULL_WIDTH_ALL, (wide) =>
    wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Folds width and look-alike characters and removes invisible ones, to compare names, headers and dates. */
export function foldText(text: string): string {
  return withoutInvisible(foldWidth(text)).replace(LOOKALIKE, (letter) => letter.normalize("NFKC"));
}

/** As {@link foldText}, with all white space and line breaks removed. */
export function foldName(text: string): string {
  if (text === "") return text;
  return foldText(text).replace(SPACES, "");
}

/** Text without invisible characters. */
export function withoutInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(INVISIBLE_ALL, "") : text;
}

/** The width of text in columns: a Chinese character has two. */
export function drawnWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > "\u2e7f" ? 2 : 1;
  return width;
}

/** True for a cell without visible characters. */
export function isBlank(text: string): boolean {
  return text === "" || BLANK.test(text);
}

/** True for a row of blank cells. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(isBlank);
}
