import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { Band } from "../../domain/progress/pace.ts";
import { BAND_WORDS } from "../words/text.ts";

/** One bullet: completion against the plan mark at 100 % and the pace mark. */
export interface BulletPoint {
  readonly name: string;
  /** Completion rate 0..; null where there is none, and the band says why. */
  readonly rate: number | null;
  /** Share of the quota that should be done by now, 0..1; null draws no pace mark. */
  readonly expected: number | null;
  readonly band: Band;
}

interface ChartBulletsProps {
  readonly points: readonly BulletPoint[];
  /** Right end of the axis as a ratio, so that the longest bar is whole. */
  readonly end: number;
  /** px of one bullet and of the axis over them: the rows of the table beside. */
  readonly rowHeight: number;
  readonly label: string;
}

/** Bar fill by band: darker is further below what is due. */
const FILL: Readonly<Record<Band, string>> = {
  done: "#6bace6",
  "on-pace": "#6bace6",
  slow: "#2073bc",
  behind: "#12436d",
  "not-reported": "none",
  "no-quota": "none",
};

/** px kept free at both ends, for the axis labels. */
const INSET = 18;

/** Bullets after Stephen Few, one a row of the table beside it, which has the names and the same figures. */
export function ChartBullets({ points, end, rowHeight, label }: ChartBulletsProps) {
  const ticks = [0, 0.5, 1, 1.5, 2, 3, 4, 5].filter((tick) => tick <= end);
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={rowHeight * (points.length + 1)}>
        <BarChart
          data={[...points]}
          layout="vertical"
          margin={{ top: 0, right: INSET, bottom: 0, left: INSET }}
          barCategoryGap={0}
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            orientation="top"
            height={rowHeight}
            domain={[0, end]}
            ticks={ticks}
            tickFormatter={(ratio: number) => `${Math.round(ratio * 100)}%`}
            tickLine={false}
            tickMargin={5}
            axisLine={false}
            tick={{ fontSize: 12, fill: "#55626f" }}
          />
          <YAxis type="category" dataKey="name" hide />
          {/* Each shape spans the whole axis and draws its own marks on it. */}
          <Bar
            dataKey={() => end}
            isAnimationActive={false}
            shape={({ x, y, width, height, index }: Place) => {
              const point = points[index];
              return point ? (
                <BulletMarks point={point} left={x} middle={y + height / 2} unit={width / end} />
              ) : (
                // Recharts wants an element.
                <g />
              );
            }}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

interface BulletMarksProps {
  readonly point: BulletPoint;
  /** px of 0 %. */
  readonly left: number;
  /** px of the row's middle. */
  readonly middle: number;
  /** px of 100 %. */
  readonly unit: number;
}

function BulletMarks({ point: { rate, expected, band }, left, middle, unit }: BulletMarksProps) {
  if (rate === null) {
    return (
      <g>
        {band === "not-reported" && (
          <line x1={left + unit} x2={left + unit} y1={middle - 10} y2={middle + 10} className="bullet-plan" />
        )}
        <text x={left} y={middle + 4} fontSize={12} fill="#55626f">
          {BAND_WORDS[band]}
        </text>
      </g>
    );
  }
  return (
    <g>
      <rect x={left} y={middle - 8} width={unit} height={16} className="bullet-range" />
      <rect x={left} y={middle - 4} width={unit * rate} height={8} fill={FILL[band]} data-rate={rate} />
      {expected !== null && (
        <line
          x1={left + unit * expected}
          x2={left + unit * expected}
          y1={middle - 6}
          y2={middle + 6}
          className="bullet-pace"
        />
      )}
      <line x1={left + unit} x2={left + unit} y1={middle - 10} y2={middle + 10} className="bullet-plan" />
    </g>
  );
}
