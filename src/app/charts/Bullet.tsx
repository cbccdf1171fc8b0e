import { formatRate } from "../words/format.ts";
import { BAND_WORDS } from "../words/paceWords.ts";
import type { BulletPoint } from "./bulletMarks.ts";
import type { Mark } from "./marks.ts";
import { SvgMarks } from "./SvgMarks.tsx";
import { percentAxis, RANGE_HEIGHT, screenBullet, tickLabels } from "./screenBullets.ts";

/** Pixels. */
const HEIGHT = 24;
const AXIS_HEIGHT = 16;

interface BulletProps extends Omit<BulletPoint, "name"> {
  /** Right end of the axis as a ratio, from `axisEnd`. */
  readonly end: number;
}

/** A bullet after Stephen Few: measure bar, plan mark at 100 %, short pace mark. The table beside it has the figures. */
export function Bullet({ end, ...point }: BulletProps) {
  const { rate, expected, band } = point;
  const axis = percentAxis(end);
  const words =
    rate === null
      ? BAND_WORDS[band]
      : `完成率 ${formatRate(rate)}${expected === null ? "" : `，应完成 ${formatRate(expected)}`}，${BAND_WORDS[band]}`;
  const outline: Mark = {
    tag: "rect",
    x: 0,
    y: (HEIGHT - RANGE_HEIGHT) / 2,
    width: axis.scale,
    height: RANGE_HEIGHT,
    fill: "none",
    stroke: "var(--line-strong)",
    strokeWidth: 1,
    strokeDasharray: "2 3",
  };
  return (
    <svg className="bullet" width="100%" height={HEIGHT} role="img" aria-label={words}>
      <SvgMarks marks={screenBullet({ name: "", ...point }, axis, HEIGHT / 2, [outline])} across="%" />
    </svg>
  );
}

/** The axis over a column of bullets. */
export function BulletAxis({ end }: { readonly end: number }) {
  return (
    <svg className="bullet-axis" width="100%" height={AXIS_HEIGHT} aria-hidden="true">
      <SvgMarks marks={tickLabels(percentAxis(end), AXIS_HEIGHT / 2, 11, "start")} across="%" />
    </svg>
  );
}
