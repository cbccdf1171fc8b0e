import { textWidth, wrapText } from "./textWidth.ts";

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** Size of the part of a page inside its margins. */
export interface TypeArea {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/**
 * The type area of an upright page and of one turned for a wide table: A4 less the margins of GB/T 9704—2012, 37 mm above,
 * 35 below, 28 at the binding and 26 at the outer edge. It has 22 lines of 28 characters of 15.75 pt.
 */
export const TYPE_AREA: Readonly<Record<"portrait" | "landscape", TypeArea>> = {
  portrait: { width: 156 * MM, height: 225 * MM },
  landscape: { width: 225 * MM, height: 156 * MM },
};

/** Letter size and line pitch of each kind of text, in points; the style sheet has the same. */
export const TYPE = {
  /** The name of a paper at its head, and the line beneath with office, number and date. */
  mast: { size: 22, line: 34 },
  issue: { size: 12, line: 20 },
  title: { size: 18, line: 26 },
  heading: { size: 15.75, line: 24 },
  body: { size: 12, line: 18 },
  figure: { size: 14, line: 20 },
  detail: { size: 8.5, line: 11 },
  /** Title of a table or chart. */
  caption: { size: 10.5, line: 15 },
  cell: { size: 8.5, line: 10.5 },
  note: { size: 8.5, line: 11.5 },
  footnote: { size: 8.5, line: 11.5 },
} as const;

export type TypeKind = keyof typeof TYPE;

/** The lines of a title: one if it fits, else two broken after the best comma, else the whole for the browser to break. */
export function titleLines(text: string, width: number): string[] {
  const { size } = TYPE.title;
  if (textWidth(text, size) <= width) return [text];
  const clauses = text.split(/(?<=，)/);
  const halves = clauses.slice(1).map((_, i) => {
    const lines = [clauses.slice(0, i + 1).join(""), clauses.slice(i + 1).join("")];
    return { lines, longer: Math.max(...lines.map((line) => textWidth(line, size))) };
  });
  const [best] = halves.sort((a, b) => a.longer - b.longer);
  return best && best.longer <= width ? best.lines : [text];
}

/**
 * The lines that a text takes at a width, never fewer than it is drawn with: browsers differ in the punctuation that they
 * keep together, so the lines of a long text are computed one letter shorter.
 *
 * @param indent characters that the first line is moved in
 */
export function linesOf(text: string, kind: TypeKind, width: number, indent = 0): number {
  const { size } = TYPE[kind];
  const words = "\u3000".repeat(indent) + text;
  if (textWidth(words, size) <= width) return 1;
  return wrapText(words, size, width - size).length;
}
