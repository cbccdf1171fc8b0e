import type { GridCell, GridRow } from "../../../app/grid/gridTable.ts";
import { formatPeople } from "../../../app/words/format.ts";
import { cellClass, reportingCellWords } from "../../../app/words/reporting/reportingWords.ts";
import { type Month, monthInWords, monthNumber } from "../../../domain/cutoff.ts";
import { submissionTotal } from "../../../domain/progress/submission.ts";
import type { ReportingCell, ReportingRow } from "../../../domain/reporting/reporting.ts";
import type { CountingSubmission } from "../../../journal/fold/state.ts";

/** The column of a month: its number, so that the grid keeps its columns when the year changes. */
export function boardColumnOf(month: Month): string {
  return String(monthNumber(month));
}

/** The board as rows of a grid, above them how many ministries have reported each month. */
export function boardRows(
  board: readonly ReportingRow[],
  counting: readonly CountingSubmission[],
): { rows: GridRow[]; totals: GridRow[] } {
  const expected = board.filter((row) => row.expected);
  const total: Record<string, GridCell> = { ministry: { text: "当月已报" } };
  board[0]?.cells.forEach(({ month }, i) => {
    const states = expected.map(({ cells }) => cells[i]?.state).filter((state) => state !== "not-expected");
    const reported = states.filter((state) => state === "reported").length;
    total[boardColumnOf(month)] = { text: `${reported} / ${states.length}` };
  });
  const byCell = new Map(counting.map((each) => [`${each.ministry}|${each.cutoff}`, each]));
  return {
    totals: [{ id: "total", cells: total }],
    rows: board.map(({ ministry, cells: months }) => {
      const cells: Record<string, GridCell> = { ministry: { text: ministry } };
      for (const cell of months) {
        const counts = byCell.get(`${ministry}|${cell.month}`);
        cells[boardColumnOf(cell.month)] = {
          text: reportingCellWords(cell).join("\n"),
          title: titleOf(ministry, cell, counts),
          ...classOf(cell),
        };
      }
      return { id: ministry, cells };
    }),
  };
}

function classOf(cell: ReportingCell): Pick<GridCell, "className"> {
  const className = cellClass(cell);
  return className ? { className } : {};
}

function titleOf(ministry: string, cell: ReportingCell, counts: CountingSubmission | undefined): string {
  const figure = counts
    ? `，计入 ${formatPeople(submissionTotal(counts))} 人${counts.sample ? "（示例）" : ""}`
    : "";
  const received = cell.versions > 1 ? `，共收到 ${cell.versions} 份` : "";
  return `${ministry} ${monthInWords(cell.month)}：${reportingCellWords(cell).join("，")}${received}${figure}`;
}
