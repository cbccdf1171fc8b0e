import { RowTable } from "../../app/tables/RowTable.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { STANDING_WORDS } from "../../app/words/reporting/receivedWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { ReceiptLine } from "./checkReceipt.ts";

/** The figures of a receipt beside those that count today. */
export function ReceiptLines({
  lines,
  labelledBy,
}: {
  readonly lines: readonly ReceiptLine[];
  readonly labelledBy: string;
}) {
  return (
    <RowTable
      labelledBy={labelledBy}
      rows={lines}
      keyOf={({ ministry, cutoff }) => `${ministry}${cutoff}`}
      columns={[
        { title: UNIT, names: true, cell: ({ ministry }) => ministry },
        { title: "统计截止", words: true, cell: ({ cutoff }) => monthInWords(cutoff) },
        { title: "回执所列", cell: ({ printed }) => formatPeople(printed) },
        { title: "今天计入", cell: ({ today }) => (today === null ? "—" : formatPeople(today)) },
        { title: "这份上报", words: true, cell: ({ standing }) => STANDING_WORDS[standing] },
      ]}
    />
  );
}
