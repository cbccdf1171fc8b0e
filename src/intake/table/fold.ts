/**
 * Folding of text for comparison: character width and white space, and nothing else.
 *
 * Never Unicode NFKC: it turns a footnote mark into a digit (`12000①` into `120001`).
 */

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/;
const FULL_WIDTH_ALL = /[\uFF01-\uFF5E\u3000]/g;
// White space and the marks that have no width: zero-width space and joiners, byte-order mark.
const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]+/g;
const BLANK = /^[\s\u200B-\u200D\u2060\uFEFF]*$/;

/** Full-width forms (U+FF01 to U+FF5E) and the ideographic space as their ASCII counterparts. */
export function foldWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(FULL_WIDTH_ALL, (wide) =>
    wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Width folded, all white space and line breaks removed: how names and headers are compared. */
export function foldName(text: string): string {
  return foldWidth(text).replace(SPACES, "");
}

/** Characters that are drawn as nothing: soft hyphen, zero-width and bidirectional marks, variation selectors, fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Text without the characters that are drawn as nothing. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** True for a cell that shows nothing. */
export function isBlank(text: string): boolean {
  return text === "" || BLANK.test(text);
}

/** True when every cell shows nothing. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(isBlank);
}
