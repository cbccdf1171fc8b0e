import { BAND_WORDS } from "../words/paceWords.ts";
import type { BulletPoint } from "./bulletMarks.ts";
import { label, QUIET } from "./marks.ts";
import { SvgMarks } from "./SvgMarks.tsx";
import { percentAxis, screenBullet, tickLabels } from "./screenBullets.ts";

interface ChartBulletsProps {
  readonly points: readonly BulletPoint[];
  /** Right end of the axis as a ratio, from `axisEnd`. */
  readonly end: number;
  /** px of one bullet and of the axis over them: the rows of the table beside. */
  readonly rowHeight: number;
  /** The content of the chart and where its figures are, for screen readers. */
  readonly words: string;
}

/** px of half a tick's label, which is wider than the axis at both ends. */
const INSET = 18;

/** Bullets after Stephen Few, one for each row of the table beside them, which has the names and figures. */
export function ChartBullets({ points, end, rowHeight, words }: ChartBulletsProps) {
  const axis = percentAxis(end);
  const marks = points.flatMap((point, index) => {
    const middle = (index + 1.5) * rowHeight;
    const absent = label(BAND_WORDS[point.band], 0, middle, { fontSize: 12, fill: QUIET });
    return point.band === "no-quota" ? [absent] : screenBullet(point, axis, middle, [absent]);
  });
  return (
    <div style={{ padding: `0 ${INSET}px` }}>
      <svg
        className="chart-svg"
        width="100%"
        height={rowHeight * (points.length + 1)}
        role="img"
        aria-label={words}
      >
        <SvgMarks marks={[...tickLabels(axis, rowHeight / 2 + 1, 12, "middle"), ...marks]} across="%" />
      </svg>
    </div>
  );
}
