import { useRecords } from "../../../app/data/country.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { receiptLosses } from "../../../journal/fold/receiptLosses.ts";
import type { Receipt } from "../../../journal/fold/receipts.ts";

/** An alarm where a ministry's last receipt lacks entries that an earlier receipt named. */
export function ReceiptLosses() {
  return receiptLosses(useRecords().journal.receipts).map(({ ministry, receipt, missing }) => (
    <Refusal key={ministry}>{lossWords(ministry, receipt, missing.length)}</Refusal>
  ));
}

function lossWords(ministry: string, { number }: Receipt, missing: number): string {
  return `${ministry}的回执第 ${number} 号缺 ${missing} 条以前的回执列过的记录：计划管理方的记录可能被截短，或换成了旧的副本。请电话核实，必要时重新报送。`;
}
