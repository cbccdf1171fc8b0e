import { useId, useState } from "react";
import { Button } from "../../../../app/inputs/Button.tsx";
import { UndoButtons } from "../../../../app/inputs/UndoButtons.tsx";
import { type PlanEdit, repeatedAbove } from "../../../../intake/plan/planEdits.ts";
import type { Cells } from "../../../../intake/plan/readPlanCells.ts";
import { auditUndoSteps } from "../auditSession.ts";
import type { AuditState } from "../auditState.ts";

interface RowToolsProps {
  readonly audit: AuditState;
  readonly cells: Cells;
  /** The cell that has, or last had, the keyboard. */
  readonly cell: { readonly row: number; readonly index: number } | null;
  readonly nameOf: (index: number) => string;
  readonly onEdit: (edit: PlanEdit) => void;
}

/** What can be done with the chosen cell and its row, and the steps back and forth. */
export function RowTools({ audit, cells, cell, nameOf, onEdit }: RowToolsProps) {
  const [count, setCount] = useState("1");
  const id = useId();
  const row = cell && cell.row <= cells.length ? cell.row : null;
  const rows = Math.max(1, Math.trunc(Number(count)) || 1);
  const last = row === null ? 0 : Math.min(cells.length, row + rows - 1);
  const repeated = row === null ? [] : repeatedAbove(cells, row);
  const column = cell ? nameOf(cell.index) : "";
  const range = row === null ? "" : last > row ? `第 ${row}–${last} 行` : `第 ${row} 行`;
  const shift = (by: 1 | -1) => {
    if (row === null || !cell) return;
    onEdit({ kind: "shift", index: cell.index, from: row, to: last, by });
    setCount("1");
  };
  return (
    <div className="toolbar audit-tools">
      <UndoButtons steps={audit} {...auditUndoSteps} />
      <span className="audit-tools-row">
        <span className="muted">{row === null ? "先选一格：" : `${range}“${column}”：`}</span>
        <label htmlFor={id} className="note">
          连同以下共
        </label>
        <input
          id={id}
          type="number"
          min={1}
          max={cells.length}
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
        <span className="note">行</span>
        <Button label="上移一行" disabled={row === null} onClick={() => shift(-1)} />
        <Button label="下移一行" disabled={row === null} onClick={() => shift(1)} />
        <Button
          label="并入上一行"
          disabled={row === null || row < 2}
          onClick={() => row !== null && onEdit({ kind: "join", row })}
        />
        <Button
          label={`清除与上一行重复的${repeated.length > 0 ? ` ${repeated.length} 个` : ""}数字`}
          disabled={repeated.length === 0}
          onClick={() => onEdit({ kind: "write", cells: repeated })}
        />
      </span>
    </div>
  );
}
