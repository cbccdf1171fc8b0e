import { isOutlined } from "../../../app/charts/bulletMarks.ts";
import { DARK, type LineMark, type Mark, QUIET, RULE } from "../../../app/charts/marks.ts";
import { textWidth } from "../../../app/paper/textWidth.ts";
import { hatched } from "./hatched.ts";
import { SMALL, textLabel } from "./textMarks.ts";

/** An entry of a legend: a sign, 12 points wide from `x` on, and a word. */
export interface LegendEntry {
  readonly sign: (x: number, middle: number) => readonly Mark[];
  readonly word: string;
}

/** Points, of white and pale bars. */
export const OUTLINE = 0.5;

const SIGN_WIDTH = 12;
const LINE = 12;

interface Placed {
  readonly entry: LegendEntry;
  readonly x: number;
  readonly line: number;
}

/** The entries side by side on one or more lines. */
function placed(entries: readonly LegendEntry[], width: number): Placed[] {
  let x = 0;
  let line = 0;
  return entries.map((entry) => {
    const wide = SIGN_WIDTH + 4 + textWidth(entry.word, SMALL);
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const place = { entry, x, line };
    x += wide + 12;
    return place;
  });
}

/** Points of a legend's height at a width. */
export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  const last = placed(entries, width).at(-1);
  return last ? last.line * LINE + 14 : 0;
}

/** The marks of a legend from `top` on. */
export function legend(entries: readonly LegendEntry[], width: number, top: number): Mark[] {
  return placed(entries, width).flatMap(({ entry: { sign, word }, x, line }) => {
    const middle = top + 6 + line * LINE;
    return [
      ...sign(x, middle),
      textLabel(word, x + SIGN_WIDTH + 4, middle, { fontSize: SMALL, fill: QUIET }),
    ];
  });
}

/** A filled sign of a legend. */
export function swatch(fill: string): LegendEntry["sign"] {
  const edge = isOutlined(fill) ? OUTLINE : 0;
  return (x, middle) => [
    {
      tag: "rect",
      x: x + edge / 2,
      y: middle - 2 + edge / 2,
      width: SIGN_WIDTH - edge,
      height: 4 - edge,
      fill,
      ...(edge > 0 && { stroke: DARK, strokeWidth: edge }),
    },
  ];
}

/** An empty row, from end to end, so that it has no length that could be read. */
export function dottedLine(x1: number, x2: number, middle: number): LineMark {
  return {
    tag: "line",
    x1,
    x2,
    y1: middle,
    y2: middle,
    stroke: RULE,
    strokeWidth: 0.9,
    strokeDasharray: "1 3",
  };
}

/** The sign of a row without a report. */
export const DOTTED: LegendEntry["sign"] = (x, middle) => [dottedLine(x, x + SIGN_WIDTH, middle)];

/** The sign of the part without a report. */
export const HATCHED: LegendEntry["sign"] = (x, middle) => hatched(x, middle - 4, SIGN_WIDTH, 8);
