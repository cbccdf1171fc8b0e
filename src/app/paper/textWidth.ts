/** Widths in em that no glyph of the embedded font exceeds at weight 400 or 700; all others are one em wide. */
const NARROW: readonly (readonly [RegExp, number])[] = [
  [/[0-9?_$–]/, 0.6],
  [/[.,:;·'|!]/, 0.36],
  [/[+−<>=~^#]/, 0.62],
  [/[()[\]{}\\/*-]/, 0.5],
  [/ /, 0.26],
  [/["`°]/, 0.45],
  [/[fijlrtI J]/, 0.51],
  [/[mwMW]/, 1.1],
  [/[a-z]/, 0.69],
  [/[A-Z&]/, 0.87],
];

/** The computed width of a line in the unit of `size`, never smaller than drawn in the embedded font at 400 or 700. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

const known = new Map<string, number>();

function widthOf(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = NARROW.find(([those]) => those.test(character))?.[1] ?? 1;
  known.set(character, width);
  return width;
}

/** Punctuation that may not begin a line, and that may not end one. */
const CLOSING = /^[，。、；：？！）》」』”’％%,.;:?!)]/;
const OPENING = /[（《「『“‘(]$/;

/**
 * Breaks text into lines no wider than `width`: Chinese between any two characters except before closing and after opening
 * punctuation, numbers and Latin words only where one is wider than a line. Only spaces at the breaks are dropped. At least
 * one line, which may be empty.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, size, width)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The smallest pieces that stay together, each no wider than a line. */
function piecesOf(text: string, size: number, width: number): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[A-Za-z0-9.,+−%～/-]+| +|[^ ]/gu) ?? []) {
    const last = pieces.at(-1);
    const together = last !== undefined && (CLOSING.test(piece) || OPENING.test(last));
    if (together && textWidth(last + piece, size) <= width) pieces[pieces.length - 1] = last + piece;
    else if (textWidth(piece, size) <= width) pieces.push(piece);
    else pieces.push(...piece);
  }
  return pieces;
}
