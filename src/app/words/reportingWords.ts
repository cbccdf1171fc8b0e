import { dayInWords, type Month, monthNumber } from "../../domain/cutoff.ts";
import { DUE_DAY, dueDate } from "../../domain/reporting/dueDate.ts";
import type { ReportingCell, ReportingRow, ReportingState } from "../../domain/reporting/reporting.ts";
import { NOT_REPORTED } from "./format.ts";

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
  "待报为该月已结束而未到期限。此期限由本系统自定，各文件没有规定报送日期。按季报送的部门只须报 3、6、9、12 月。示例数据没有收到日期，不算迟报。" +
  "更正次数为被后来一份替换的次数。另报为同月报来的工程子项目与人工智能通识的数字，不计入计划的完成数，也不算报送了计划的数。";

/**
 * The words of a cell of the board: state or 迟报, in the place of 未报 the month whose figures are carried forward, number
 * of corrections, and 另报 for reported programme measures.
 */
export function reportingCellWords(cell: ReportingCell): string[] {
  const { state, late, corrections, measures, holds } = cell;
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
  if (months.length === 0) return "到今天没有部门逾期未报送";
  return `到今天 ${months.length} 个部门逾期未报送，最多缺 ${Math.max(...months)} 个月`;
}

/** Shade or hatching, which repeat the words. */
export function cellClass({ state, late }: ReportingCell): string | undefined {
  if (state === "reported") return late ? "step-1" : undefined;
  return state === "missing" || state === "withdrawn" ? "hatched" : "muted";
}

/**
 * Which of the expected ministries have reported for a month, whose earlier figures are carried forward, which have not
 * reported, and when the month is due.
 */
export function monthWords(board: readonly ReportingRow[], month: Month): string {
  const expected = board.filter((row) => row.expected);
  const cells = expected.flatMap(({ ministry, cells: all }) =>
    all
      .filter((cell) => cell.month === month && cell.state !== "not-expected")
      .map((cell) => ({ ministry, ...cell })),
  );
  const reported = cells.filter(({ state }) => state === "reported");
  const silent = cells.filter(({ state }) => state !== "reported");
  const late = reported.filter((cell) => cell.late).length;
  const head = `${cells.length} 个部门中 ${reported.length} 个当月已报${late > 0 ? `（${late} 个迟报）` : ""}`;
  if (silent.length === 0) return `${head}。`;
  const namesOf = (list: typeof silent) => list.map(({ ministry }) => ministry).join("、");
  if (silent.some((cell) => cell.late)) {
    const carried = silent.filter(isCarried);
    const missing = silent.filter((cell) => !isCarried(cell));
    const held = carried.map(({ ministry, holds }) => `${ministry}（${holds && monthNumber(holds)} 月）`);
    return `${[
      head,
      ...(carried.length > 0 ? [`${carried.length} 个沿用较早的数：${held.join("、")}`] : []),
      ...(missing.length > 0 ? [`${missing.length} 个未报送：${namesOf(missing)}`] : []),
    ].join("，")}。`;
  }
  const due = dayInWords(dueDate(month));
  return silent.some(({ state }) => state === "not-due")
    ? `${head}；这个月还没有结束，${due}到期。`
    : `${head}，${silent.length} 个待报（${due}到期）：${namesOf(silent)}。`;
}
