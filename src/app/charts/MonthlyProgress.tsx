import { lazy, Suspense } from "react";
import { type Month, monthInWords, monthNumber, monthsOf } from "../../domain/cutoff.ts";
import type { Tally } from "../../domain/progress/completion.ts";
import { expectedPeople } from "../../domain/progress/pace.ts";
import type { Expectation } from "../../domain/progress/profile.ts";
import { Boundary } from "../shell/Boundary.tsx";
import { PlainTable } from "../shell/PlainTable.tsx";
import { ChartMissing } from "../shell/States.tsx";
import { formatPeople, formatSigned, NOT_REPORTED } from "../words/format.ts";
import { ZERO_QUOTA } from "../words/tallyWords.ts";

const HEIGHT = 260;

const ChartBurnUp = lazy(async () => ({ default: (await import("./ChartBurnUp.tsx")).ChartBurnUp }));

/** How one ministry or field stood at the end of a month. */
export interface MonthFigure {
  /** Null or without reported cells: nothing was reported by then. */
  readonly tally: Tally | null;
  /** True when an earlier cut-off is carried forward. */
  readonly carriedForward: boolean;
  /** How much of it was reported, e.g. `12/15`; null where that is not a question. */
  readonly covered: string | null;
}

interface MonthlyProgressProps {
  readonly year: number;
  readonly asOf: Month;
  /** Planned people at the as-of month; an adjustment may have changed them since January. */
  readonly quota: number;
  /** From January to the as-of month. */
  readonly months: readonly MonthFigure[];
  /** What is due by the end of a month. */
  readonly expect: (month: Month) => Expectation;
  /** The chart in 万人, for the country; else in people. */
  readonly inWan?: boolean;
}

/** The year of one ministry or field month by month against pace and plan, as a chart and as its table. */
export function MonthlyProgress({ year, asOf, quota, months, expect, inWan = false }: MonthlyProgressProps) {
  const rows = monthsOf(year).map((month, i) => {
    const figure = months[i];
    const actual = figure?.tally && figure.tally.reportedCells > 0 ? figure.tally.actual : null;
    // A month that has passed is held against the plan of its own time.
    const planned = figure ? (figure.tally?.quota ?? 0) : quota;
    const before = months[i - 1]?.tally?.actual ?? 0;
    return {
      label: `${monthNumber(month)}月`,
      passed: figure !== undefined,
      actual,
      added: actual === null ? null : actual - before,
      planned,
      due: expectedPeople(planned, month, expect(month)),
      carriedForward: figure?.carriedForward ?? false,
      covered: figure?.covered ?? null,
    };
  });
  const latest = rows.findLast((row) => row.actual !== null)?.actual;
  const isPlanned = months.some(({ tally }) => tally !== null && tally.plannedCells > 0);
  const ahead = (latest ?? 0) - expectedPeople(quota, asOf, expect(asOf));
  const title =
    latest === undefined || latest === null
      ? "逐月累计：尚无上报"
      : `截至${monthInWords(asOf)}累计 ${formatPeople(latest)} 人${
          quota === 0
            ? `，${isPlanned ? ZERO_QUOTA : "没有计划数"}`
            : `，比时间进度${ahead >= 0 ? "多" : "少"} ${formatPeople(Math.abs(ahead))} 人`
        }`;
  const anyCarried = rows.some((row) => row.carriedForward);
  return (
    <section className="section" aria-labelledby="months-title">
      <div className="section-head">
        <h2 id="months-title">{title}</h2>
        <span className="unit">{inWan ? "图：万人；表：人" : "单位：人"}</span>
      </div>
      {quota > 0 && (
        <div className="chart" style={{ height: HEIGHT + 18 }}>
          <Boundary fallback={<ChartMissing />}>
            <Suspense fallback={null}>
              <ChartBurnUp
                points={rows}
                quota={quota}
                height={HEIGHT}
                inWan={inWan}
                label={`${title}。逐月数字见下表。`}
              />
            </Suspense>
          </Boundary>
        </div>
      )}
      <PlainTable labelledBy="months-title" columns={[{ words: "月份" }, ...rows.map(({ label }) => label)]}>
        <tr>
          <th scope="row">累计完成数</th>
          {rows.map(({ label, actual, passed, carriedForward }) => (
            <td key={label} className={passed && actual === null ? "hatched" : undefined}>
              {carriedForward && actual !== null && "*"}
              {actual === null ? (passed ? NOT_REPORTED : "") : formatPeople(actual)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">当月新增</th>
          {rows.map(({ label, added, carriedForward }) => (
            <td key={label} className={carriedForward ? "muted" : undefined}>
              {added === null ? "" : carriedForward ? "—" : formatSigned(added)}
            </td>
          ))}
        </tr>
        {rows.some((row) => row.planned !== quota) && (
          <tr>
            <th scope="row">当月计划数</th>
            {rows.map(({ label, planned }) => (
              <td key={label}>{formatPeople(planned)}</td>
            ))}
          </tr>
        )}
        {quota > 0 && (
          <tr>
            <th scope="row">按时间应完成</th>
            {rows.map(({ label, due }) => (
              <td key={label}>{formatPeople(due)}</td>
            ))}
          </tr>
        )}
        {rows.some((row) => row.covered !== null) && (
          <tr>
            <th scope="row">已报部门（含沿用）</th>
            {rows.map(({ label, covered }) => (
              <td key={label}>{covered ?? ""}</td>
            ))}
          </tr>
        )}
      </PlainTable>
      {anyCarried && <p className="note">带“*”的月份没有上报，沿用此前最近一次统计截止的累计数。</p>}
    </section>
  );
}
