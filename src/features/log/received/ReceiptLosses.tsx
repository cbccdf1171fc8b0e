import { useRecords } from "../../../app/data/country.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { receiptLossWords } from "../../../app/words/reporting/receiptWords.ts";
import { receiptLosses } from "../../../journal/fold/receiptLosses.ts";

/** An alarm where a ministry's last receipt lacks entries that an earlier receipt named. */
export function ReceiptLosses() {
  return receiptLosses(useRecords().journal.receipts).map((loss) => (
    <Refusal key={loss.ministry}>{receiptLossWords(loss)}</Refusal>
  ));
}
