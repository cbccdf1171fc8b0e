import { useTableFile } from "../../../../app/data/useTableFile.ts";
import { Button } from "../../../../app/inputs/Button.tsx";
import { InputProblem } from "../../../../app/shell/States.tsx";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { planSheet } from "../../../../outgoing/planTableCells.ts";
import type { TableForm } from "../../../../outgoing/writeTable.ts";
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
  const { problem, save } = useTableFile(({ message }) => `没有导出：${message}。请检查网络后重试。`);
  const plan = planToTakeOut(draft, worked, today);
  const write = (form: TableForm) =>
    plan && void save(fileName(draft), form, planSheet(plan, `${draft.year}年计划表`));
  return (
    <div className="toolbar out-bar">
      <Button label="导出 CSV" disabled={plan === null} onClick={() => write("csv")} />
      <Button label="导出 .xlsx" disabled={plan === null} onClick={() => write("xlsx")} />
      <Button label="打印附件" disabled={plan === null} onClick={onPrint} />
      <Button label="采用" disabled={plan === null} onClick={onAdopt} />
      <InputProblem text={problem} />
    </div>
  );
}
