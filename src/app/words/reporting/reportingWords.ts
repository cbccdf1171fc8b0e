import { dayInWords, type Month, monthNumber } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { byState } from "../../../domain/progress/reportedState.ts";
import { DUE_DAY, dueDate } from "../../../domain/reporting/dueDate.ts";
import type { ReportingCell, ReportingRow, ReportingState } from "../../../domain/reporting/reporting.ts";
import { NOT_REPORTED } from "../format.ts";
import { REPORTED_WORDS, reportedCounts } from "./reportedCounts.ts";

const STATE_WORDS: Readonly<Record<ReportingState, string>> = {
  reported: "已报",
  withdrawn: "已撤回",
  missing: NOT_REPORTED,
  due: "待报",
  "not-due": "未到期",
  "not-expected": "—",
};

/** The rule behind 迟报, 未报送 and 待报, printed under every board that uses these words. */
export const DUE_RULE =
  `本系统的期限：截至某月的数据应在次月 ${DUE_DAY} 日前（含当日）收到；此后首次收到为迟报，仍没有为未报送（格中写“未报”），前面月份有数的写沿用的月份；是否迟报看收到日期，更正不使按期的上报变成迟报；` +
  `待报为该月已结束而未到期限。此期限由本系统自定，各文件没有规定报送日期。按季报送的${UNIT}只须报 3、6、9、12 月。示例数据没有收到日期，不算迟报。` +
  "更正次数为被后来一份替换的次数。“沿用 N 月”为这个月没有报，仍按 N 月底的累计数统计。另报为同月报来的工程子项目与人工智能通识的数字，不计入计划的完成数，也不算报送了计划的数。";

/**
 * The words of a cell of the board: state or 迟报, in the place of 未报 the month whose figures are carried forward, number
 * of corrections, and 另报 for reported programme measures.
 */
export function reportingCellWords(cell: ReportingCell): string[] {
  const { state, stands, late, corrections, measures, holds } = cell;
  if (stands === "returned" && state !== "not-expected") return [REPORTED_WORDS.returned];
  const corrected = corrections > 0 ? [`更正 ${corrections} 次`] : [];
  const besides = measures > 0 ? [`另报 ${measures} 项`] : [];
  if (state === "not-expected" && measures > 0) return besides;
  if (holds && isCarried(cell)) return [`沿用 ${monthNumber(holds)} 月`, ...besides];
  if (state !== "reported") return [STATE_WORDS[state], ...besides];
  const came = late ? ["迟报"] : corrections > 0 ? [] : [STATE_WORDS.reported];
  return [...came, ...corrected, ...besides];
}

/** Whether the figures of an earlier month stand in a cell whose own report is missing. */
function isCarried({ state, holds }: ReportingCell): boolean {
  return state === "missing" && holds !== null;
}

/** How many ministries have not reported a month that is past its due day, and for how many months at most. */
export function overdueWords(board: readonly Pick<ReportingRow, "overdue">[]): string {
  const months = board.map(({ overdue }) => overdue.length).filter((count) => count > 0);
  if (months.length === 0) return `到今天没有${UNIT}逾期未报送`;
  return `到今天 ${months.length} 个${UNIT}逾期未报送，最多缺 ${Math.max(...months)} 个月`;
}

/** Shade or hatching, which repeat the words. */
export function cellClass({ state, late }: ReportingCell): string | undefined {
  if (state === "reported") return late ? "step-1" : undefined;
  return state === "missing" || state === "withdrawn" ? "hatched" : "muted";
}

/**
 * How many of the expected ministries have reported for a month, whose earlier figures are carried forward, which have not
 * reported, and when the month is due. The counts are those of every other screen.
 */
export function monthWords(board: readonly ReportingRow[], month: Month): string {
  const cells = board.flatMap(({ ministry, expected, cells: all }) =>
    expected ? all.filter((cell) => cell.month === month).map((cell) => ({ ...cell, ministry })) : [],
  );
  const silent = cells.filter(({ state }) => state !== "reported" && state !== "not-expected");
  const hasNotEnded = silent.some(({ state }) => state === "not-due");
  const counts = reportedCounts(
    byState(cells.map((cell) => ({ ...cell, state: cell.stands }))),
    (state, of) => {
      const late = of.filter((cell) => cell.late).length;
      if (state === "reported") return late > 0 ? `（${late} 个迟报）` : "";
      if (hasNotEnded) return "";
      const names = of.map(({ ministry, holds }) => ministry + (holds ? `（${monthNumber(holds)} 月）` : ""));
      return `：${names.join("、")}`;
    },
  );
  if (silent.length === 0 || silent.some((cell) => cell.late)) return `${counts}。`;
  const due = `${dayInWords(dueDate(month))}到期`;
  return `${counts}；${hasNotEnded ? `这个月还没有结束，${due}` : due}。`;
}
