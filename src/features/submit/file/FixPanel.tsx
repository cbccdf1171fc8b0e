import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { cellPlaceKey, cellPlaceOf, suggestedEdit } from "../../../app/editableGrid/cellPlaceOf.ts";
import { GridEdit } from "../../../app/editableGrid/GridEdit.tsx";
import type { EditedCell, GridEditHandle } from "../../../app/editableGrid/gridEditProps.ts";
import { pastedEdits } from "../../../app/editableGrid/pastedEdits.ts";
import { listedFindings } from "../../../app/grid/findingRows.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import { UndoButtons } from "../../../app/inputs/UndoButtons.tsx";
import { undoByKey } from "../../../app/inputs/undoKeys.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { LedgerRow } from "../../../intake/report/readReport.ts";
import { emptiedRow } from "../../../intake/table/emptiedRow.ts";
import { currentEdits, textsOf } from "../session/edits.ts";
import { findingsByCell } from "../session/fixing.ts";
import { act } from "../session/intakeSession.ts";
import type { IntakeItem } from "../session/intakeState.ts";
import { Findings } from "./Findings.tsx";
import { columnTitles, markAt, withPending } from "./fixRows.ts";
import { ROW_WORDS } from "./rowWords.ts";

const HEIGHT = 400;

interface FixPanelProps {
  readonly item: IntakeItem;
  readonly findings: readonly Finding[];
  /** Where the keyboard goes, each time that it is another object; null leaves it where it is. */
  readonly target: FixTarget | null;
}

export interface FixTarget {
  /** Null, or a finding of the whole file: the first cell. */
  readonly finding: Finding | null;
}

/** Findings beside the file as it was read: from finding to cell, suggestions by one key, edits with undo. */
export function FixPanel({ item, findings, target }: FixPanelProps) {
  const { id, reading, original, edits: history, stale } = item;
  const grid = useRef<GridEditHandle>(null);
  const [cell, setCell] = useState<{ row: number; index: number } | null>(null);

  const edits = useMemo(() => currentEdits(history, original), [history, original]);
  const shown = useRef<readonly LedgerRow[]>([]);
  const rows = useMemo(() => {
    shown.current = withPending(reading?.rows ?? [], original, edits, shown.current);
    return shown.current;
  }, [reading, original, edits]);
  const columns = useMemo(() => columnTitles(rows, reading?.columns ?? []), [rows, reading]);
  const byCell = useMemo(
    () => (reading ? findingsByCell(findings, reading) : new Map<string, Finding>()),
    [findings, reading],
  );
  const markOf = useMemo(() => {
    const changed = new Map(
      edits.map(({ row, index }) => [cellPlaceKey(row, index), textsOf(original)(row, index)]),
    );
    return (row: number, index: number) => markAt(byCell, changed, row, index);
  }, [byCell, edits, original]);

  const edit = useCallback((cells: readonly EditedCell[]) => act({ kind: "edited", id, edits: cells }), [id]);
  function paste(text: string, row: number, index: number) {
    const known = new Set(rows.map((each) => each.row));
    edit(pastedEdits(text, row, index).filter((each) => known.has(each.row) && each.index < columns.length));
  }
  const jump = useCallback(
    (finding: Finding) => {
      const place = reading && cellPlaceOf(finding, reading);
      if (place) grid.current?.focusCell(place.row, place.index);
    },
    [reading],
  );
  const take = useCallback(
    (finding: Finding) => {
      const suggested = reading && suggestedEdit(finding, reading);
      if (!suggested) return;
      edit([suggested]);
      // The button or row that was used is gone with the finding, so the focus goes on to the next error.
      const listed = listedFindings(findings).map((each) => each.finding);
      const next = listed
        .slice(listed.indexOf(finding) + 1)
        .find((each) => each.severity === "error" && cellPlaceOf(each, reading));
      jump(next ?? finding);
    },
    [reading, findings, edit, jump],
  );
  function takeAt(row: number, index: number) {
    const finding = byCell.get(cellPlaceKey(row, index));
    if (finding) take(finding);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is no reason to move the focus
  const goToTarget = useCallback(() => {
    const place = target?.finding && reading && cellPlaceOf(target.finding, reading);
    if (target) grid.current?.focusCell(place?.row ?? 1, place?.index ?? 0);
  }, [target]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is no reason to move the focus
  useEffect(goToTarget, [target]);
  const undoSteps = {
    onUndo: () => act({ kind: "undone", id }),
    onRedo: () => act({ kind: "redone", id }),
  };

  const here = cell && (byCell.get(cellPlaceKey(cell.row, cell.index)) ?? byCell.get(`${cell.row}|`));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same two steps are buttons below
    <div className="fix" onKeyDown={(event) => undoByKey(event, undoSteps)}>
      <Findings findings={findings} besideHeight={HEIGHT} onJump={jump} onTake={take} />
      <section className="section">
        <div className="section-head">
          <h3 id="file-title">文件内容（可修改）</h3>
          <span className="unit">
            {rows.length} 行{edits.length > 0 && ` · 已改 ${edits.length} 格`}
          </span>
        </div>
        <GridEdit
          ref={grid}
          labelledBy="file-title"
          rows={rows}
          columns={columns}
          height={HEIGHT}
          kindOf={kindOf}
          rowClass={rowClass}
          markOf={markOf}
          onEdit={edit}
          onPaste={paste}
          onTake={takeAt}
          onFocus={(row, index) => setCell({ row, index })}
          onReady={() => setTimeout(goToTarget)}
        />
      </section>
      <div className="fix-foot">
        <div className="toolbar">
          <UndoButtons steps={history} {...undoSteps} />
          {here?.suggestion && cell && (
            <Button
              label={`采用建议“${here.suggestion}”（Ctrl+Enter）`}
              onClick={() => takeAt(cell.row, cell.index)}
            />
          )}
          {cell && (
            <Button
              label={`清空第 ${cell.row} 行`}
              onClick={() =>
                edit(emptiedRow(rows.find(({ row }) => row === cell.row)?.cells ?? [], cell.row))
              }
            />
          )}
          <Status>{stale ? "正在重新校验……" : ""}</Status>
        </div>
        <p className="note">
          {here ? (
            <span className="fix-here">{messageOf(here)}</span>
          ) : (
            "在“校验结果”中点一条或按 Enter，跳到它所在的单元格；直接键入或按 F2 修改，Ctrl+Enter 采用建议，Ctrl+Z 撤销，Ctrl+Y 重做，可粘贴表格区域。每次修改后整个文件立即重新校验，原文件保持不变。"
          )}
        </p>
      </div>
    </div>
  );
}

function kindOf({ kind }: LedgerRow): string {
  return ROW_WORDS[kind];
}

function rowClass({ kind }: LedgerRow): string {
  return `edit-${kind}`;
}
