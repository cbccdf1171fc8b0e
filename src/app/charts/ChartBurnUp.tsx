import {
  Area,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { LastYear } from "../../domain/progress/cumulativeByMonth.ts";
import { formatPeople, formatWan } from "../words/format.ts";
import { DARK, LIGHT, PACE, QUIET, RULE } from "./marks.ts";
import { type FanPoint, type ProgressMonth, stretchesOf } from "./monthlyProgress.ts";

interface ChartBurnUpProps {
  readonly points: readonly Pick<ProgressMonth, "label" | "actual" | "due" | "carriedForward">[];
  /** Planned people of the year. */
  readonly quota: number;
  readonly label: string;
  readonly height: number;
  /** Axis and labels in 万人; else in people. */
  readonly inWan: boolean;
  readonly lastYear: LastYear | null;
  /** Month by month; empty without a forecast. */
  readonly fan: readonly FanPoint[];
}

/**
 * Cumulative people by month against the pace line, the plan and the year before, with the fan of where the year may
 * end; counts carried forward are joined by a dashed line without dots. The table beside it has the figures.
 */
export function ChartBurnUp({ points, quota, label, height, inWan, lastYear, fan }: ChartBurnUpProps) {
  const people = inWan ? formatWan : formatPeople;
  const last = points.findLastIndex((point) => point.actual !== null);
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          data={points.map((point, index) => ({
            ...point,
            index,
            before: lastYear?.people[index] ?? null,
            ...fan[index],
          }))}
          margin={{ top: 16, right: 64, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="#e3e8ec" />
          <XAxis dataKey="label" tickLine={false} stroke={RULE} tick={{ fontSize: 12, fill: QUIET }} />
          <YAxis
            width={64}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: 12, fill: QUIET }}
            tickFormatter={(tick: number) => (inWan ? String(tick / 10_000) : formatPeople(tick))}
            domain={[0, "auto"]}
          />
          <Tooltip
            formatter={(count, name) => [
              `${[count]
                .flat()
                .map((each) => formatPeople(Math.round(Number(each))))
                .join("～")} 人`,
              name,
            ]}
            isAnimationActive={false}
            contentStyle={{ borderRadius: 0, fontSize: 12 }}
          />
          <ReferenceLine
            y={quota}
            ifOverflow="extendDomain"
            stroke={PACE}
            strokeWidth={2}
            label={{
              value: `计划 ${people(quota)}`,
              position: "insideTopLeft",
              fontSize: 12,
              fill: QUIET,
            }}
          />
          {fan.length > 0 && (
            <Area
              dataKey="range"
              name="年底预计区间"
              stroke="none"
              fill={LIGHT}
              tooltipType="none"
              isAnimationActive={false}
            />
          )}
          {lastYear && (
            <Line
              dataKey="before"
              name={`${lastYear.year}年累计`}
              stroke={RULE}
              dot={false}
              isAnimationActive={false}
            />
          )}
          {fan.length > 0 && (
            <Line
              dataKey="expected"
              name="年底预计"
              stroke={DARK}
              strokeDasharray="1 4"
              tooltipType="none"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="expected"
                content={({ index, x, y, value }) =>
                  index === fan.length - 1 ? (
                    <text x={Number(x) + 6} y={Number(y) + 4} fontSize={12} fill={DARK}>
                      {people(Math.round(Number(value)))}
                    </text>
                  ) : null
                }
              />
            </Line>
          )}
          <Line
            dataKey="due"
            name="按时间应完成"
            stroke={PACE}
            strokeDasharray="4 3"
            dot={false}
            isAnimationActive={false}
          />
          {stretchesOf(points).map(({ from, to, isCarried }) => (
            <Line
              key={from}
              dataKey={({ index, actual }: { index: number; actual: number | null }) =>
                index >= from && index <= to ? actual : null
              }
              className={isCarried ? "carried" : "reported"}
              tooltipType="none"
              stroke={DARK}
              strokeWidth={2}
              {...(isCarried && { strokeDasharray: "2 3" })}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="actual"
            name="累计完成数"
            stroke={DARK}
            strokeWidth={0}
            dot={({ cx, cy, index }) =>
              points[index]?.carriedForward || points[index]?.actual === null ? (
                <g key={index} />
              ) : (
                <circle key={index} cx={cx} cy={cy} r={3} fill={DARK} />
              )
            }
            isAnimationActive={false}
          >
            <LabelList
              dataKey="actual"
              content={({ index, x, y, value }) =>
                index === last ? (
                  <text x={Number(x) + 8} y={Number(y) + 4} fontSize={12} fontWeight={600} fill={DARK}>
                    {people(Number(value))}
                  </text>
                ) : null
              }
            />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
