import { useMemo } from "react";
import { useRecords } from "../../app/country.ts";
import { formatMonth, formatPeople } from "../../app/format.ts";
import { Grid, type GridCell, type GridRow } from "../../app/Grid.tsx";
import { Link } from "../../app/Link.tsx";
import { changeParams, useRoute } from "../../app/route.ts";
import { EmptyNote } from "../../app/States.tsx";
import { today } from "../../app/selection.ts";
import { monthNumber, monthsOf } from "../../domain/cutoff.ts";
import { ReceivedVersions } from "./ReceivedVersions.tsx";
import { boardOf, type MonthStanding, type ReceivedBoard, type ReceivedMonth } from "./received.ts";

const WORDS: Readonly<Record<MonthStanding, string>> = {
  reported: "已报",
  corrected: "更正",
  withdrawn: "已撤回",
  late: "逾期未报",
  "not-reported": "未报",
  "not-due": "—",
};

const CLASSES: Readonly<Record<MonthStanding, string>> = {
  reported: "",
  corrected: "received-corrected",
  withdrawn: "hatched",
  late: "hatched received-late",
  "not-reported": "hatched muted",
  "not-due": "muted",
};

/** 已收到: ministry by month, who is late, and what was received for one of them. */
export function Received() {
  const { year, asOf, journal, vocabulary, plans, journalReadable } = useRecords();
  const route = useRoute();
  const plan = plans.find((each) => each.year === year);
  const board = useMemo(
    () =>
      boardOf(journal, {
        ministries: plan?.ministries ?? vocabulary.ministries.map(({ name }) => name),
        year,
        asOf,
        today: today(),
      }),
    [journal, plan, vocabulary, year, asOf],
  );
  const columns = useMemo(
    () => [
      { id: "ministry", title: "部门", width: 136, pinned: true, rowHeader: true, words: true },
      ...monthsOf(year).map((month) => ({
        id: month,
        title: month === asOf ? `${monthNumber(month)}月（统计时点）` : `${monthNumber(month)}月`,
        width: 84,
        grows: true,
        words: true,
      })),
    ],
    [year, asOf],
  );
  const { rows, totals } = useMemo(() => gridRows(board, year), [board, year]);
  const counting = journal.submissions.filter((submission) => submission.year === year).length;
  const none = !journal.reports.some(({ submissions }) => submissions.some((each) => each.year === year));
  const [ministry, month] = (route.params.get("received") ?? "").split("|");
  const opened = ministry && month && monthsOf(year).includes(month) ? { ministry, month } : null;

  return (
    <section className="section" aria-labelledby="received-title">
      <div className="section-head">
        <h2 id="received-title">
          {journalReadable ? `${year}年已收到 ${counting} 份上报` : `${year}年已收到的上报读不出来`}
        </h2>
        <span className="unit">部门 × 统计截止</span>
      </div>
      {!journalReadable ? (
        <EmptyNote>本机存储不可用，不知道已收到哪些上报；请先按上方提示恢复本机存储。</EmptyNote>
      ) : none ? (
        <EmptyNote>
          还没有上报。选择一个部门的进度文件，校验通过并确认后，这里列出它，各页面的完成数随之更新。想先看看效果，可到
          <Link to="/log">“记录”</Link>载入示例数据。
        </EmptyNote>
      ) : (
        <>
          <p className="received-late-line">{lateWords(board, asOf)}</p>
          <Grid
            labelledBy="received-title"
            columns={columns}
            rows={rows}
            totals={totals}
            headerHeight={44}
            onOpen={(row, column) => {
              if (row !== "total" && column !== "ministry")
                changeParams(route, { received: `${row}|${column}` }, true);
            }}
          />
          <p className="legend">
            点一格（或按
            Enter）看这个部门这个统计截止的全部上报。更正后的数字是收到的版数；斜线格没有有效的上报；“逾期未报”只看统计时点那个月，换一个统计时点可查其他月份；—
            表示这个月还没有结束。
          </p>
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
    </section>
  );
}

function gridRows(board: ReceivedBoard, year: number): { rows: GridRow[]; totals: GridRow[] } {
  const months = monthsOf(year);
  const total: Record<string, GridCell> = { ministry: { text: "当月有上报" } };
  months.forEach((month, i) => {
    total[month] = { text: `${board.reported[i] ?? 0} / ${board.ministries.length}` };
  });
  return {
    totals: [{ id: "total", cells: total }],
    rows: board.ministries.map(({ ministry, months: received }) => {
      const cells: Record<string, GridCell> = { ministry: { text: ministry } };
      for (const each of received) cells[each.month] = monthCell(ministry, each);
      return { id: ministry, cells };
    }),
  };
}

function monthCell(ministry: string, received: ReceivedMonth): GridCell {
  const { month, standing, versions, people, sample } = received;
  const word = standing === "corrected" ? `${WORDS.corrected} ${versions} 版` : WORDS[standing];
  const figure = people === null ? "" : `，计入 ${formatPeople(people)} 人${sample ? "（示例）" : ""}`;
  return {
    text: word,
    className: CLASSES[standing],
    title: `${ministry} ${formatMonth(month)}：${standing === "not-due" ? "这个月还没有结束" : word}${figure}`,
  };
}

function lateWords({ ministries, late, reported }: ReceivedBoard, asOf: string): string {
  const count = reported[monthNumber(asOf) - 1] ?? 0;
  const head = `统计时点${formatMonth(asOf)}：${ministries.length} 个部门中 ${count} 个已报`;
  if (count === ministries.length) return `${head}，没有逾期。`;
  if (late.length === 0) return `${head}；这个月还没有结束，不算逾期。`;
  return `${head}，${late.length} 个逾期未报：${late.join("、")}。`;
}
