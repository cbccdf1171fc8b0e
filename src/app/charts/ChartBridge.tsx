import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { formatPeople, formatSigned } from "../words/format.ts";

/** One step of a bridge, people. */
export interface BridgePoint {
  readonly name: string;
  readonly change: number;
  /** Said after the name, e.g. 新增; empty when there is nothing to say. */
  readonly mark: string;
}

interface ChartBridgeProps {
  /** Total that the bridge starts from and its name, e.g. `2024年计划`. */
  readonly from: number;
  readonly fromName: string;
  readonly to: number;
  readonly toName: string;
  /** `from` and all changes add up to `to`. */
  readonly points: readonly BridgePoint[];
  /** px of a step; the chart is as high as its steps and the two totals. */
  readonly rowHeight: number;
  readonly label: string;
}

/** px for the names at the left. */
const NAMES = 200;
/** px kept free at both ends for the figures beside the bars. */
const INSET = 76;

const INK = "#1b2733";
const HUE = "#2073bc";
const TOTAL = "#12436d";

interface Stage {
  readonly name: string;
  readonly kind: "total" | "step";
  /** Running totals before and after, people. */
  readonly start: number;
  readonly end: number;
}

/**
 * From one total to another, a row a step. The totals are marks and not bars, because the axis does not begin at 0;
 * an increase is filled and its figure stands at the right, a decrease is hollow with its figure at the left.
 */
export function ChartBridge({ from, fromName, to, toName, points, rowHeight, label }: ChartBridgeProps) {
  const stages = stagesOf({ from, fromName, to, toName, points });
  const ends = stages.flatMap(({ start, end }) => [start, end]);
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low || 1;
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={rowHeight * (points.length + 2)}>
        <BarChart
          data={stages}
          layout="vertical"
          margin={{ top: 0, right: INSET, bottom: 0, left: INSET }}
          barCategoryGap={0}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, 1]} hide />
          <YAxis
            type="category"
            dataKey="name"
            width={NAMES - INSET}
            tickLine={false}
            axisLine={false}
            interval={0}
            tick={({ y, index }: { y: number | string; index: number }) => (
              <text x={0} y={Number(y) + 4} fontSize={12} fill={INK}>
                {stages[index]?.name}
              </text>
            )}
          />
          {/* Each shape spans the whole axis and draws its own step on it. */}
          <Bar
            dataKey={() => 1}
            isAnimationActive={false}
            shape={({ x, y, width, height, index }: Place) => {
              const stage = stages[index];
              if (!stage) return <g />;
              const at = (people: number) => x + ((people - low) / span) * width;
              return (
                <StageMarks
                  stage={stage}
                  left={at(stage.start)}
                  right={at(stage.end)}
                  top={y}
                  height={height}
                  isLast={index === stages.length - 1}
                />
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

function stagesOf(bridge: Omit<ChartBridgeProps, "label" | "rowHeight">): Stage[] {
  const stages: Stage[] = [{ name: bridge.fromName, kind: "total", start: bridge.from, end: bridge.from }];
  let running = bridge.from;
  for (const { name, change, mark } of bridge.points) {
    stages.push({
      name: mark ? `${name}（${mark}）` : name,
      kind: "step",
      start: running,
      end: running + change,
    });
    running += change;
  }
  return [...stages, { name: bridge.toName, kind: "total", start: bridge.to, end: bridge.to }];
}

interface StageMarksProps {
  readonly stage: Stage;
  /** px of the running total before and after. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly isLast: boolean;
}

function StageMarks({ stage, left, right, top, height, isLast }: StageMarksProps) {
  const { kind, start, end } = stage;
  const change = end - start;
  const middle = top + height / 2;
  const down = change < 0;
  const still = kind === "total" || change === 0;
  return (
    <g data-change={kind === "step" ? change : undefined}>
      {/* Hands the running total on to the next row. */}
      {!isLast && (
        <line x1={right} x2={right} y1={middle} y2={middle + height} stroke="#8a97a4" strokeWidth={1} />
      )}
      {still ? (
        <line
          x1={right}
          x2={right}
          y1={middle - (kind === "total" ? 11 : 6)}
          y2={middle + (kind === "total" ? 11 : 6)}
          stroke={TOTAL}
          strokeWidth={kind === "total" ? 4 : 2}
        />
      ) : (
        <rect
          x={Math.min(left, right)}
          y={middle - 7}
          width={Math.max(Math.abs(right - left), 1)}
          height={14}
          fill={down ? "#ffffff" : HUE}
          stroke={HUE}
          strokeWidth={1.5}
        />
      )}
      <text
        x={down ? right - 6 : right + 6}
        y={middle + 4}
        textAnchor={down ? "end" : "start"}
        fontSize={12}
        fontWeight={kind === "total" ? 600 : 400}
        fill={INK}
      >
        {kind === "total" ? formatPeople(end) : formatSigned(change)}
      </text>
    </g>
  );
}
