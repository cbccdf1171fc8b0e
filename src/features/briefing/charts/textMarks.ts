import { INK, type Mark, label as markLabel, type TextMark, upright } from "../../../app/charts/marks.ts";
import { textWidth, wrapText } from "../../../app/paper/textWidth.ts";

/** The plot of a chart, between heading and foot; lengths in points. Its height is known without drawing it. */
export interface Plot {
  readonly height: number;
  /** Notes under the chart, without which it would be misread. */
  readonly notes: readonly string[];
  /** The marks, with the upper edge at `top`. */
  readonly marksFrom: (top: number) => Mark[];
}

/** Points of a label and of its line pitch. */
export const LABEL = 8.5;
const LINE = 10.5;

/** Points of a tick or a legend. */
export const SMALL = 8;

/** Points from row to row: more for few rows. Forty rows and the heading fit on an upright page. */
export function rowPitch(rows: number, linesOfLongest: number): number {
  return Math.max(rows > 12 ? 12.5 : 15, linesOfLongest * LINE + 2);
}

/** One line of text, its middle at `middle`, by default of {@link LABEL} points. */
export function textLabel(
  text: string,
  x: number,
  middle: number,
  rest: Partial<Parameters<typeof markLabel>[3]> = {},
): TextMark {
  return markLabel(text, x, middle, { fontSize: LABEL, ...rest });
}

/** Lines of text below each other, centred on `middle` as a whole. */
export function labelLines(
  lines: readonly string[],
  x: number,
  middle: number,
  rest: Parameters<typeof textLabel>[3] = {},
): TextMark[] {
  const first = middle - ((lines.length - 1) * LINE) / 2;
  return lines.map((line, index) => textLabel(line, x, first + index * LINE, rest));
}

/** Points of the widest text; 0 without any. */
export function widestOf(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}

/** The column of names at the left: as wide as the longest name, but a name wider than 36 % of the drawing is wrapped. */
export function nameColumn(rows: readonly { readonly name: string }[], width: number) {
  const limit = width * 0.36;
  const lines = (name: string) => wrapText(name, LABEL, limit);
  const all = rows.map(({ name }) => lines(name));
  return {
    width: widestOf(all.flat(), LABEL) + 8,
    /** The lines of a name. */
    lines,
    /** Of the longest name, at least 1. */
    mostLines: Math.max(1, ...all.map(({ length }) => length)),
  };
}

/** The line of 0, beside the bars so that their start is visible. */
export function zeroLine(left: number, top: number, bottom: number): Mark {
  return upright(left - 0.25, top, bottom, { stroke: INK, strokeWidth: 0.5 });
}

/** Points in a path, to a thousandth. */
export function points(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}
