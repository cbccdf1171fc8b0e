import { useEffect, useState } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { PaperAlone } from "../../../app/shell/PaperAlone.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import type { FileReading } from "../../../intake/report/readReportFile.ts";
import { slipName, slipSheets } from "../../../outgoing/returnSlip.ts";
import type { TableForm } from "../../../outgoing/writeTable.ts";
import { FindingsPrint } from "./FindingsPrint.tsx";
import "./fileOut.css";
import type { Finding } from "../../../intake/findings/finding.ts";

interface ReturnSlipProps {
  readonly fileName: string;
  readonly reading: FileReading;
  /** All findings, those of the comparison with earlier reports included. */
  readonly findings: readonly Finding[];
}

/** For the ministry: its file with the findings beside the rows, and a printed list. */
export function ReturnSlipPanel({ fileName, reading, findings }: ReturnSlipProps) {
  const { journal } = useRecords();
  const [printing, setPrinting] = useState(false);
  const { problem, save } = useTableFile(() => "Excel 退回单没有生成。请检查网络后重试，或改为下载 CSV。");

  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    window.addEventListener("afterprint", done);
    window.print();
    return () => window.removeEventListener("afterprint", done);
  }, [printing]);

  function download(form: TableForm) {
    void save(slipName(fileName), form, ...slipSheets(reading, findings));
  }

  return (
    <>
      <div className="toolbar return-slip">
        <Button label="下载退回单（CSV）" onClick={() => download("csv")} />
        <Button label="下载退回单（.xlsx）" onClick={() => download("xlsx")} />
        <Button label="打印错误清单" onClick={() => setPrinting(true)} />
      </div>
      {problem && <Refusal>{problem}</Refusal>}
      {printing && (
        <PaperAlone>
          <FindingsPrint fileName={fileName} findings={findings} sampleLoaded={journal.sampleLoaded} />
        </PaperAlone>
      )}
    </>
  );
}
