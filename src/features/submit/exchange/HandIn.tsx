import { useState } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatInstant } from "../../../app/words/format.ts";
import { holderWords } from "../../../app/words/keyWords.ts";
import { receiptLossWords } from "../../../app/words/reporting/receiptWords.ts";
import { returnedFileWords, whyReturned } from "../../../app/words/reporting/returnedWords.ts";
import { receiptLosses } from "../../../journal/fold/receiptLosses.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import { PrintReceipt } from "../receipt/PrintReceipt.tsx";
import { handedInWords, reportedWords, sentWords } from "./exchangeWords.ts";
import { PackageButton } from "./PackageButton.tsx";
import { StoredCard } from "./StoredCard.tsx";
import { sentNotes } from "./sentNotes.ts";

/** 报送: what a ministry's copy has stored, how far each report has come, and what goes to the planner. */
export function HandIn({ ministry }: { readonly ministry: string }) {
  const { journal } = useRecords();
  const notes = useStore(sentNotes);
  const own = journal.reports
    .filter(({ sample, author }) => !sample && author.kind === "ministry" && author.name === ministry)
    .reverse();
  const open = own.filter(({ verdict, withdrawn }) => !verdict && !withdrawn);
  const losses = receiptLosses(journal.receipts).filter((loss) => loss.ministry === ministry);
  const [newest = null] = open;
  const [atFirst] = useState(newest?.id);
  // Files that the planner returned without an entry of this ministry's.
  const returned = journal.returned.filter(
    ({ target, author, answered }) => target === null && !answered && holderWords(author) === ministry,
  );
  if (own.length === 0 && returned.length === 0) return null;
  return (
    <>
      {newest && (
        <StoredCard
          key={newest.id}
          ministry={ministry}
          report={newest}
          open={open}
          takesFocus={newest.id !== atFirst}
        />
      )}
      <Section
        id="hand-in-title"
        title={open.length > 0 ? `${open.length} 份已存入本机，还没有签收` : "报送的都已有答复"}
      >
        {losses.map((loss) => (
          <Refusal key={loss.receipt.id}>{receiptLossWords(loss)}</Refusal>
        ))}
        {returned.map((each) => (
          <Refusal key={each.id}>
            {returnedFileWords(each)}，已退回：{whyReturned(each)}。请改正后重新报送。
          </Refusal>
        ))}
        <RowTable
          labelledBy="hand-in-title"
          rows={own}
          keyOf={({ id }) => id}
          columns={[
            { title: "入库时间", cell: ({ time }) => formatInstant(time) },
            { title: "内容", words: true, wraps: true, cell: reportedWords },
            { title: "文件", words: true, wraps: true, cell: ({ fileName }) => fileName },
            { title: "状态", words: true, wraps: true, cell: handedInWords },
            { title: "本机备注", words: true, wraps: true, cell: ({ id }) => sentWords(notes[id]) },
            ...(own.length > 1 || !newest
              ? [
                  {
                    title: "操作",
                    words: true,
                    cell: (report: ReceivedReport) => report !== newest && <PrintReceipt report={report} />,
                  },
                ]
              : []),
          ]}
        />
        {!newest && <PackageButton ministry={ministry} />}
      </Section>
    </>
  );
}
