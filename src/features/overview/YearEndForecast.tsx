import type { ReactNode } from "react";
import { useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { ExplainButton } from "../../app/figures/ExplainButton.tsx";
import { ReportedCell } from "../../app/figures/FigureCells.tsx";
import { Folded } from "../../app/shell/Folded.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import {
  formatPeople,
  formatRate,
  formatSignedRate,
  NO_QUOTA,
  NOT_REPORTED,
} from "../../app/words/format.ts";
import {
  balanceFigure,
  landingFigure,
  landingNote,
  landingSentence,
  landingTitle,
  needFigure,
  usualShare,
  withoutSentence,
} from "../../app/words/landingWords.ts";
import { plannedText } from "../../app/words/tallyWords.ts";
import { UNIT, WHOLE } from "../../domain/edition.ts";
import type { MonthOfReplays, Replays } from "../../domain/yearEnd/replays.ts";

/** Where the year is expected to end: country and ministries, with ranges, and how such forecasts did in earlier years. */
export function YearEndForecast() {
  const country = useCountry();
  const forecasts = yearEndOf(country);
  const { rollup, position } = country;
  const { landing, need } = forecasts.country;
  return (
    <Folded id="landing-title" title={landingTitle(landing)} unit="单位：人">
      <p className="note">
        <ExplainButton figure="landing" label="年底预计" /> {landingSentence(landing, forecasts.replays)}
        {withoutSentence(forecasts.country)}
      </p>
      <p className="note">{landingNote(forecasts)}</p>
      <PlainTable
        labelledBy="landing-title"
        columns={[
          { words: UNIT },
          "计划数",
          "完成数",
          "年底预计（区间）",
          "预计与计划之差",
          "今后每月须完成",
          "通常已完成",
          "往年完成率",
        ]}
      >
        <tr className="total">
          <th scope="row">合计</th>
          <td>{formatPeople(rollup.country.quota)}</td>
          <td>{rollup.country.reportedCells > 0 ? formatPeople(rollup.country.actual) : NOT_REPORTED}</td>
          <td>{landingFigure(landing)}</td>
          <td>{balanceFigure(landing)}</td>
          <td>{needFigure(need)}</td>
          <td />
          <td />
        </tr>
        {forecasts.ministries.map(({ ministry, landing: own, need: ownNeed, course }, m) => {
          const tally = rollup.ministries[m];
          return (
            <tr key={ministry}>
              <th scope="row">
                <Link to={`/ministry/${ministry}`}>{ministry}</Link>
              </th>
              <td>{tally ? plannedText(tally, tally.quota) : NO_QUOTA}</td>
              <ReportedCell count={position.ministries[m]?.submission && tally ? tally.actual : null} />
              <td className={own ? undefined : "muted"}>{landingFigure(own)}</td>
              <td>{balanceFigure(own)}</td>
              <td>{needFigure(ownNeed)}</td>
              <td>{course ? usualShare(course) : "—"}</td>
              <td>{course ? formatRate(course.rate) : "—"}</td>
            </tr>
          );
        })}
      </PlainTable>
      {forecasts.replays && <ReplaysTable replays={forecasts.replays} />}
    </Folded>
  );
}

function rate(value: number | null): string {
  return value === null ? "—" : formatRate(value);
}

const REPLAY_ROWS: readonly (readonly [string, (month: MonthOfReplays) => ReactNode])[] = [
  ["可检验的预计个数", ({ forecasts }) => forecasts],
  [`${UNIT}误差中位数`, ({ medianError }) => rate(medianError)],
  [`${WHOLE}误差`, ({ countryErrors }) => countryErrors.map(formatSignedRate).join("，") || "—"],
  ["区间包含年底实际的比例", ({ held }) => rate(held)],
];

function ReplaysTable({ replays }: { readonly replays: Replays }) {
  const years = replays.years.join("、");
  return (
    <details className="backtest">
      <summary>用{years}年检验：在各月做同样的预计，与年底实际相差多少</summary>
      <PlainTable
        labelledBy="landing-title"
        label={`${years}年各月预计的误差`}
        columns={[{ words: "月份" }, ...replays.months.map(({ month }) => `${month}月`)]}
      >
        {REPLAY_ROWS.map(([name, figure]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {replays.months.map((month) => (
              <td key={month.month}>{figure(month)}</td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </details>
  );
}
