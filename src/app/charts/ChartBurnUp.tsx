import type { LastYear } from "../../domain/progress/cumulativeByMonth.ts";
import { formatPeople, formatWan } from "../words/format.ts";
import { DARK, LIGHT, label, type Mark, PACE, QUIET, RULE } from "./marks.ts";
import { type FanPoint, type ProgressMonth, stretchesOf } from "./monthlyProgress.ts";
import { peopleTicks } from "./peopleTicks.ts";
import { SvgMarks } from "./SvgMarks.tsx";

interface ChartBurnUpProps {
  readonly points: readonly Pick<ProgressMonth, "label" | "actual" | "due" | "carriedForward">[];
  /** Planned people of the year. */
  readonly quota: number;
  readonly words: string;
  readonly height: number;
  /** Axis and labels in 万人; else in people. */
  readonly inWan: boolean;
  readonly lastYear: LastYear | null;
  /** Month by month; empty without a forecast. */
  readonly fan: readonly FanPoint[];
}

/** px left of the months for the axis's figures, and right of them for the latest ones. */
const FIGURES_WIDTH = 64;
/** px above the plot, and below it for the months' names. */
const TOP = 16;
const BOTTOM = 30;
const GRID = "#e3e8ec";

/**
 * Cumulative people by month against the pace line, the plan and the year before, with the fan of where the year may
 * end; counts carried forward are joined by a dashed line without dots. The table beside it has the figures.
 */
export function ChartBurnUp({ points, quota, words, height, inWan, lastYear, fan }: ChartBurnUpProps) {
  const people = inWan ? formatWan : formatPeople;
  const counts = points.map(({ actual }) => actual);
  const last = counts.findLastIndex((count) => count !== null);
  const before = points.map((_, i) => lastYear?.people[i] ?? null);
  const ranges = fan.flatMap(({ range }, i) => (range ? [{ i, low: range[0], high: range[1] }] : []));
  const expected = fan.map((point) => point.expected);
  const landing = expected.at(-1) ?? null;

  const drawn = [...counts, ...before, ...expected, ...ranges.map(({ high }) => high)];
  const ticks = peopleTicks(
    Math.max(1, quota, ...points.map(({ due }) => due), ...drawn.map((each) => each ?? 0)),
  );
  const end = ticks.at(-1) ?? 1;
  const plotHeight = height - TOP - BOTTOM;
  /** Per cent of the width, which is not known here. */
  const xOf = (index: number) => ((index + 0.5) / points.length) * 100;
  const yOf = (count: number) => TOP + (1 - count / end) * plotHeight;
  const level = (count: number, stroke: string, strokeWidth: number): Mark => ({
    tag: "line",
    x1: 0,
    x2: 100,
    y1: yOf(count),
    y2: yOf(count),
    stroke,
    strokeWidth,
  });
  const figure = (count: number, index: number, fontWeight: 400 | 700) =>
    label(people(Math.round(count)), xOf(index), yOf(count), { dx: 8, fontSize: 12, fontWeight, fill: DARK });

  const under: Mark[] = [
    ...ticks.flatMap((tick) => [
      level(tick, tick === 0 ? RULE : GRID, 1),
      label(inWan ? String(tick / 10_000) : formatPeople(tick), 0, yOf(tick), {
        dx: -8,
        fontSize: 12,
        fill: QUIET,
        textAnchor: "end",
      }),
    ]),
    ...points.map((point, i) =>
      label(point.label, xOf(i), height - BOTTOM + 14, { fontSize: 12, fill: QUIET, textAnchor: "middle" }),
    ),
    level(quota, PACE, 2),
    label(`计划 ${people(quota)}`, 0, yOf(quota) + 11, { dx: 6, fontSize: 12, fill: QUIET }),
  ];
  const over: Mark[] = [
    ...(landing === null ? [] : [figure(landing, points.length - 1, 400)]),
    ...(last < 0 ? [] : [figure(counts[last] ?? 0, last, 700)]),
  ];

  /** Through all counts, in the units of the drawing of lines; months without one are left out. */
  const course = (of: readonly (number | null)[]) =>
    of
      .map((count, i) =>
        count === null
          ? ""
          : `${(of[i - 1] ?? null) === null ? "M" : "L"}${xOf(i).toFixed(2)} ${(100 - (count / end) * 100).toFixed(2)}`,
      )
      .join("");
  const corner = (index: number, count: number) => `${xOf(index)},${100 - (count / end) * 100}`;

  return (
    <div style={{ padding: `0 ${FIGURES_WIDTH}px` }}>
      <svg className="chart-svg burn-up" width="100%" height={height} role="img" aria-label={words}>
        <SvgMarks marks={under} across="%" />
        {/* Lines in per cent of width and height; their strokes are not stretched. */}
        <svg
          aria-hidden="true"
          y={TOP}
          width="100%"
          height={plotHeight}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
        >
          {ranges.length > 0 && (
            <polygon
              fill={LIGHT}
              points={[
                ...ranges.map(({ i, high }) => corner(i, high)),
                ...[...ranges].reverse().map(({ i, low }) => corner(i, low)),
              ].join(" ")}
            />
          )}
          <Course d={course(before)} stroke={RULE} />
          <Course d={course(expected)} stroke={DARK} strokeDasharray="1 4" />
          <Course d={course(points.map(({ due }) => due))} stroke={PACE} strokeDasharray="4 3" />
          {stretchesOf(points).map(({ from, to, isCarried }) => (
            <Course
              key={from}
              d={course(counts.map((count, i) => (i >= from && i <= to ? count : null)))}
              className={isCarried ? "carried" : "reported"}
              stroke={DARK}
              strokeWidth={2}
              {...(isCarried && { strokeDasharray: "2 3" })}
            />
          ))}
        </svg>
        {points.map(
          ({ label: month, actual, carriedForward }, i) =>
            actual !== null &&
            !carriedForward && <circle key={month} cx={`${xOf(i)}%`} cy={yOf(actual)} r={3} fill={DARK} />,
        )}
        <SvgMarks marks={over} across="%" />
        {points.map((point, i) => (
          <rect
            key={point.label}
            x={`${xOf(i - 0.5)}%`}
            y={TOP}
            width={`${100 / points.length}%`}
            height={plotHeight}
            fill="transparent"
          >
            <title>{monthWords(point, lastYear, i)}</title>
          </rect>
        ))}
      </svg>
    </div>
  );
}

interface CourseProps {
  readonly d: string;
  readonly stroke: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly className?: string;
}

function Course(props: CourseProps) {
  return <path fill="none" vectorEffect="non-scaling-stroke" {...props} />;
}

/** The figures of a month, for the pointer. */
function monthWords(point: ChartBurnUpProps["points"][number], lastYear: LastYear | null, index: number) {
  const named = [
    ["累计完成数", point.actual],
    ["按时间应完成", point.due],
    [`${lastYear?.year}年累计`, lastYear?.people[index] ?? null],
  ] as const;
  const figures = named.flatMap(([name, count]) =>
    count === null ? [] : [`${name} ${formatPeople(count)} 人`],
  );
  return [point.label, ...figures].join("\n");
}
