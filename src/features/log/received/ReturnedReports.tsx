import { useRecords } from "../../../app/data/country.ts";
import { useStoredFile } from "../../../app/data/useStoredFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";
import { formatInstant, NO_QUOTA } from "../../../app/words/format.ts";
import { holderWords } from "../../../app/words/keyWords.ts";
import { whyReturned } from "../../../app/words/reporting/returnedWords.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { slipName } from "../../../outgoing/returnSlip.ts";

/** What the planner returned, the newest first; nothing without any. */
export function ReturnedReports() {
  const newest = [...useRecords().journal.returned].reverse();
  const { from, to, more } = useRowsShown(newest.length, "份");
  const { problem, download } = useStoredFile();
  if (newest.length === 0) return null;
  return (
    <Section id="returned-title" title={`退回的上报：${newest.length} 份`}>
      <RowTable
        labelledBy="returned-title"
        rows={newest.slice(from, to)}
        keyOf={({ id }) => id}
        columns={[
          { title: "收到日期", cell: ({ receivedOn }) => receivedOn },
          { title: "退回时间", cell: ({ time }) => formatInstant(time) },
          { title: UNIT, names: true, cell: ({ author }) => holderWords(author) },
          { title: "统计截止", cell: ({ cutoff }) => (cutoff ? monthInWords(cutoff) : NO_QUOTA) },
          { title: "文件", words: true, cell: ({ file }) => file.name },
          {
            title: "退回原因",
            words: true,
            wraps: true,
            cell: whyReturned,
          },
          {
            title: "退回单",
            words: true,
            cell: ({ file, slip }) =>
              slip && (
                <Button
                  label="下载"
                  aria-label={`下载“${file.name}”的退回单`}
                  onClick={() =>
                    void download({ name: `${slipName(file.name)}.xlsx`, size: 0, sha256: slip })
                  }
                />
              ),
          },
        ]}
      />
      {more}
      {problem && <Refusal>{problem}</Refusal>}
    </Section>
  );
}
