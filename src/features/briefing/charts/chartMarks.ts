import { textWidth, wrapText } from "../../../app/paper/textWidth.ts";

/**
 * What a chart is drawn with. Lengths are points from the drawing's top left; the attributes are those of SVG, so that one
 * list is drawn on the page, written as a file and painted on a canvas.
 */
export type Mark = RectMark | LineMark | PathMark | TextMark;

interface DataMark {
  /** The exact value that a bar or mark stands for: a ratio or people. */
  readonly "data-value"?: number;
  /** Points drawn for each unit of the value. */
  readonly "data-scale"?: number;
  /** What the mark is, for whoever checks a drawing. */
  readonly "data-part"?: string;
  /** The row it belongs to. */
  readonly "data-row"?: string;
}

export interface RectMark extends DataMark {
  readonly tag: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

export interface LineMark extends DataMark {
  readonly tag: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
}

export interface PathMark extends DataMark {
  readonly tag: "path";
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

export interface TextMark extends DataMark {
  readonly tag: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly fontSize: number;
  readonly fontWeight: 400 | 700;
  readonly textAnchor: "start" | "middle" | "end";
  readonly fill: string;
  readonly text: string;
}

/** The plot of one kind of chart, between the heading and the foot. */
export interface Plot {
  readonly marks: readonly Mark[];
  /** Points from the drawing's top to the end of the plot. */
  readonly bottom: number;
  /** What must be said under the chart for it to be read rightly. */
  readonly notes: readonly string[];
}

export const INK = "#1b2733";
export const QUIET = "#55626f";
export const RULE = "#8a97a4";
/** Pace marks and nothing else. */
export const PACE = "#f46a25";

/** Points of a label, and of the first baseline-to-baseline distance of wrapped ones. */
export const LABEL = 8.5;
const LINE = 10.5;

/** Points of a tick or a legend. */
export const SMALL = 8;

/** Points between rows: looser while there are few. Forty rows and their heading stay on one upright page. */
export function rowPitch(rows: number, linesOfLongest: number): number {
  return Math.max(rows > 12 ? 12.5 : 15, linesOfLongest * LINE + 2);
}

/** One line of text, its middle at `middle`. */
export function label(
  text: string,
  x: number,
  middle: number,
  rest: Partial<Pick<TextMark, "fontSize" | "fontWeight" | "textAnchor" | "fill" | "data-part">> = {},
): TextMark {
  const fontSize = rest.fontSize ?? LABEL;
  return {
    tag: "text",
    x,
    // The middle of a Chinese character lies 0.38 em above its baseline.
    y: middle + fontSize * 0.37,
    fontSize,
    fontWeight: 400,
    textAnchor: "start",
    fill: INK,
    ...rest,
    text,
  };
}

/** Lines of text under each other, together centred on `middle`. */
export function labelLines(lines: readonly string[], x: number, middle: number): TextMark[] {
  const first = middle - ((lines.length - 1) * LINE) / 2;
  return lines.map((line, index) => label(line, x, first + index * LINE));
}

/** The column of names at the left: as wide as the longest, and beyond a third of the drawing on more lines. */
export function nameColumn(
  names: readonly string[],
  width: number,
): { width: number; lines: (name: string) => string[] } {
  const limit = width * 0.36;
  const lines = (name: string) => wrapText(name, LABEL, limit);
  const widest = Math.max(0, ...names.flatMap((name) => lines(name).map((line) => textWidth(line, LABEL))));
  return { width: widest + 8, lines };
}

/** The outer edges of a text as it is laid out; no glyph of the embedded font goes beyond. */
export function boxOf({ x, y, fontSize, textAnchor, text }: TextMark): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const width = textWidth(text, fontSize);
  const left = textAnchor === "start" ? x : textAnchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - fontSize * 0.9, bottom: y + fontSize * 0.25 };
}

/** Slanted lines that fill a rectangle. Lines rather than a pattern: those need an id that is unique on a page. */
function hatch(x: number, y: number, width: number, height: number): PathMark {
  const step = 3;
  const strokes: string[] = [];
  for (let at = step / 2; at < width + height; at += step) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width];
    strokes.push(`M${points(x1)} ${points(y1)}L${points(x2)} ${points(y2)}`);
  }
  return { tag: "path", d: strokes.join(""), fill: "none", stroke: RULE, strokeWidth: 0.6 };
}

/** Points as written in a path: to a thousandth. */
export function points(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}

/** One entry of a legend: its sign, 12 points wide around the point (0, 0) at its left, and its word. */
export interface LegendEntry {
  readonly sign: (x: number, middle: number) => readonly Mark[];
  readonly word: string;
}

/** The legend in as many lines as it needs. */
export function legend(entries: readonly LegendEntry[], width: number, top: number): Plot {
  const marks: Mark[] = [];
  let x = 0;
  let middle = top + 6;
  for (const { sign, word } of entries) {
    const wide = 12 + 4 + textWidth(word, SMALL);
    if (x > 0 && x + wide > width) {
      x = 0;
      middle += 12;
    }
    marks.push(...sign(x, middle), label(word, x + 16, middle, { fontSize: SMALL, fill: QUIET }));
    x += wide + 12;
  }
  return { marks, bottom: entries.length > 0 ? middle + 8 : top, notes: [] };
}

/** A filled sign of a legend. */
export function swatch(fill: string): LegendEntry["sign"] {
  return (x, middle) => [{ tag: "rect", x, y: middle - 2, width: 12, height: 4, fill }];
}

/** The sign of what was not reported. */
export const HATCHED: LegendEntry["sign"] = (x, middle) => hatched(x, middle - 4, 12, 8);

/** A hatched rectangle whose outline lies inside its length, and is all of it where that is shorter. */
export function hatched(x: number, y: number, width: number, height: number): Mark[] {
  const edge = Math.min(0.5, width / 2);
  const outline: RectMark = {
    tag: "rect",
    x: x + edge / 2,
    y: y + edge / 2,
    width: width - edge,
    height: height - edge,
    fill: "#ffffff",
    stroke: RULE,
    strokeWidth: edge,
  };
  return [outline, hatch(x, y, width, height)];
}
