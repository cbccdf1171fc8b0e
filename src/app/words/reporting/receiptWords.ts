import type { ReceiptLoss } from "../../../journal/fold/receiptLosses.ts";

/** The alarm where a ministry's last receipt lacks entries that an earlier receipt named. */
export function receiptLossWords({ ministry, receipt: { number }, missing }: ReceiptLoss): string {
  return `${ministry}的回执第 ${number} 号缺 ${missing.length} 条以前的回执列过的记录：计划管理方的记录可能被截短，或换成了旧的副本。请电话核实，必要时重新报送。`;
}
