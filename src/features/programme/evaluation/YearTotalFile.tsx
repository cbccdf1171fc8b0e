import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { FileButton } from "../../../app/inputs/FileButton.tsx";
import { appendEntry } from "../../../app/journal/journalActions.ts";
import { documentWords } from "../../../app/programme/evaluationWords.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { YearTotal } from "../../../domain/evaluation/measureCourses.ts";
import type { Programme } from "../../../domain/programme/programme.ts";
import { readYearTotals, YEAR_TOTAL_COLUMNS } from "../../../intake/ledgerFile/readYearTotals.ts";

interface YearTotalFileProps {
  readonly programme: Programme;
  /** What was entered so far. */
  readonly totals: readonly YearTotal[];
  /** The name of a measure with its unit. */
  readonly nameOf: (measure: string) => string;
}

/** Enters many totals from a file: they are shown beside what was entered, and taken once a person confirms. */
export function YearTotalFile({ programme, totals, nameOf }: YearTotalFileProps) {
  const [read, setRead] = useState<readonly YearTotal[]>([]);
  const template = useTableFile(() => "模板没有生成。请检查网络后重试。");
  const choose = useMutation({
    mutationFn: async (file: File) =>
      readYearTotals(new Uint8Array(await file.arrayBuffer()), programme, today()),
    onMutate: () => setRead([]),
    onSuccess: setRead,
  });
  const accept = useMutation({
    mutationFn: async () => {
      for (const total of read) await appendEntry({ kind: "year-total-set", ...total });
    },
    onSuccess: () => setRead([]),
  });
  const columns = [...YEAR_TOTAL_COLUMNS.needed, ...YEAR_TOTAL_COLUMNS.optional];
  const before = ({ year, measure }: YearTotal) =>
    totals.find((each) => each.year === year && each.measure === measure);
  return (
    <>
      <div className="toolbar">
        <FileButton
          label="从文件录入"
          inputLabel="选择年度总数文件"
          accept=".csv,.tsv,.txt,.xlsx,.xls,.et,.ods"
          onFiles={([file]) => file && choose.mutate(file)}
        />
        <Button
          label="下载模板（.xlsx）"
          onClick={() =>
            void template.save("年度总数模板", "xlsx", { name: "年度总数", cells: [columns], headerRows: 1 })
          }
        />
        <span className="note">一行一个年度的一项计量，CSV 或工作簿</span>
      </div>
      {choose.error && <Refusal>没有录入。{choose.error.message}</Refusal>}
      {template.problem && <Refusal>{template.problem}</Refusal>}
      {accept.error && <Refusal>没有全部录入。{storageWords(accept.error)}</Refusal>}
      {read.length > 0 && (
        <>
          <RowTable
            label={`文件中的 ${read.length} 个总数，确认后录入`}
            rows={read}
            keyOf={({ year, measure }) => `${year}|${measure}`}
            columns={[
              { title: "年度", names: true, words: true, cell: ({ year }) => `${year}年` },
              { title: "子项目", words: true, cell: ({ measure }) => nameOf(measure) },
              {
                title: "原来录入",
                cell: (total) => {
                  const old = before(total);
                  return old ? formatPeople(old.count) : "—";
                },
              },
              { title: "完成数", cell: ({ count }) => formatPeople(count) },
              { title: "文件", words: true, wraps: true, cell: ({ document }) => documentWords(document) },
            ]}
          />
          <div className="toolbar">
            <Button
              label={`确认录入 ${read.length} 个总数`}
              className="primary"
              disabled={accept.isPending}
              onClick={() => accept.mutate()}
            />
            <Button label="放弃" disabled={accept.isPending} onClick={() => setRead([])} />
          </div>
        </>
      )}
    </>
  );
}
