import { dayInWords, type Month, monthInWords, yearOf } from "../../../domain/cutoff.ts";
import { PLAN_PROJECT, PROGRAMME } from "../../../domain/edition.ts";
import { completionRate } from "../../../domain/progress/completion.ts";
import { type DatedTally, expectedPeople } from "../../../domain/progress/pace.ts";
import type { ReportedState } from "../../../domain/progress/reportedState.ts";
import { monthlyNeed } from "../../../domain/yearEnd/monthlyNeed.ts";
import type { ReturnedReport } from "../../../journal/fold/returnedReports.ts";
import { formatCutoff, formatPeople, formatRate } from "../format.ts";
import { REPORTED_WORDS } from "./reportedCounts.ts";
import { returnedFileWords, whyReturned } from "./returnedWords.ts";

interface Silence {
  readonly ministry: string;
  readonly year: number;
  readonly asOf: Month;
  /** Planned people of the year. */
  readonly quota: number;
  /** Latest cut-off received; null when nothing came this year. */
  readonly latest: Month | null;
  readonly state: ReportedState;
  /** What came since and was returned last, see `lastReturned`; null without any. */
  readonly returned: ReturnedReport | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The text of a reminder to a ministry whose report for the as-of month has not come; to be copied into a letter. */
export function reminderText(silence: Silence): string {
  const { ministry, year, asOf, quota, latest, state, returned, today } = silence;
  const came = returned
    ? `你单位报送的${returnedFileWords(returned)}，不能入库，已退回：${whyReturned(returned)}。改正后的文件尚未收到，`
    : latest
      ? "目前收到的"
      : `${year}年度至今没有收到你单位的上报，`;
  const held = latest
    ? `最近一次${returned ? "入库的" : ""}为截至${formatCutoff(latest)}的数据，${monthInWords(asOf)}统计沿用该数`
    : `统计中按“${REPORTED_WORDS[state]}”列示`;
  return (
    `${ministry}：\n` +
    `    ${year}年度${PROGRAMME}${PLAN_PROJECT}中，你单位计划培训 ${formatPeople(quota)} 人。${came}${held}。` +
    `请核实后报送截至${formatCutoff(asOf)}的累计完成人数；没有培训的领域请填0，尚无数字的领域请留空。\n` +
    `    ${dayInWords(today)}\n`
  );
}

/** The text to a ministry that has reported and lies behind what is due by its own cut-off; to be copied into a letter. */
export function urgingText(
  ministry: string,
  { tally, cutoff, asOf, expectation }: DatedTally,
  today: string,
): string {
  const at = cutoff ?? asOf;
  const due = expectedPeople(tally.quota, expectation);
  const { perMonth } = monthlyNeed(tally, at);
  return (
    `${ministry}：\n` +
    `    截至${formatCutoff(at)}，你单位${yearOf(at)}年度${PROGRAMME}${PLAN_PROJECT}完成 ${formatPeople(tally.actual)} 人，` +
    `占计划 ${formatPeople(tally.quota)} 人的 ${formatRate(completionRate(tally) ?? 0)}；按时间应完成 ${formatPeople(due)} 人，` +
    `少 ${formatPeople(due - tally.actual)} 人。` +
    `各领域缺口合计 ${formatPeople(tally.gap)} 人${perMonth === null ? "" : `，今后每月须完成 ${formatPeople(perMonth)} 人`}。` +
    "请说明原因，并报送后续安排。\n" +
    `    ${dayInWords(today)}\n`
  );
}
