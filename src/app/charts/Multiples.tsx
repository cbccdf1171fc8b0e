import { type Month, monthNumber, monthsOf } from "../../domain/cutoff.ts";
import type { PartHistory } from "../../domain/standing/partHistories.ts";
import { TableHead } from "../tables/PlainTable.tsx";
import { Scroll } from "../tables/Scroll.tsx";
import { formatPeople, formatRate, NOT_REPORTED } from "../words/format.ts";
import { axisEnd } from "./bulletMarks.ts";
import { MonthRow } from "./MonthRow.tsx";
import { asOfMonth, multipleRows, multiplesTitle, multipleWords } from "./multiplesWords.ts";
import "./multiples.css";

interface MultiplesProps {
  /** What the parts are: 领域 or 部门. */
  readonly kind: string;
  readonly year: number;
  readonly asOf: Month;
  readonly parts: readonly PartHistory[];
}

/** The year of every part side by side on one scale, and the same figures as a table. */
export function Multiples({ kind, year, asOf, parts }: MultiplesProps) {
  if (parts.length === 0) return null;
  const end = axisEnd(parts.flatMap(({ months }) => months.map(({ rate }) => rate)));
  return (
    <section className="section" aria-labelledby="multiples-title">
      <div className="section-head">
        <h2 id="multiples-title">{multiplesTitle(kind, parts)}</h2>
        <span className="unit">累计完成率，各图同一刻度，0–{Math.round(end * 100)}%</span>
      </div>
      <svg width="0" height="0" className="multiples-defs" aria-hidden="true">
        <pattern id={HATCH} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" className="multiple-hatch" />
        </pattern>
      </svg>
      <ul className="multiples">
        {parts.map((part) => (
          <Multiple key={part.name} part={part} asOf={asOf} end={end} />
        ))}
      </ul>
      <p className="note">
        横轴为 {year} 年 1 至 12
        月；实线为累计完成率，圆点为当月上报，虚线段为沿用较早的统计截止；斜纹为未报送。
      </p>
      <details className="backtest">
        <summary>以表格列出各{kind}逐月的数字</summary>
        <MultiplesTable kind={kind} year={year} parts={parts} />
      </details>
    </section>
  );
}

const HATCH = "multiple-hatch";
const WIDTH = 200;
const HEIGHT = 96;
const TOP = 4;
const LEFT = 4;
const RIGHT = 196;
const BASE = 80;

const xOf = (index: number) => LEFT + ((index + 1) * (RIGHT - LEFT)) / 12;
const yOf = (rate: number, end: number) => BASE - (rate / end) * (BASE - TOP);

interface MultipleProps {
  readonly part: PartHistory;
  readonly asOf: Month;
  readonly end: number;
}

function Multiple({ part, asOf, end }: MultipleProps) {
  const { name, months, due } = part;
  const { rate } = asOfMonth(part);
  const point = (index: number, ratio: number) => `${xOf(index).toFixed(1)},${yOf(ratio, end).toFixed(1)}`;
  return (
    <li>
      <h3>
        <span>{name}</span>
        <span>{rate === null ? NOT_REPORTED : formatRate(rate)}</span>
      </h3>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={multipleWords(part, asOf)}>
        {months.map(
          (month, i) =>
            month.rate === null && (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: months in order
                key={i}
                x={xOf(i - 1)}
                y={TOP}
                width={xOf(0) - LEFT}
                height={BASE - TOP}
                fill={`url(#${HATCH})`}
              />
            ),
        )}
        <line x1={LEFT} x2={RIGHT} y1={BASE} y2={BASE} className="multiple-base" />
        <line x1={LEFT} x2={RIGHT} y1={yOf(1, end)} y2={yOf(1, end)} className="multiple-plan" />
        <polyline
          points={[`${LEFT},${BASE}`, ...due.map((ratio, i) => point(i, ratio))].join(" ")}
          className="multiple-pace"
        />
        {months.map((month, i) => {
          const before = i === 0 ? 0 : (months[i - 1]?.rate ?? null);
          if (month.rate === null || before === null) return null;
          const from = i === 0 ? `${LEFT},${BASE}` : point(i - 1, before);
          return (
            <polyline
              // biome-ignore lint/suspicious/noArrayIndexKey: months in order
              key={i}
              points={`${from} ${point(i, month.rate)}`}
              className={month.carriedForward ? "multiple-actual multiple-carried" : "multiple-actual"}
            />
          );
        })}
        {months.map(
          (month, i) =>
            month.rate !== null &&
            !month.carriedForward && (
              // biome-ignore lint/suspicious/noArrayIndexKey: months in order
              <circle key={i} cx={xOf(i)} cy={yOf(month.rate, end)} r="2" className="multiple-dot" />
            ),
        )}
        <text x={LEFT + 1} y={yOf(1, end) - 2}>
          计划 100%
        </text>
        <text x={RIGHT} y={yOf(due[9] ?? 0, end) + 13} textAnchor="end">
          应完成
        </text>
        {rate === null && (
          <text x={LEFT + 6} y={BASE - 6} className="multiple-silent">
            未报送
          </text>
        )}
        <text x={LEFT} y={HEIGHT - 4}>
          1月
        </text>
        <text x={RIGHT} y={HEIGHT - 4} textAnchor="end">
          12月
        </text>
      </svg>
    </li>
  );
}

function MultiplesTable({ kind, year, parts }: Pick<MultiplesProps, "kind" | "year" | "parts">) {
  return (
    <Scroll labelledBy="multiples-title">
      <table className="table multiples-table" aria-label={`各${kind}逐月累计完成数与完成率`}>
        <TableHead
          columns={[
            { words: kind },
            { words: "指标" },
            ...monthsOf(year).map((month) => `${monthNumber(month)}月`),
          ]}
        />
        {parts.map((part) => (
          <tbody key={part.name}>
            {multipleRows(part).map((row, i) => (
              <MonthRow key={row.head} {...row}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={3}>
                    {part.name}
                    <br />
                    <small className="muted">计划 {formatPeople(part.quota)} 人</small>
                  </th>
                )}
              </MonthRow>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}
