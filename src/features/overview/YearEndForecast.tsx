import type { ReactNode } from "react";
import { useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { ExplainButton } from "../../app/figures/ExplainButton.tsx";
import { ReportedCell } from "../../app/figures/FigureCells.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { formatPeople, formatRate, formatSigned, NO_QUOTA, NOT_REPORTED } from "../../app/words/format.ts";
import { landingFigure, landingSentence, needFigure } from "../../app/words/landingWords.ts";
import { BASIS_WORDS } from "../../app/words/paceWords.ts";
import { plannedText } from "../../app/words/tallyWords.ts";
import { monthNumber } from "../../domain/cutoff.ts";
import type { Backtest } from "../../domain/yearEnd/backtest.ts";
import type { Landing } from "../../domain/yearEnd/forecast.ts";
import type { NoLanding } from "../../domain/yearEnd/landing.ts";

function balance(landing: Landing | NoLanding): string {
  if (typeof landing === "string") return "—";
  return landing.balance === null ? NO_QUOTA : formatSigned(landing.balance);
}

/** Where the year ends at this pace: country and ministries, with ranges, and how such forecasts did last year. */
export function YearEndForecast() {
  const country = useCountry();
  const { forecasts, backtest } = yearEndOf(country);
  const { rollup, position } = country;
  const without = forecasts.country.without;
  return (
    <section className="section" aria-labelledby="landing-title">
      <div className="section-head">
        <h2 id="landing-title">{landingTitle(forecasts.country.landing)}</h2>
        <span className="toolbar">
          <ExplainButton figure="landing" label="年底预计" />
          <span className="unit">单位：人</span>
        </span>
      </div>
      <p className="note">
        {landingSentence(forecasts.country.landing, rollup.country.quota)}
        {without.length > 0 && `${without.join("、")}没有预计，预计数与差数都不含其计划。`}
        年底预计 = 完成数 ÷ 应完成的比例；区间取上年同月实际与此类预计之比的第 10 至第 90
        百分位；上年普遍偏低或偏高时，区间不含预计数本身。
      </p>
      <PlainTable
        labelledBy="landing-title"
        columns={[
          { words: "部门" },
          "计划数",
          "完成数",
          "年底预计（区间）",
          "预计与计划之差",
          "今后每月须完成",
          "口径",
        ]}
      >
        <tr className="total">
          <th scope="row">合计</th>
          <td>{formatPeople(rollup.country.quota)}</td>
          <td>{rollup.country.reportedCells > 0 ? formatPeople(rollup.country.actual) : NOT_REPORTED}</td>
          <td>{landingFigure(forecasts.country.landing)}</td>
          <td>{balance(forecasts.country.landing)}</td>
          <td>{needFigure(forecasts.country.need)}</td>
          <td>各部门之和</td>
        </tr>
        {forecasts.ministries.map(({ ministry, landing, need, expectation }, m) => {
          const tally = rollup.ministries[m];
          return (
            <tr key={ministry}>
              <th scope="row">
                <Link to={`/ministry/${ministry}`}>{ministry}</Link>
              </th>
              <td>{tally ? plannedText(tally, tally.quota) : NO_QUOTA}</td>
              <ReportedCell count={position.ministries[m]?.submission && tally ? tally.actual : null} />
              <td className={typeof landing === "string" ? "muted" : undefined}>{landingFigure(landing)}</td>
              <td>{balance(landing)}</td>
              <td>{needFigure(need)}</td>
              <td>{expectation ? BASIS_WORDS[expectation.basis] : "—"}</td>
            </tr>
          );
        })}
      </PlainTable>
      {backtest && <BacktestTable backtest={backtest} />}
    </section>
  );
}

function landingTitle(landing: Landing | NoLanding): string {
  if (typeof landing === "string") return "年底预计：数据不足，不推算";
  const { balance: difference, people } = landing;
  if (difference === null) return `按目前进度，年底预计 ${formatPeople(people)} 人`;
  return difference >= 0
    ? `按目前进度，年底预计超出计划 ${formatPeople(difference)} 人`
    : `按目前进度，年底预计缺 ${formatPeople(-difference)} 人`;
}

function ratio(value: number | null | undefined): string {
  return value === null || value === undefined ? "—" : formatRate(value);
}

const BACKTEST_ROWS: readonly (readonly [string, (month: Backtest["months"][number]) => ReactNode])[] = [
  ["可检验的部门数", ({ ministries }) => ministries],
  ["部门误差中位数", ({ medianError }) => ratio(medianError)],
  [
    "全国误差",
    ({ countryError }) =>
      countryError === null ? "—" : `${countryError < 0 ? "−" : "+"}${formatRate(Math.abs(countryError))}`,
  ],
  ["实际 ÷ 预计，第 10 百分位", ({ spread }) => ratio(spread?.low)],
  ["实际 ÷ 预计，第 90 百分位", ({ spread }) => ratio(spread?.high)],
];

function BacktestTable({ backtest }: { readonly backtest: Backtest }) {
  return (
    <details className="backtest">
      <summary>用{backtest.year}年检验：在各月做同样的预计，与年底实际相差多少</summary>
      <PlainTable
        labelledBy="landing-title"
        label={`${backtest.year}年各月预计的误差`}
        columns={[{ words: "月份" }, ...backtest.months.map(({ month }) => `${monthNumber(month)}月`)]}
      >
        {BACKTEST_ROWS.map(([name, figure]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {backtest.months.map((month) => (
              <td key={month.month}>{figure(month)}</td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </details>
  );
}
