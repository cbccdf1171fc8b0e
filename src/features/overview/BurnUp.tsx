import { lazy, Suspense, useMemo } from "react";
import { useCountry } from "../../app/country.ts";
import { formatMonth, formatPeople, formatSigned, formatWan, NOT_REPORTED } from "../../app/format.ts";
import { monthNumber, monthsOf } from "../../domain/cutoff.ts";
import { historyOf } from "../../domain/history.ts";
import { expectedPeople } from "../../domain/pace.ts";

const HEIGHT = 280;

const ChartBurnUp = lazy(async () => ({ default: (await import("../../app/ChartBurnUp.tsx")).ChartBurnUp }));

/** The year month by month: cumulative people against pace and plan, as a chart and as its table. */
export function BurnUp() {
  const { plan, journal, asOf, rollup } = useCountry();
  const history = useMemo(
    () => historyOf(plan, journal.submissions, asOf),
    [plan, journal.submissions, asOf],
  );
  const { quota, actual, reportedCells } = rollup.country;
  const ahead = actual - expectedPeople(quota, asOf);
  const title =
    reportedCells === 0
      ? "逐月累计：尚无上报"
      : `截至${formatMonth(asOf)}累计 ${formatWan(actual)} 万人，${
          ahead >= 0 ? `比时间进度多 ${formatWan(ahead)}` : `比时间进度少 ${formatWan(-ahead)}`
        } 万人`;
  const points = monthsOf(plan.year).map((month, i) => {
    const country = history[i]?.rollup.country;
    return {
      label: `${monthNumber(month)}月`,
      actual: country && country.reportedCells > 0 ? country.actual : null,
      due: expectedPeople(quota, month),
    };
  });
  return (
    <section className="section" aria-labelledby="burn-up-title">
      <div className="section-head">
        <h2 id="burn-up-title">{title}</h2>
        <span className="unit">图：万人；表：人</span>
      </div>
      <div className="chart" style={{ height: HEIGHT + 18 }}>
        <Suspense fallback={null}>
          <ChartBurnUp points={points} quota={quota} height={HEIGHT} label={`${title}。逐月数字见下表。`} />
        </Suspense>
      </div>
      <div className="scroll-x">
        <table className="table" aria-label="逐月累计完成数">
          <thead>
            <tr>
              <th scope="col" className="text">
                月份
              </th>
              {points.map(({ label }) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">累计完成数</th>
              {points.map(({ label, actual: people }, i) => (
                <td key={label} className={i < history.length && people === null ? "hatched" : undefined}>
                  {people === null ? (i < history.length ? NOT_REPORTED : "") : formatPeople(people)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">当月新增</th>
              {points.map(({ label, actual: people }, i) => (
                <td key={label}>{people === null ? "" : formatSigned(history[i]?.added ?? 0)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">按时间应完成</th>
              {points.map(({ label, due }) => (
                <td key={label}>{formatPeople(due)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
