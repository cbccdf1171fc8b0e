import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { FileButton } from "../../../app/inputs/FileButton.tsx";
import { appendEntry } from "../../../app/journal/journalActions.ts";
import { PaperAlone } from "../../../app/shell/PaperAlone.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { rateWords } from "../../../app/words/inspectionWords.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { DrawnObject } from "../../../domain/inspection/inspection.ts";
import { resultRate } from "../../../domain/inspection/resultRate.ts";
import { readResults } from "../../../intake/ledgerFile/readResults.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import { InspectionPaper, type InspectionPaperKind } from "./InspectionPaper.tsx";
import { inspectorWords, resultSheet } from "./inspectionWords.ts";

interface DrawnTableProps {
  readonly inspection: Inspection;
  readonly draw: NonNullable<Inspection["draw"]>;
}

/** What was drawn, with inspectors and results; the notice, the list and the sheet of results out, the results in. */
export function DrawnTable({ inspection, draw }: DrawnTableProps) {
  const { results } = inspection;
  const [problem, setProblem] = useState("");
  const [paper, setPaper] = useState<InspectionPaperKind | null>(null);
  const sheet = useTableFile(() => "结果表没有生成。请检查网络后重试，或改为下载 CSV。");
  const byKey = new Map(results.map((result) => [result.key, result]));
  const { drawn } = draw.body;

  async function take(file: File) {
    setProblem("");
    try {
      const keys = new Set(drawn.map(({ key }) => key));
      const read = await readResults(new Uint8Array(await file.arrayBuffer()), keys, today());
      if (read.length === 0) return setProblem("表中还没有填写结果。");
      await appendEntry({ kind: "inspection-reported", draw: draw.id, results: read });
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  return (
    <>
      <h3 id="drawn">
        抽中 {drawn.length} 个；{rateWords(resultRate(results))}
      </h3>
      <RowTable
        labelledBy="drawn"
        label="抽中的对象"
        rows={drawn}
        keyOf={({ key }) => key}
        columns={[
          { title: "抽查对象", names: true, words: true, wraps: true, cell: ({ key }) => key },
          { title: "层", words: true, cell: ({ stratum }) => stratum || "—" },
          { title: "承办单位", words: true, wraps: true, cell: ({ unit }) => unit },
          {
            title: "检查人员",
            words: true,
            wraps: true,
            cell: (object: DrawnObject) => inspectorWords(object),
          },
          { title: "检查日期", words: true, cell: ({ key }) => byKey.get(key)?.date ?? "—" },
          { title: "结果", words: true, cell: ({ key }) => byKey.get(key)?.verdict ?? "—" },
          { title: "说明", words: true, wraps: true, cell: ({ key }) => byKey.get(key)?.note || "—" },
        ]}
      />
      <div className="toolbar">
        <Button label="打印抽查名单" onClick={() => setPaper("list")} />
        <Button label="打印公告" onClick={() => setPaper("notice")} />
        <Button label="打印检查结果表" onClick={() => setPaper("results")} />
        <Button
          label="下载结果表（.xlsx）"
          onClick={() => void sheet.save("抽查结果表", "xlsx", resultSheet(inspection, drawn))}
        />
        <Button
          label="下载结果表（CSV）"
          onClick={() => void sheet.save("抽查结果表", "csv", resultSheet(inspection, drawn))}
        />
        <FileButton
          label="选择结果文件"
          inputLabel="选择结果文件"
          accept=".csv,.tsv,.txt,.xlsx,.xls,.et,.ods"
          onFiles={([file]) => void take(file)}
        />
      </div>
      {problem && <Refusal>{problem}</Refusal>}
      {sheet.problem && <Refusal>{sheet.problem}</Refusal>}
      {paper && (
        <PaperAlone>
          <InspectionPaper kind={paper} inspection={inspection} draw={draw} onDone={() => setPaper(null)} />
        </PaperAlone>
      )}
    </>
  );
}
