import { formatPeople } from "../../app/words/format.ts";
import { returnedFileWords, whyReturned } from "../../app/words/reporting/returnedWords.ts";
import { type Month, monthNumber } from "../../domain/cutoff.ts";
import type { LastYear } from "../../domain/progress/cumulativeByMonth.ts";
import type { ReturnedReport } from "../../journal/fold/returnedReports.ts";

interface CallContext {
  readonly asOf: Month;
  /** Months whose due day has passed without a report, in their order. */
  readonly overdue: readonly Month[];
  /** The last report that was returned and not answered; null without any. */
  readonly returned: ReturnedReport | null;
  readonly lastYear: LastYear | null;
}

/** What to know before one calls a ministry: missing months, what was returned and why, the same month last year. */
export function callFacts({ asOf, overdue, returned, lastYear }: CallContext): string[] {
  const before = lastYear?.people[monthNumber(asOf) - 1] ?? null;
  return [
    overdue.length === 0
      ? "没有逾期未报送的月份。"
      : `逾期未报送 ${overdue.length} 个月：${overdue.map((month) => `${monthNumber(month)}月`).join("、")}。`,
    ...(returned
      ? [`最近一次退回：${returnedFileWords(returned)}，${whyReturned(returned)}。改正后的文件尚未收到。`]
      : []),
    ...(lastYear && before !== null
      ? [`上年同月（${lastYear.year}年${monthNumber(asOf)}月底）累计 ${formatPeople(before)} 人。`]
      : []),
  ];
}
