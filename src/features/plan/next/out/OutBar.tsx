import { useState } from "react";
import { saveFile } from "../../../../app/browser/saveFile.ts";
import { Button } from "../../../../app/inputs/Button.tsx";
import { InputProblem } from "../../../../app/shell/States.tsx";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { planCsv, planXlsx } from "../../../../outgoing/planTableCells.ts";
import { CSV_TYPE, XLSX_TYPE } from "../../../../outgoing/writeTable.ts";
import { fileName, planToTakeOut } from "./draftTable.ts";

interface OutBarProps {
  readonly draft: PlanDraft;
  /** Null while a table is being made. */
  readonly worked: WorkedDraft | null;
  readonly today: string;
  readonly onPrint: () => void;
  readonly onAdopt: () => void;
}

/** Exports the draft as files or annex, or adopts it; disabled while it has no table. */
export function OutBar({ draft, worked, today, onPrint, onAdopt }: OutBarProps) {
  const [problem, setProblem] = useState("");
  const plan = planToTakeOut(draft, worked, today);
  const write = async (make: () => Promise<Uint8Array> | Uint8Array, extension: string, type: string) => {
    setProblem("");
    try {
      saveFile(fileName(draft, extension), await make(), type);
    } catch (error) {
      setProblem(`没有导出：${error instanceof Error ? error.message : String(error)}。请检查网络后重试。`);
    }
  };
  return (
    <div className="toolbar out-bar">
      <Button
        label="导出 CSV"
        disabled={plan === null}
        onClick={() => plan && void write(() => planCsv(plan), "csv", CSV_TYPE)}
      />
      <Button
        label="导出 .xlsx"
        disabled={plan === null}
        onClick={() => plan && void write(() => planXlsx(plan, `${draft.year}年计划表`), "xlsx", XLSX_TYPE)}
      />
      <Button label="打印附件" disabled={plan === null} onClick={onPrint} />
      <Button label="采用" disabled={plan === null} onClick={onAdopt} />
      <InputProblem text={problem} />
    </div>
  );
}
