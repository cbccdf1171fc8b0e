/**
 * The elements of a chart as plain data with the attributes of SVG. One list of marks is drawn on the page (`SvgMarks`),
 * written to an SVG file and painted on a canvas. Lengths are from the top left, on paper in points, on the screen in
 * pixels down and per cent of the width across.
 */
export type Mark = RectMark | LineMark | PathMark | TextMark;

interface DataMark {
  /** The exact value that a bar or mark shows: a ratio or people. */
  readonly "data-value"?: number;
  /** Length drawn for each unit of the value. */
  readonly "data-scale"?: number;
  /** The meaning of the mark, for tests. */
  readonly "data-part"?: string;
  /** The row of the mark. */
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
  readonly strokeDasharray?: string;
}

export interface LineMark extends DataMark {
  readonly tag: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
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
  /** Pixels or points to the right of `x`. */
  readonly dx?: number;
  /** The baseline. */
  readonly y: number;
  readonly fontSize: number;
  readonly fontWeight: 400 | 700;
  readonly textAnchor: "start" | "middle" | "end";
  readonly fill: string;
  readonly text: string;
}

export const INK = "#1b2733";
export const QUIET = "#55626f";
export const RULE = "#8a97a4";
/** Marks of plan and pace only. */
export const PACE = "#f46a25";
/** Bars of people and of increases. */
export const HUE = "#2073bc";
/** The darkest shade: totals, and bars far below what is due. */
export const DARK = "#12436d";
/** The lightest shade: bars somewhat below what is due, and where a year may end. */
export const LIGHT = "#cfe3f6";
/** Bars that reach what is due. */
export const WHITE = "#ffffff";

/** A vertical line. */
export function upright(
  x: number,
  y1: number,
  y2: number,
  rest: Pick<LineMark, "stroke" | "strokeWidth"> & Partial<LineMark>,
): LineMark {
  return { tag: "line", x1: x, x2: x, y1, y2, ...rest };
}

/** One line of text of `fontSize`, its middle at `middle`. */
export function label(
  text: string,
  x: number,
  middle: number,
  rest: Pick<TextMark, "fontSize"> & Partial<Omit<TextMark, "tag" | "text" | "x" | "y">>,
): TextMark {
  return {
    tag: "text",
    x,
    // The middle of a Chinese character lies 0.37 em above its baseline.
    y: middle + rest.fontSize * 0.37,
    fontWeight: 400,
    textAnchor: "start",
    fill: INK,
    ...rest,
    text,
  };
}
