import type { LastYear } from "../../domain/progress/cumulativeByMonth.ts";
import type { Landing } from "../../domain/yearEnd/forecast.ts";
import { Boundary } from "../shell/Boundary.tsx";
import { Folded } from "../shell/Folded.tsx";
import { lazyPart } from "../shell/lazyPart.ts";
import { ChartMissing } from "../shell/States.tsx";
import { PlainTable } from "../tables/PlainTable.tsx";
import { landingTitle } from "../words/landingWords.ts";
import { MonthRow } from "./MonthRow.tsx";
import { fanOf, progressMonths, progressRows, progressTitle, type YearOfMonths } from "./monthlyProgress.ts";

const HEIGHT = 260;
/** Where other parts of the screen must fit beside or below it. */
const LOW_HEIGHT = 172;

const ChartBurnUp = lazyPart(async () => (await import("./ChartBurnUp.tsx")).ChartBurnUp);

interface MonthlyProgressProps extends YearOfMonths {
  /** The chart in 万人, for the country; else in people. */
  readonly inWan?: boolean;
  readonly lastYear?: LastYear | null;
  readonly landing?: Landing | null;
  /** The table is folded away until it is asked for. */
  readonly isTableFolded?: boolean;
}

/** One year month by month against pace and plan, as a chart and as its table. */
export function MonthlyProgress(props: MonthlyProgressProps) {
  const { inWan = false, lastYear = null, landing = null, isTableFolded = false, ...of } = props;
  const { quota } = of;
  const months = progressMonths(of);
  const title = progressTitle(of);
  const height = isTableFolded ? LOW_HEIGHT : HEIGHT;
  const fan = fanOf(months, landing);
  const table = (
    <>
      <PlainTable
        labelledBy="months-title"
        columns={[{ words: "月份" }, ...months.map(({ label }) => label)]}
      >
        {progressRows(months, quota, lastYear).map((row) => (
          <MonthRow key={row.head} {...row} />
        ))}
      </PlainTable>
      {months.some(({ carriedForward }) => carriedForward) && (
        <p className="note">
          带“*”的月份没有上报，图中为虚线，沿用此前最近一次统计截止的累计数，应完成数也按该统计截止计。
        </p>
      )}
    </>
  );
  const words = [
    title,
    ...(fan.length > 0 ? [landingTitle(landing)] : []),
    `逐月数字见${isTableFolded ? "“逐月数字”" : "下表"}。`,
  ];
  return (
    <>
      <section className="section" aria-labelledby="months-title">
        <div className="section-head">
          <h2 id="months-title">{title}</h2>
          <span className="unit">
            {inWan ? (isTableFolded ? "单位：万人" : "图：万人；表：人") : "单位：人"}
          </span>
        </div>
        {quota > 0 && (
          <>
            <div className="chart" style={{ height: height + 18 }}>
              <Boundary loading={<p className="note">正在画图……</p>} fallback={<ChartMissing />}>
                <ChartBurnUp
                  points={months}
                  quota={quota}
                  height={height}
                  inWan={inWan}
                  label={words.join("。")}
                  lastYear={lastYear}
                  fan={fan}
                />
              </Boundary>
            </div>
            <p className="legend">
              <span>实线：累计完成数</span>
              <span>橙色虚线：按时间应完成</span>
              {lastYear && <span>灰线：{lastYear.year}年累计</span>}
              {fan.length > 0 && (
                <span>浅色扇面：年底预计{fan.some(({ range }) => range) && "，约八成把握"}</span>
              )}
            </p>
          </>
        )}
        {!isTableFolded && table}
      </section>
      {isTableFolded && (
        <Folded id="month-figures-title" title="逐月数字" unit="单位：人">
          {table}
        </Folded>
      )}
    </>
  );
}
