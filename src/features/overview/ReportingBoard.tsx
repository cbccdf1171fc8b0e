import { useMemo } from "react";
import { useCountry } from "../../app/data/country.ts";
import { versionsIn } from "../../app/journal/versionsIn.ts";
import { Link } from "../../app/shell/Link.tsx";
import { TableHead } from "../../app/tables/PlainTable.tsx";
import { Scroll } from "../../app/tables/Scroll.tsx";
import { formatPeople, formatRate, NO_QUOTA } from "../../app/words/format.ts";
import {
  cellClass,
  DUE_RULE,
  overdueWords,
  reportingCellWords,
} from "../../app/words/reporting/reportingWords.ts";
import { lastEndedMonth, monthInWords, monthNumber, monthsOf } from "../../domain/cutoff.ts";
import { historyOf } from "../../domain/progress/history.ts";
import { coverageByMonth, type MonthOfCoverage, reportingBoard } from "../../domain/reporting/reporting.ts";
import "./reportingBoard.css";
import { today } from "../../app/browser/today.ts";
import { Section } from "../../app/shell/Section.tsx";

/** Ministry by month of the selected year: what came, late or corrected, what did not, and whose people it covers. */
export function ReportingBoard() {
  const { plan, journal, asOf, position } = useCountry();
  const day = today();
  const months = monthsOf(plan.year);
  const rows = useMemo(
    () => reportingBoard(plan, versionsIn(journal, plan.year), journal.measures, day, position.awaited),
    [plan, journal, position.awaited, day],
  );
  const coverage = useMemo(() => {
    const ended = lastEndedMonth(plan.year, day);
    return ended ? coverageByMonth(historyOf(plan, journal.submissions, ended)) : [];
  }, [plan, journal.submissions, day]);
  return (
    <Section id="board-title" title={overdueWords(rows)} unit="覆盖：计划人数" className="board">
      <Scroll labelledBy="board-title">
        <table className="table reporting-board" aria-labelledby="board-title">
          <TableHead
            columns={[
              { words: "部门" },
              ...months.map((month) => ({ title: `${monthNumber(month)}月`, current: month === asOf })),
            ]}
          />
          <tbody className="coverage">
            <CoverageRow
              title="覆盖率"
              coverage={coverage}
              figure={({ share }) => (share === null ? NO_QUOTA : formatRate(share))}
            />
            <CoverageRow
              title="当月已报的计划"
              coverage={coverage}
              figure={({ fresh }) => formatPeople(fresh)}
            />
            <CoverageRow
              title="沿用较早的计划"
              coverage={coverage}
              figure={({ covered, fresh }) => formatPeople(covered - fresh)}
            />
          </tbody>
          <tbody>
            {rows.map(({ ministry, cells }) => (
              <tr key={ministry}>
                <th scope="row">
                  <Link to={`/ministry/${ministry}`}>{ministry}</Link>
                </th>
                {cells.map((cell) => (
                  <td key={cell.month} className={cellClass(cell)}>
                    {reportingCellWords(cell).map((word) => (
                      <span key={word}>{word} </span>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="note">
        {DUE_RULE}
        <span className="screen-only">
          逐份见<Link to="/submit">“数据上报”</Link>。
        </span>
        覆盖率 = 已报各格的计划数 ÷ 计划数，各月月底含沿用的数；{monthInWords(asOf)}为统计时点。
      </p>
    </Section>
  );
}

interface CoverageRowProps {
  readonly title: string;
  /** From January to the last month that has ended. */
  readonly coverage: readonly MonthOfCoverage[];
  readonly figure: (month: MonthOfCoverage) => string;
}

function CoverageRow({ title, coverage, figure }: CoverageRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {Array.from({ length: 12 }, (_, i) => coverage[i]).map((month, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: always twelve months in order
        <td key={i}>{month ? figure(month) : ""}</td>
      ))}
    </tr>
  );
}
