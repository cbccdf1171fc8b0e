import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { cellPlaceKey, cellPlaceOf, suggestedEdit } from "../../../../app/editableGrid/cellPlaceOf.ts";
import { GridEdit } from "../../../../app/editableGrid/GridEdit.tsx";
import type {
  CellMark,
  EditColumnLook,
  EditedCell,
  GridEditHandle,
} from "../../../../app/editableGrid/gridEditProps.ts";
import { pastedEdits } from "../../../../app/editableGrid/pastedEdits.ts";
import { undoByKey } from "../../../../app/inputs/undoKeys.ts";
import type { PlanEdit } from "../../../../intake/plan/planEdits.ts";
import type { CellsReading } from "../../../../intake/plan/readPlanCells.ts";
import { auditUndoSteps, openAudit, updateAudit } from "../auditSession.ts";
import { type AuditState, cellsNow, changed } from "../auditState.ts";
import type { AuditItem } from "../findings/auditItems.ts";
import { type AuditRow, auditRows, footOf, marksOf, SUM_COLUMNS } from "./auditRows.ts";
import { RowTools } from "./RowTools.tsx";

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 44;
/** Lines between the parts, and the scrollbar under them. */
const BORDERS_HEIGHT = 24;
const MAX_HEIGHT = 720;

export interface AuditTableHandle {
  goTo(item: AuditItem): void;
  take(item: AuditItem): void;
  /** From cell to cell of what was found, in the order of the table. */
  step(by: 1 | -1): void;
}

interface AuditTableProps {
  readonly audit: AuditState;
  /** True until the table is changed or chosen: the session has no audit yet. */
  readonly isFirst: boolean;
  readonly reading: CellsReading;
  readonly items: readonly AuditItem[];
  readonly nameOf: (index: number) => string;
  /** The keyboard goes back to the finding of the cell that has it. */
  readonly onBack: (item: AuditItem) => void;
  readonly ref: Ref<AuditTableHandle>;
}

/** The table as it was read, with computed sums beside the stated ones and every error marked; cells can be edited. */
export function AuditTable({ audit, isFirst, reading, items, nameOf, onBack, ref }: AuditTableProps) {
  const grid = useRef<GridEditHandle>(null);
  const [cell, setCell] = useState<{ row: number; index: number } | null>(null);
  const cells = cellsNow(audit);
  const rows = useMemo(() => auditRows(cells, reading), [cells, reading]);
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 1);
  const columns = Array.from({ length: width }, (_, i) => nameOf(i));
  const marks = useMemo(() => marksOf(audit, cells, reading, items), [audit, cells, reading, items]);
  const markOf = useCallback(
    (row: number, index: number): CellMark | undefined => marks.get(cellPlaceKey(row, index)),
    [marks],
  );
  const foot = useMemo(() => footOf(reading), [reading]);
  const label = reading.columns.find(({ kind }) => kind === "ministry")?.index ?? 0;
  const wide = reading.columns.length === 0;
  const lookOf = useCallback(
    (index: number): EditColumnLook =>
      index === label ? { width: 120, pinned: true } : wide ? {} : { width: 60, figure: true },
    [label, wide],
  );

  function edit(change: PlanEdit) {
    // The first change starts a session on the plan that was only shown so far.
    if (isFirst) openAudit(changed(audit, change, nameOf));
    else updateAudit((now) => changed(now, change, nameOf));
  }
  const write = (edits: readonly EditedCell[]) => edit({ kind: "write", cells: edits });
  const paste = (text: string, row: number, index: number) =>
    write(
      pastedEdits(text, row, index)
        .filter((one) => one.row <= rows.length && one.index < columns.length)
        .map((one) => ({ ...one, to: one.to.trim() })),
    );
  function take(item: AuditItem) {
    const suggested = suggestedEdit(item, reading);
    if (suggested) write([suggested]);
  }
  function goTo(item: AuditItem) {
    const place = cellPlaceOf(item, reading);
    if (place) grid.current?.focusCell(place.row, place.index);
  }
  useImperativeHandle(ref, () => ({ goTo, take, step }));

  // The grid reports the focused cell late, so a key that is held down goes on from here.
  const last = useRef({ row: 0, index: 0 });
  function focus(row: number, index: number) {
    last.current = { row, index };
    setCell({ row, index });
  }
  const itemAt = (row: number, index: number) =>
    items.find((item) => {
      const place = cellPlaceOf(item, reading);
      return place?.row === row && place.index === index;
    });
  function takeAt(row: number, index: number) {
    const item = itemAt(row, index);
    if (item) take(item);
  }
  const here = cell ? itemAt(cell.row, cell.index) : undefined;

  function step(by: 1 | -1) {
    const places = items
      .filter(({ severity }) => severity !== "notice")
      .flatMap((item) => cellPlaceOf(item, reading) ?? [])
      .sort((a, b) => a.row - b.row || a.index - b.index);
    const at = last.current;
    const order = (place: { row: number; index: number }) => place.row - at.row || place.index - at.index;
    const next =
      by === 1 ? places.find((place) => order(place) > 0) : places.findLast((place) => order(place) < 0);
    const place = next ?? (by === 1 ? places[0] : places.at(-1));
    if (!place) return;
    last.current = place;
    grid.current?.focusCell(place.row, place.index);
  }

  function keys(event: KeyboardEvent) {
    if (undoByKey(event, auditUndoSteps) || event.target instanceof HTMLInputElement) return;
    if (event.key !== "Escape" || !here) return;
    onBack(here);
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the grid inside; the same steps are buttons below
    <section className="section" onKeyDown={keys}>
      <div className="section-head">
        <h2 id="audit-table-title">读到的表（可修改）</h2>
        <span className="unit">单位：{reading.unit}</span>
      </div>
      <GridEdit
        ref={grid}
        labelledBy="audit-table-title"
        rows={rows}
        columns={columns}
        height={Math.min(
          MAX_HEIGHT,
          HEADER_HEIGHT + ROW_HEIGHT * (rows.length + foot.length) + BORDERS_HEIGHT,
        )}
        headerHeight={HEADER_HEIGHT}
        kindWidth={52}
        lookOf={lookOf}
        margins={SUM_COLUMNS}
        foot={foot}
        kindOf={kindOf}
        rowClass={rowClass}
        markOf={markOf}
        onEdit={write}
        onPaste={paste}
        onTake={takeAt}
        onFocus={focus}
      />
      <RowTools audit={audit} cells={cells} cell={cell} nameOf={nameOf} onEdit={edit} />
      <p className="note audit-here" role="status">
        {audit.problem ?? here?.message ?? KEYS}
      </p>
    </section>
  );
}

const KEYS =
  "框出的格有问题。在“校验结果”中按 Enter 到它的格，在格中按 Esc 回到那一条，F8、Shift+F8 到下一个、上一个有问题的格；直接键入或按 F2 修改，Delete 清空，Ctrl+Enter 采用建议，Ctrl+Z 撤销，Ctrl+Y 重做，可粘贴表格区域。";

function kindOf({ kind }: AuditRow): string {
  return kind;
}

function rowClass({ look }: AuditRow): string {
  return look;
}
