import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { saveReceipt } from "../../../app/exchange/packageActions.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { acknowledge } from "../../../app/journal/journalActions.ts";
import { ReasonDialog } from "../../../app/plans/ReasonDialog.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatInstant } from "../../../app/words/format.ts";
import { holderWords } from "../../../app/words/keyWords.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { UNIT, WHOLE } from "../../../domain/edition.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import { returnReport } from "../returning/returnReport.ts";
import { acceptedReading } from "./acceptedReading.ts";
import { awaitingReports, ministriesToAnswer } from "./answers.ts";
import { reportedWords } from "./exchangeWords.ts";

/** 待签收: the reports that came in packages, to be signed for or returned, and the receipts that answer them. */
export function Awaiting() {
  const { journal, vocabulary } = useRecords();
  const [returning, setReturning] = useState<ReceivedReport | null>(null);
  const signing = useMutation({
    mutationFn: ({ id, author }: ReceivedReport) => acknowledge(id, author, today()),
  });
  const receipt = useMutation({ mutationFn: (ministry: string) => saveReceipt(ministry, journal) });
  const awaiting = awaitingReports(journal);
  const answered = ministriesToAnswer(journal);
  const error = signing.error ?? receipt.error;
  if (awaiting.length === 0 && answered.length === 0) return null;
  return (
    <Section id="awaiting-title" title={`待签收 ${awaiting.length} 份`}>
      {awaiting.length > 0 && (
        <>
          <p>报送包里的上报，签收之后才计入{WHOLE}。</p>
          <RowTable
            labelledBy="awaiting-title"
            rows={awaiting}
            keyOf={({ id }) => id}
            columns={[
              { title: UNIT, names: true, cell: ({ author }) => holderWords(author) },
              { title: `${UNIT}入库时间`, cell: ({ time }) => formatInstant(time) },
              { title: "内容", words: true, wraps: true, cell: reportedWords },
              { title: "文件", words: true, wraps: true, cell: ({ fileName }) => fileName },
              {
                title: `${UNIT}确认过的提示`,
                words: true,
                wraps: true,
                cell: ({ confirmations }) => confirmations.map(({ message }) => message).join("；") || "—",
              },
              {
                title: "操作",
                words: true,
                cell: (report) => (
                  <>
                    <Button
                      label="签收"
                      className="primary"
                      disabled={signing.isPending}
                      onClick={() => signing.mutate(report)}
                    />
                    <Button label="退回" onClick={() => setReturning(report)} />
                  </>
                ),
              },
            ]}
          />
        </>
      )}
      {answered.length > 0 && (
        <div className="toolbar">
          <span>有答复尚未发出：</span>
          {answered.map((ministry) => (
            <Button
              key={ministry}
              label={`下载回执（${ministry}）`}
              disabled={receipt.isPending}
              onClick={() => receipt.mutate(ministry)}
            />
          ))}
        </div>
      )}
      {error && (
        <Refusal>
          没有完成。
          {storageWords(error)}
        </Refusal>
      )}
      {returning && (
        <ReasonDialog
          title={`退回“${returning.fileName}”`}
          reasonLabel="退回原因（必填，写进回执和退回单）"
          confirmLabel="确认退回并下载退回单"
          failedWords="没有退回。"
          confirm={async (reason) => {
            const { id, author, file, submissions, changes } = returning;
            if (!file) throw new Error("示例数据不能退回。");
            const reading = await acceptedReading({ file, changes }, vocabulary);
            const { year = null, cutoff = null } = submissions[0] ?? {};
            const { findings } = reading;
            await returnReport(
              { target: id, author, file, year, cutoff, receivedOn: today(), reading, findings },
              reason,
              true,
            );
          }}
          onDone={() => setReturning(null)}
          onClose={() => setReturning(null)}
        >
          <p>这份上报不计入，{UNIT}须重新报送；回执会写明原因。</p>
        </ReasonDialog>
      )}
    </Section>
  );
}
