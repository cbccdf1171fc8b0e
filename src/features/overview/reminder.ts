import { formatCutoff, formatPeople } from "../../app/words/format.ts";
import { type Month, monthInWords, monthOfDate } from "../../domain/cutoff.ts";

interface Silence {
  readonly ministry: string;
  readonly year: number;
  readonly asOf: Month;
  /** Planned people of the year. */
  readonly quota: number;
  /** Latest cut-off received; null when nothing came this year. */
  readonly latest: Month | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The text of a reminder to a ministry whose report for the as-of month has not come; to be copied into a letter. */
export function reminderText({ ministry, year, asOf, quota, latest, today }: Silence): string {
  const held = latest
    ? `目前收到的最近一次为截至${formatCutoff(latest)}的数据，${monthInWords(asOf)}统计沿用该数`
    : `${year}年度至今没有收到你单位的上报，统计中按“未报送”列示`;
  const [, month, day] = today.split("-").map(Number);
  return (
    `${ministry}：\n` +
    `    ${year}年度专业技术人才知识更新工程能力提升项目中，你单位计划培训 ${formatPeople(quota)} 人。${held}。` +
    `请核实后报送截至${formatCutoff(asOf)}的累计完成人数；没有培训的领域请填0，尚无数字的领域请留空。\n` +
    `    ${monthOfDate(today).slice(0, 4)}年${month}月${day}日\n`
  );
}
