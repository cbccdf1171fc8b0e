import { useMutation } from "@tanstack/react-query";
import { useRecords } from "../../../app/data/country.ts";
import { saveReportPackage } from "../../../app/exchange/packageActions.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { CopyButton } from "../../../app/inputs/CopyButton.tsx";
import { RowTable } from "../../../app/shell/RowTable.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { formatInstant } from "../../../app/words/format.ts";
import { receiptLossWords } from "../../../app/words/receiptWords.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { receiptLosses } from "../../../journal/fold/receiptLosses.ts";
import { handedInWords, mailText, reportedWords } from "./exchangeWords.ts";

/** 报送: what a ministry's copy has stored, how far each report has come, and what goes to the planner. */
export function HandIn({ ministry }: { readonly ministry: string }) {
  const { journal } = useRecords();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => saveReportPackage(ministry, journal),
  });
  const own = journal.reports
    .filter(({ sample, author }) => !sample && author.kind === "ministry" && author.name === ministry)
    .reverse();
  const open = own.filter(({ verdict, withdrawn }) => !verdict && !withdrawn);
  const losses = receiptLosses(journal.receipts).filter((loss) => loss.ministry === ministry);
  if (own.length === 0) return null;
  return (
    <Section
      id="hand-in-title"
      title={open.length > 0 ? `${open.length} 份已存入本机，还没有签收` : "报送的都已有答复"}
    >
      {open.length > 0 && (
        <p>
          存入本机不等于送出：请下载报送包，发给计划管理方；收到回执后拖到本页，这里就显示已签收或已退回。
        </p>
      )}
      {losses.map((loss) => (
        <Refusal key={loss.receipt.id}>{receiptLossWords(loss)}</Refusal>
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
        ]}
      />
      <div className="toolbar">
        <Button label="下载报送包" className="primary" disabled={isPending} onClick={() => mutate()} />
        {open.length > 0 && <CopyButton label="复制邮件正文" text={mailText(ministry, open)} />}
      </div>
      {error && (
        <Refusal>
          报送包没有生成。
          {storageWords(error)}
        </Refusal>
      )}
    </Section>
  );
}
