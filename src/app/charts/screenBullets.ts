import {
  type BulletPoint,
  type BulletStyle,
  bulletMarks,
  planLine,
  type RateAxis,
  rateTicks,
} from "./bulletMarks.ts";
import { label, type Mark, PACE, QUIET, type TextMark } from "./marks.ts";

/** Pixels. */
export const RANGE_HEIGHT = 16;
const PLAN_HEIGHT = 20;
const STYLE: BulletStyle = {
  rangeHeight: RANGE_HEIGHT,
  barHeight: 8,
  outline: 1,
  isOutlineInside: false,
  paceHeight: 12,
  pace: { strokeWidth: 2, strokeDasharray: "3 2" },
  isPaceBehind: false,
  ranges: () => [{ to: 1, fill: "#eceff2" }],
};

/** Steps between the ticks of an axis; the narrowest column of bullets is 160 px wide. */
const MAX_TICK_STEPS = 5;

/** The axis in per cent of the drawing's width, which is not known here. */
export function percentAxis(end: number): RateAxis {
  return { left: 0, scale: 100 / end, end };
}

/** A bullet with its plan mark; without a rate `absent` in place of the bullet. */
export function screenBullet(
  { rate, ...point }: BulletPoint,
  axis: RateAxis,
  middle: number,
  absent: readonly Mark[],
): Mark[] {
  const marks = rate === null ? absent : bulletMarks({ ...point, rate }, axis, middle, STYLE);
  const half = PLAN_HEIGHT / 2;
  return [...marks, planLine(axis, middle - half, middle + half, { stroke: PACE, strokeWidth: 2 })];
}

/** The labels of the ticks, centred on them except the first, which is anchored by `first`. */
export function tickLabels(
  { scale, end }: RateAxis,
  middle: number,
  fontSize: number,
  first: TextMark["textAnchor"],
): Mark[] {
  return rateTicks(end, MAX_TICK_STEPS).map((tick) =>
    label(`${Math.round(tick * 100)}%`, tick * scale, middle, {
      fontSize,
      fill: QUIET,
      textAnchor: tick === 0 ? first : "middle",
    }),
  );
}
