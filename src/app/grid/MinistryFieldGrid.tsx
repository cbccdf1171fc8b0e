import { type CSSProperties, lazy, type Ref, Suspense, useMemo } from "react";
import type { TableNames } from "../../domain/plan/plan.ts";
import { TOTAL } from "../words/format.ts";
import type { GridHandle } from "./Grid.tsx";
import type { GridCell, GridColumn, GridRow } from "./gridTable.ts";
import "./ministryFieldGrid.css";

const Grid = lazy(async () => ({ default: (await import("./Grid.tsx")).Grid }));

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 48;

/** A ministry, or 合计: its sum over the fields, and its cells in the order of the fields. */
export interface MinistryFieldRow {
  readonly ministry: string;
  /** Shown after the ministry's name, quieter; may be empty. */
  readonly note: string;
  readonly total: GridCell;
  readonly cells: readonly GridCell[];
}

export interface MinistryFieldRows {
  readonly total: MinistryFieldRow;
  readonly ministries: readonly MinistryFieldRow[];
}

interface MinistryFieldGridProps {
  readonly labelledBy: string;
  readonly fields: readonly string[];
  readonly total: MinistryFieldRow;
  readonly ministries: readonly MinistryFieldRow[];
  /** Ministries and fields whose names lead to a screen. */
  readonly linked: TableNames;
  /** Least width of the sums' column and of a field's, px. */
  readonly widths: { readonly total: number; readonly field: number };
  readonly onOpen?: (ministry: string, field: string) => void;
  readonly ref?: Ref<GridHandle>;
}

/** A grid of all ministries by all fields; its place is kept while the grid's script is loaded. */
export function MinistryFieldGrid(props: MinistryFieldGridProps) {
  const { labelledBy, fields, total, ministries, linked, widths, onOpen, ref } = props;
  const columns = useMemo(() => columnsOf(fields, linked, widths), [fields, linked, widths]);
  const totals = useMemo(() => [gridRow(total, fields, linked)], [total, fields, linked]);
  const rows = useMemo(
    () => ministries.map((row) => gridRow(row, fields, linked)),
    [ministries, fields, linked],
  );
  const height = HEADER_HEIGHT + ROW_HEIGHT * (rows.length + 1) + 4;
  return (
    <div className="ministry-field-grid" style={{ "--grid-height": `${height}px` } as CSSProperties}>
      <Suspense fallback={<p className="note">正在载入表格……</p>}>
        <Grid
          labelledBy={labelledBy}
          columns={columns}
          rows={rows}
          totals={totals}
          headerHeight={HEADER_HEIGHT}
          onOpen={(row, column) => row !== TOTAL && fields.includes(column) && onOpen?.(row, column)}
          {...(ref && { ref })}
        />
      </Suspense>
    </div>
  );
}

function columnsOf(
  fields: readonly string[],
  linked: TableNames,
  widths: MinistryFieldGridProps["widths"],
): GridColumn[] {
  return [
    { id: "ministry", title: "部门", width: 136, pinned: true, rowHeader: true, words: true },
    { id: TOTAL, title: TOTAL, width: widths.total, pinned: true },
    ...fields.map((field) => ({
      id: field,
      title: field,
      ...(linked.fields.includes(field) && { to: `/field/${field}` }),
      width: widths.field,
      grows: true,
    })),
  ];
}

function gridRow(row: MinistryFieldRow, fields: readonly string[], linked: TableNames): GridRow {
  const { ministry, note, total } = row;
  const isLinked = linked.ministries.includes(ministry);
  const cells: Record<string, GridCell> = {
    ministry: { text: ministry, note, ...(isLinked && { to: `/ministry/${ministry}` }) },
    [TOTAL]: total,
  };
  for (const [f, field] of fields.entries()) cells[field] = row.cells[f] ?? { text: "" };
  return { id: ministry, cells };
}
