import { type PointerEvent, useState } from "react";
import { formatPeople, formatWan } from "../words/format.ts";
import "./burnUp.css";
import { type BurnUpYear, burnUpLines, largestCount, peopleTicks, valuesAt } from "./burnUpMarks.ts";
import { DARK, PACE, QUIET, RULE } from "./marks.ts";

/** Pixels above and below the plot; those beside it are in the style. */
const ABOVE = 16;
const BELOW = 30;
const FONT_SIZE = 12;
/** From the middle of a line of text to its baseline. */
const BASELINE = 4;
const LAST_MONTH = 11;

interface ChartBurnUpProps extends BurnUpYear {
  readonly label: string;
  readonly height: number;
  /** Axis and labels in 万人; else in people. */
  readonly inWan: boolean;
}

/**
 * Cumulative people by month against the pace line, the plan and the year before, with the fan of where the year may
 * end; counts carried forward are joined by a dashed line without dots. The table beside it has the figures, and the
 * pointer over a month shows them.
 */
export function ChartBurnUp({ label, height, inWan, ...year }: ChartBurnUpProps) {
  const [month, setMonth] = useState<number | null>(null);
  const { points, quota, fan } = year;
  const people = inWan ? formatWan : formatPeople;
  const ticks = peopleTicks(largestCount(year));
  const plotHeight = height - ABOVE - BELOW;
  const heightOf = (count: number) => plotHeight * (1 - count / (ticks.at(-1) ?? 1));
  const last = points.findLastIndex(({ actual }) => actual !== null);
  const done = points[last]?.actual ?? null;
  const landing = fan.at(-1)?.expected ?? null;

  function point(event: PointerEvent<HTMLDivElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const nearest = Math.round(((event.clientX - left) / width) * LAST_MONTH);
    setMonth(Math.max(0, Math.min(LAST_MONTH, nearest)));
  }
  return (
    <div className="burn-up" role="img" aria-label={label} style={{ height }}>
      <div
        className="burn-up-plot"
        style={{ top: ABOVE, height: plotHeight }}
        onPointerMove={point}
        onPointerLeave={() => setMonth(null)}
      >
        <svg width="100%" height={plotHeight} aria-hidden="true" fontSize={FONT_SIZE} fill={QUIET}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1="0"
                x2="100%"
                y1={heightOf(tick)}
                y2={heightOf(tick)}
                stroke={tick === 0 ? RULE : "#e3e8ec"}
              />
              <text x="0" dx={-8} y={heightOf(tick) + BASELINE} textAnchor="end">
                {inWan ? String(tick / 10_000) : formatPeople(tick)}
              </text>
            </g>
          ))}
          {points.map((each, index) => (
            <text key={each.label} x={across(index)} y={plotHeight + 20} textAnchor="middle">
              {each.label}
            </text>
          ))}
          <line x1="0" x2="100%" y1={heightOf(quota)} y2={heightOf(quota)} stroke={PACE} strokeWidth={2} />
          {/* One unit wide for each month, drawn to the width of the plot. */}
          <svg
            width="100%"
            height={plotHeight}
            viewBox={`0 0 ${LAST_MONTH} ${plotHeight}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {burnUpLines(year, heightOf).map(({ part, ...path }) => (
              <path key={path.d} data-part={part} {...path} />
            ))}
          </svg>
          <text x="5" y={heightOf(quota) + 14}>
            计划 {people(quota)}
          </text>
          {month !== null && (
            <line x1={across(month)} x2={across(month)} y1="0" y2={plotHeight} stroke={RULE} />
          )}
          {points.map(
            ({ label: name, actual, carriedForward }, index) =>
              actual !== null &&
              !carriedForward && (
                <circle key={name} cx={across(index)} cy={heightOf(actual)} r={3} fill={DARK} />
              ),
          )}
          {landing !== null && (
            <text x="100%" dx={6} y={heightOf(landing) + BASELINE} fill={DARK}>
              {people(Math.round(landing))}
            </text>
          )}
          {done !== null && (
            <text x={across(last)} dx={8} y={heightOf(done) + BASELINE} fontWeight={600} fill={DARK}>
              {people(done)}
            </text>
          )}
        </svg>
        {month !== null && (
          <div
            className={month > LAST_MONTH / 2 ? "burn-up-values burn-up-values-left" : "burn-up-values"}
            style={{ left: across(month) }}
          >
            {points[month]?.label}
            {valuesAt(year, month).map(({ name, value, color }) => (
              <div key={name} style={{ color }}>
                {name}：{value}
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

/** Where a month is drawn, from 0, as a share of the plot's width. */
function across(month: number): string {
  return `${(month / LAST_MONTH) * 100}%`;
}
