/**
 * Folding of text for comparison: character width and white space, and nothing else.
 *
 * Never Unicode NFKC: it turns a footnote mark into a digit (`12000①` into `120001`).
 */

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/;
const FULL_WIDTH_ALL = /[\uFF01-\uFF5E\u3000]/g;
/** Characters that are drawn as nothing: soft hyphen, zero-width and bidirectional marks, variation selectors, fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const INVISIBLE_ALL = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /[\s\u0085]+/g;
const BLANK = /^[\s\u0085\p{Default_Ignorable_Code_Point}]*$/u;
/** Kangxi radicals and compatibility ideographs, which text copied from a PDF has in place of the letters they look like. */
const LOOKALIKE = /[\u2E9F\u2EF3\u2F00-\u2FD5\uF900-\uFAD9]/g;

/** Full-width forms (U+FF01 to U+FF5E) and the ideographic space as their ASCII counterparts. */
export function foldWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(FULL_WIDTH_ALL, (wide) =>
    wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Width and look-alike letters folded, what is drawn as nothing removed: how names, headers and dates are compared. */
export function foldText(text: string): string {
  return withoutInvisible(foldWidth(text)).replace(LOOKALIKE, (letter) => letter.normalize("NFKC"));
}

/** As {@link foldText}, with all white space and line breaks removed. */
export function foldName(text: string): string {
  if (text === "") return text;
  return foldText(text).replace(SPACES, "");
}

/** Text without the characters that are drawn as nothing. */
export function withoutInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(INVISIBLE_ALL, "") : text;
}

/** The width of text as it is drawn: Chinese letters are as wide as two others. */
export function drawnWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > "\u2e7f" ? 2 : 1;
  return width;
}

/** True for a cell that shows nothing. */
export function isBlank(text: string): boolean {
  return text === "" || BLANK.test(text);
}

/** True when every cell shows nothing. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(isBlank);
}
