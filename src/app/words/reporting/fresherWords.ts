import { type Month, monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { FreshReports } from "../../../domain/reporting/asOfMonth.ts";
import { formatRate } from "../format.ts";

/** `甲部已报2025年10月，占计划 0.2%；多数部门还没有报，现在按2025年9月显示。`; from three ministries on their number. */
export function fresherSentence({ month, ministries, share }: FreshReports, asOf: Month): string {
  const who = ministries.length > 2 ? `${ministries.length} 个${UNIT}` : ministries.join("、");
  return `${who}已报${monthInWords(month)}，占计划 ${formatRate(share)}；多数${UNIT}还没有报，现在按${monthInWords(asOf)}显示。`;
}
