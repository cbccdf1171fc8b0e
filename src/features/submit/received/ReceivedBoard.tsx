import { useMemo } from "react";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { reportsAwaited } from "../../../app/data/reportsAwaited.ts";
import { WalkedTable } from "../../../app/grid/WalkedTable.tsx";
import { reportingRows } from "../../../app/journal/reportingRows.ts";
import { Link } from "../../../app/shell/Link.tsx";
import { changeParams, useRoute } from "../../../app/shell/route.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { EmptyNote } from "../../../app/shell/States.tsx";
import { DUE_RULE, monthWords } from "../../../app/words/reporting/reportingWords.ts";
import { monthInWords, monthNumber, monthsOf } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { planAt } from "../../../domain/plan/planAdjustment.ts";
import { boardColumnOf, boardRows } from "./boardRows.ts";
import { ReceivedVersions } from "./ReceivedVersions.tsx";

/** 已收到: ministry by month, who has not reported, and what was received for one of them. */
export function ReceivedBoard() {
  const { year, asOf, journal, vocabulary, plans, journalReadable } = useRecords();
  const route = useRoute();
  const yearPlan = plans.find((each) => each.year === year);
  const day = today();
  const board = useMemo(() => {
    const plan = yearPlan && planAt(yearPlan, asOf);
    const ministries = plan?.ministries ?? vocabulary.ministries.map(({ name }) => name);
    return reportingRows({ year, ministries }, journal, reportsAwaited({ vocabulary, journal }), day);
  }, [journal, yearPlan, vocabulary, year, asOf, day]);
  const columns = useMemo(
    () => [
      { id: "ministry", title: UNIT, width: 128, pinned: true, rowHeader: true, words: true },
      // By the month's number, so that the table keeps its columns when the year changes.
      ...monthsOf(year).map((month) => ({
        id: boardColumnOf(month),
        title: month === asOf ? `${monthNumber(month)}月\n统计时点` : `${monthNumber(month)}月`,
        width: 66,
        grows: true,
        words: true,
        wraps: true,
      })),
    ],
    [year, asOf],
  );
  const counting = useMemo(
    () => journal.submissions.filter((submission) => submission.year === year),
    [journal, year],
  );
  const { rows, totals } = useMemo(() => boardRows(board, counting), [board, counting]);
  const measures = journal.measures.filter((each) => each.year === year).length;
  const returned = journal.returned.filter((each) => each.year === year).length;
  const none =
    returned === 0 &&
    !journal.reports.some((report) =>
      [...report.submissions, ...report.measures].some((each) => each.year === year),
    );
  const [ministry, month] = (route.params.get("received") ?? "").split("|");
  const opened = ministry && month && monthsOf(year).includes(month) ? { ministry, month } : null;

  return (
    <Section
      id="received-title"
      title={`${journalReadable ? `${year}年已收到 ${counting.length} 份上报` : `${year}年已收到的上报读不出来`}${measures > 0 ? `，工程子项目 ${measures} 份` : ""}${returned > 0 ? `，退回 ${returned} 份` : ""}`}
      unit={`${UNIT} × 统计截止`}
    >
      {!journalReadable ? (
        <EmptyNote>本机存储不可用，不知道已收到哪些上报；请先按上方提示恢复本机存储。</EmptyNote>
      ) : none ? (
        <EmptyNote>
          还没有上报。选择一个{UNIT}
          的进度文件，校验通过并确认后，这里列出它，各页面的完成数随之更新。想先看看效果，可到
          <Link to="/log">“记录”</Link>载入示例数据。
        </EmptyNote>
      ) : (
        <>
          <p className="received-line">
            统计时点{monthInWords(asOf)}：{monthWords(board, asOf)}
          </p>
          <div className="received-board">
            <WalkedTable
              labelledBy="received-title"
              columns={columns}
              rows={rows}
              totals={totals}
              onOpen={(row, column) => {
                const chosen = monthsOf(year).find((each) => boardColumnOf(each) === column);
                if (row !== "total" && chosen) changeParams(route, { received: `${row}|${chosen}` }, true);
              }}
            />
          </div>
          <p className="legend">
            点一格（或按 Enter）看这个{UNIT}这个统计截止的全部上报。斜线格没有有效的上报；—
            表示不要求上报：计划中没有这个{UNIT}，或它按季报送。
          </p>
          <p className="note">{DUE_RULE}</p>
          {opened && (
            <ReceivedVersions
              key={`${opened.ministry}|${opened.month}`}
              ministry={opened.ministry}
              cutoff={opened.month}
              onClose={() => changeParams(route, { received: null }, true)}
            />
          )}
        </>
      )}
    </Section>
  );
}
