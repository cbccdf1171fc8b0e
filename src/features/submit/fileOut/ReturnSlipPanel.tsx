import { useEffect, useState } from "react";
import { saveFile } from "../../../app/browser/saveFile.ts";
import { useRecords } from "../../../app/data/country.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import type { FileReading } from "../../../intake/report/readReportFile.ts";
import { findingTable, returnSlip } from "../../../outgoing/returnSlip.ts";
import { CSV_TYPE, tableCsv, tableXlsx, XLSX_TYPE } from "../../../outgoing/writeTable.ts";
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
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    window.addEventListener("afterprint", done);
    document.body.classList.add("printing-findings");
    window.print();
    return () => {
      window.removeEventListener("afterprint", done);
      document.body.classList.remove("printing-findings");
    };
  }, [printing]);

  async function download(form: "csv" | "xlsx") {
    setProblem(null);
    const slip = returnSlip(reading, findings);
    const name = `退回单-${fileName.replace(/\.[^.]*$/, "")}.${form}`;
    try {
      if (form === "csv") saveFile(name, tableCsv(slip.cells), CSV_TYPE);
      else {
        const lookOf = (row: number, column: number) =>
          slip.isFaulty(row, column) ? { marked: true } : null;
        const sheets = [
          { name: "退回单", cells: slip.cells, headerRows: slip.headerRows, lookOf },
          { name: "校验结果", cells: findingTable(findings), headerRows: 1 },
        ];
        saveFile(name, await tableXlsx(sheets), XLSX_TYPE);
      }
    } catch {
      setProblem("Excel 退回单没有生成。请检查网络后重试，或改为下载 CSV。");
    }
  }

  return (
    <>
      <div className="toolbar return-slip">
        <Button label="下载退回单（CSV）" onClick={() => void download("csv")} />
        <Button label="下载退回单（.xlsx）" onClick={() => void download("xlsx")} />
        <Button label="打印错误清单" onClick={() => setPrinting(true)} />
      </div>
      {problem && <Refusal>{problem}</Refusal>}
      {printing && (
        <FindingsPrint fileName={fileName} findings={findings} sampleLoaded={journal.sampleLoaded} />
      )}
    </>
  );
}
