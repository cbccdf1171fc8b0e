import type { Band } from "../../domain/progress/pace.ts";
import { DARK, LIGHT, type LineMark, type Mark, PACE, RULE, upright, WHITE } from "./marks.ts";

/**
 * Fill of the measure bar by band, as of its chip and of the matrix: white (and outlined) where what is due is done, pale
 * where it is slow, dark where it is far behind, also in grey; grey where that is not known.
 */
export const BAND_FILLS: Readonly<Record<Band, string>> = {
  done: WHITE,
  "done-with-gap": WHITE,
  "on-pace": WHITE,
  slow: LIGHT,
  unfinished: LIGHT,
  behind: DARK,
  outdated: RULE,
  returned: "none",
  "not-due": "none",
  "not-reported": "none",
  "no-quota": "none",
};

/** One bullet: completion against the plan at 100 % and what is due. */
export interface BulletPoint {
  readonly name: string;
  /** Completion rate 0..; null draws no bar, for the reason that the band gives. */
  readonly rate: number | null;
  /** Share of the quota that is due by now, 0..1; null draws no pace mark. */
  readonly expected: number | null;
  readonly band: Band;
  /** True where the figure is of an earlier cut-off: its bar is dashed. */
  readonly carriedForward: boolean;
}

/** Cuts a bar into dashes. It runs from the bar's end to its start, so that the end is not cut. */
export function dashesOver(from: number, to: number, middle: number, height: number): LineMark {
  return {
    tag: "line",
    x1: to,
    x2: from,
    y1: middle,
    y2: middle,
    stroke: "#ffffff",
    strokeWidth: height,
    strokeDasharray: "0 4 2 0",
  };
}

/** Whether a fill is so light that it needs an outline. */
export function isOutlined(fill: string): boolean {
  return fill === WHITE || fill === LIGHT;
}

/** An axis of rates. */
export interface RateAxis {
  /** Where 0 % lies. */
  readonly left: number;
  /** Length of 100 %. */
  readonly scale: number;
  /** The largest rate on the axis; longer bars end there. */
  readonly end: number;
}

/** How bullets look in one medium; heights in its unit. */
export interface BulletStyle {
  /** Of the ranges and, at most, the bar. */
  readonly rangeHeight: number;
  readonly barHeight: number;
  /** Width of the line around white and pale bars, which would hardly show without one. */
  readonly outline: number;
  /** True where the outline is inside a bar's length; a bar shorter than its outline is only outline. */
  readonly isOutlineInside: boolean;
  readonly paceHeight: number;
  readonly pace: Pick<LineMark, "strokeWidth" | "strokeDasharray">;
  /** True where the pace mark is drawn under the bar, so that an end of the bar close to it is visible. */
  readonly isPaceBehind: boolean;
  /** Fills of the ranges from 0 up to each share of the quota, in order. */
  readonly ranges: (due: number) => readonly { readonly to: number; readonly fill: string }[];
}

/**
 * The end of a shared axis that shows every rate whole: at least 120 %, in steps of 20 %.
 *
 * @param rates completion rates 0.., null where there is none
 */
export function axisEnd(rates: readonly (number | null)[]): number {
  const largest = Math.max(0, ...rates.map((rate) => rate ?? 0));
  return Math.max(1.2, Math.ceil((largest + 0.02) * 5) / 5);
}

const TICK_STEPS = [0.5, 1, 2, 5, 10, 20, 50, 100];

/** Ticks of an axis of rates from 0 to `end`, at most `mostSteps` (1..) steps of 50 %, 100 %, 200 % … apart. */
export function rateTicks(end: number, mostSteps: number): number[] {
  const step = TICK_STEPS.find((size) => end / size <= mostSteps) ?? end;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

/**
 * The marks of a bullet (after Stephen Few) that has a rate: ranges, measure bar and pace mark, centred on `middle`.
 * The line of 100 % is {@link planLine}, which paper draws once for all rows.
 *
 * @param point with a rate
 */
export function bulletMarks(
  { name, rate, expected, band, carriedForward }: BulletPoint & { readonly rate: number },
  { left, scale, end }: RateAxis,
  middle: number,
  style: BulletStyle,
): Mark[] {
  const facts = (part: string, value: number) => ({
    "data-part": part,
    "data-row": name,
    "data-value": value,
    "data-scale": scale,
  });
  let from = 0;
  const ranges = style.ranges(expected ?? 0).flatMap(({ to, fill }): Mark[] => {
    if (to <= from) return [];
    const range: Mark = {
      tag: "rect",
      x: left + from * scale,
      width: (to - from) * scale,
      ...centred(middle, style.rangeHeight),
      fill,
    };
    from = to;
    return [range];
  });
  const width = Math.min(rate, end) * scale;
  const fill = BAND_FILLS[band];
  const outline = isOutlined(fill) ? style.outline : 0;
  const edge = style.isOutlineInside ? Math.min(outline, width) : 0;
  const solid: Mark = {
    tag: "rect",
    x: left + edge / 2,
    width: width - edge,
    ...centred(middle, style.barHeight - edge),
    fill,
    ...(outline > 0 && { stroke: DARK, strokeWidth: style.isOutlineInside ? edge : outline }),
    ...facts(rate > end ? "broken-bar" : "bar", rate),
  };
  const dashes = dashesOver(left, left + width, middle, style.barHeight + outline);
  const bar = carriedForward ? [solid, { ...dashes, ...facts("carried", rate) }] : [solid];
  if (expected === null) return [...ranges, ...bar];
  const half = style.paceHeight / 2;
  const pace = upright(left + expected * scale, middle - half, middle + half, {
    stroke: PACE,
    ...style.pace,
    ...facts("pace", expected),
  });
  return style.isPaceBehind ? [...ranges, pace, ...bar] : [...ranges, ...bar, pace];
}

function centred(middle: number, height: number): { readonly y: number; readonly height: number } {
  return { y: middle - height / 2, height };
}

/** The line of 100 % from `top` to `bottom`. */
export function planLine(
  { left, scale }: RateAxis,
  top: number,
  bottom: number,
  rest: Pick<LineMark, "stroke" | "strokeWidth">,
): LineMark {
  return upright(left + scale, top, bottom, {
    ...rest,
    "data-part": "plan",
    "data-value": 1,
    "data-scale": scale,
  });
}
