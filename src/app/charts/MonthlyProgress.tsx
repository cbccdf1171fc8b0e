import { lazy } from "react";
import { Boundary } from "../shell/Boundary.tsx";
import { ChartMissing } from "../shell/States.tsx";
import { PlainTable } from "../tables/PlainTable.tsx";
import { MonthRow } from "./MonthRow.tsx";
import { progressMonths, progressRows, progressTitle, type YearOfMonths } from "./monthlyProgress.ts";

const HEIGHT = 260;

const ChartBurnUp = lazy(async () => ({ default: (await import("./ChartBurnUp.tsx")).ChartBurnUp }));

interface MonthlyProgressProps extends YearOfMonths {
  /** The chart in 万人, for the country; else in people. */
  readonly inWan?: boolean;
}

/** One year month by month against pace and plan, as a chart and as its table. */
export function MonthlyProgress({ inWan = false, ...of }: MonthlyProgressProps) {
  const { quota } = of;
  const months = progressMonths(of);
  const title = progressTitle(of);
  return (
    <section className="section" aria-labelledby="months-title">
      <div className="section-head">
        <h2 id="months-title">{title}</h2>
        <span className="unit">{inWan ? "图：万人；表：人" : "单位：人"}</span>
      </div>
      {quota > 0 && (
        <div className="chart" style={{ height: HEIGHT + 18 }}>
          <Boundary loading={null} fallback={<ChartMissing />}>
            <ChartBurnUp
              points={months}
              quota={quota}
              height={HEIGHT}
              inWan={inWan}
              label={`${title}。逐月数字见下表。`}
            />
          </Boundary>
        </div>
      )}
      <PlainTable
        labelledBy="months-title"
        columns={[{ words: "月份" }, ...months.map(({ label }) => label)]}
      >
        {progressRows(months, quota).map((row) => (
          <MonthRow key={row.head} {...row} />
        ))}
      </PlainTable>
      {months.some(({ carriedForward }) => carriedForward) && (
        <p className="note">
          带“*”的月份没有上报，图中为虚线，沿用此前最近一次统计截止的累计数，应完成数也按该统计截止计。
        </p>
      )}
    </section>
  );
}
