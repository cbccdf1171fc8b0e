import { type Ref, useMemo } from "react";
import { UNIT } from "../../domain/edition.ts";
import type { TableNames } from "../../domain/plan/plan.ts";
import { TOTAL } from "../words/format.ts";
import type { GridHandle } from "./Grid.tsx";
import type { GridCell, GridColumn, GridRow } from "./gridTable.ts";
import { WalkedTable } from "./WalkedTable.tsx";

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

/** A table of all ministries by all fields. */
export function MinistryFieldGrid(props: MinistryFieldGridProps) {
  const { labelledBy, fields, total, ministries, linked, widths, onOpen, ref } = props;
  const columns = useMemo(() => columnsOf(fields, linked, widths), [fields, linked, widths]);
  const totals = useMemo(() => [gridRow(total, fields, linked)], [total, fields, linked]);
  const rows = useMemo(
    () => ministries.map((row) => gridRow(row, fields, linked)),
    [ministries, fields, linked],
  );
  return (
    <WalkedTable
      labelledBy={labelledBy}
      columns={columns}
      rows={rows}
      totals={totals}
      onOpen={(row, column) => row !== TOTAL && fields.includes(column) && onOpen?.(row, column)}
      {...(ref && { ref })}
    />
  );
}

function columnsOf(
  fields: readonly string[],
  linked: TableNames,
  widths: MinistryFieldGridProps["widths"],
): GridColumn[] {
  return [
    { id: "ministry", title: UNIT, width: 136, pinned: true, rowHeader: true, words: true },
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
