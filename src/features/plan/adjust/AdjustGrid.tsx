import { type Ref, useCallback, useMemo, useState } from "react";
import { GridEdit } from "../../../app/editableGrid/GridEdit.tsx";
import type {
  EditColumnLook,
  EditedCell,
  EditMargin,
  EditRow,
  GridEditHandle,
} from "../../../app/editableGrid/gridEditProps.ts";
import { pastedEdits } from "../../../app/editableGrid/pastedEdits.ts";
import { Status } from "../../../app/inputs/Status.tsx";
import { UndoButtons } from "../../../app/inputs/UndoButtons.tsx";
import { undoByKey } from "../../../app/inputs/undoKeys.ts";
import { formatSigned, TOTAL } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { quotaOf } from "../../../domain/plan/plan.ts";
import { sumChanges } from "../../../domain/plan/planChanges.ts";
import { redo, undo, withStep } from "../../../domain/undoable.ts";
import { type Standings, standingSentence } from "../standings.ts";
import { quotaKey } from "./adjustDraft.ts";
import { quotaText, readQuotaText } from "./quotaText.ts";
import type { DraftProps, DraftReading } from "./readDraft.ts";

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 68;
const MAX_HEIGHT = 640;

interface QuotaRow extends EditRow {
  readonly sum: string;
  readonly change: string;
}

const MARGINS: readonly EditMargin<QuotaRow>[] = [
  { id: "sum", title: "小计", cellOf: ({ sum }) => ({ text: sum, className: "plan-sum" }) },
  { id: "change", title: "较现行", cellOf: ({ change }) => ({ text: change, className: "plan-sum" }) },
];

interface AdjustGridProps extends DraftProps {
  /** How the ministries stand, for the line below the table; null where that is not known. */
  readonly standings: Standings | null;
  readonly ref: Ref<GridEditHandle>;
}

/** The plan's table with sums that follow while quotas are typed or pasted; undo and redo. */
export function AdjustGrid({ draft, reading, standings, onChange, ref }: AdjustGridProps) {
  const { before, after, ministries, fields, texts, faults, totals } = reading;
  const [cell, setCell] = useState<{ row: number; index: number } | null>(null);

  const sums = useMemo(
    () => sumChanges(before, after, { ministries, fields }),
    [before, after, ministries, fields],
  );
  const rows = useMemo(
    () =>
      ministries.map((ministry, m): QuotaRow => {
        const own = sums.ministries[m];
        return {
          row: m + 1,
          cells: [ministry, ...(texts[m] ?? [])],
          sum: quotaText(own?.after ?? 0),
          change: signedWan(own?.change ?? 0),
        };
      }),
    [ministries, texts, sums],
  );
  const foot = useMemo((): QuotaRow[] => {
    const change = signedWan(totals.change);
    return [
      {
        row: 0,
        cells: [TOTAL, ...sums.fields.map((field) => quotaText(field.after))],
        sum: quotaText(totals.after),
        change,
      },
      {
        row: -1,
        cells: ["较现行", ...sums.fields.map((field) => signedWan(field.change))],
        sum: change,
        change: "",
      },
    ];
  }, [sums, totals]);

  const words = useCallback(
    (row: number, index: number) => {
      const [ministry, field] = [ministries[row - 1], fields[index - 1]];
      if (ministry === undefined || field === undefined) return null;
      const fault = faults.get(quotaKey(ministry, field));
      const was = quotaText(quotaOf(before, ministry, field));
      const text = texts[row - 1]?.[index - 1] ?? "";
      const now = was === "" ? "现行没有计划数" : `现行 ${was} 万人`;
      const changed = text !== was;
      const becomes = text === "" ? "改为没有计划数" : `改为 ${text} 万人`;
      return {
        fault,
        changed,
        standing: standings ? standingSentence(standings, ministry) : "",
        sentence: `${ministry} · ${field}：${now}${fault ? `；填写的“${text}”有误：${fault}` : changed ? `，${becomes}` : ""}。`,
      };
    },
    [before, ministries, fields, texts, faults, standings],
  );
  const markOf = useCallback(
    (row: number, index: number) => {
      const found = words(row, index);
      if (!found || !(found.fault || found.changed)) return undefined;
      return { className: found.fault ? "cell-error" : "cell-changed", title: found.sentence };
    },
    [words],
  );
  function edit(cells: readonly EditedCell[]) {
    const edits = cells.flatMap(({ row, index, to }) => {
      const [ministry, field] = [ministries[row - 1], fields[index - 1]];
      if (ministry === undefined || field === undefined) return [];
      const read = readQuotaText(to);
      const text = read.ok ? quotaText(read.people) : to;
      return text === texts[row - 1]?.[index - 1] ? [] : [{ ministry, field, text }];
    });
    if (edits.length > 0) onChange(withStep(draft, { kind: "quotas", edits }));
  }
  const undoSteps = { onUndo: () => onChange(undo(draft)), onRedo: () => onChange(redo(draft)) };

  const here = cell && words(cell.row, cell.index);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same two steps are buttons below
    <div className="plan-grid adjust-grid" onKeyDown={(event) => undoByKey(event, undoSteps)}>
      <GridEdit
        ref={ref}
        labelledBy="adjust-table-title"
        rows={rows}
        columns={[UNIT, ...fields]}
        foot={foot}
        margins={MARGINS}
        lookOf={lookOf}
        headerHeight={HEADER_HEIGHT}
        height={Math.min(HEADER_HEIGHT + ROW_HEIGHT * (rows.length + foot.length) + 6, MAX_HEIGHT)}
        rowClass={rowClass}
        markOf={markOf}
        onEdit={edit}
        onPaste={(text, row, index) => edit(pastedEdits(text, row, index))}
        onFocus={(row, index) => setCell({ row, index })}
      />
      <div className="toolbar plan-grid-foot">
        <UndoButtons steps={draft} {...undoSteps} />
        <Status>
          {here
            ? here.sentence + here.standing
            : "直接键入或按 F2 修改，Delete 清空为没有计划数，可粘贴表格区域；Ctrl+Z 撤销，Ctrl+Y 重做。"}
        </Status>
      </div>
    </div>
  );
}

const NAME: EditColumnLook = { width: 108, pinned: true, rowHeader: true };
const QUOTA: EditColumnLook = { width: 46, figure: true, grows: true };

function lookOf(index: number): EditColumnLook {
  return index === 0 ? NAME : QUOTA;
}

function rowClass({ row }: QuotaRow): string {
  return row < 1 ? "plan-sum" : "";
}

/** A difference in 万人 with its sign; empty where nothing changes. */
function signedWan(people: number): string {
  return people === 0 ? "" : formatSigned(people).charAt(0) + quotaText(Math.abs(people));
}

/** Row and column of the grid for a quota's key. */
export function placeOfQuota(
  key: string,
  { ministries, fields }: DraftReading,
): [row: number, index: number] {
  const [ministry, field] = JSON.parse(key) as [string, string];
  return [ministries.indexOf(ministry) + 1, fields.indexOf(field) + 1];
}
