import { type CSSProperties, lazy, Suspense, useMemo } from "react";
import { useCountry } from "../../app/data/country.ts";
import type { GridCell, GridColumn, GridRow } from "../../app/grid/gridTable.ts";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { Section } from "../../app/shell/Section.tsx";
import { TOTAL } from "../../app/words/format.ts";
import type { PlanComparison } from "../../domain/comparing/comparison.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type ChangeRow, changeRows } from "./changeRows.ts";
import { cellsTitle } from "./compareFinding.ts";

const Grid = lazy(async () => ({ default: (await import("../../app/grid/Grid.tsx")).Grid }));

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 48;

/** The change of every quota, ministry by field. */
export function ChangeMatrix({ comparison }: { readonly comparison: PlanComparison }) {
  const { plan } = useCountry();
  const rows = useMemo(() => changeRows(comparison), [comparison]);
  const fields = useMemo(() => comparison.byField.steps.map(({ name }) => name), [comparison]);
  const columns = useMemo(() => columnsOf(fields, plan), [fields, plan]);
  const gridRows = useMemo(
    () => rows.ministries.map((row) => gridRow(row, fields, plan)),
    [rows, fields, plan],
  );
  const totals = useMemo(() => [gridRow(rows.total, fields, plan)], [rows, fields, plan]);
  const { before, after, cells } = comparison;
  return (
    <Section
      id="change-title"
      title={`${before.year}年到${after.year}年逐格变化：${cellsTitle(cells)}`}
      unit="单位：人"
    >
      <div
        className="compare-grid"
        style={
          { "--grid-height": `${HEADER_HEIGHT + ROW_HEIGHT * (gridRows.length + 1) + 4}px` } as CSSProperties
        }
      >
        <Boundary fallback={<p className="note">表格没有载入，请刷新。</p>}>
          <Suspense fallback={<p className="note">正在载入表格……</p>}>
            <Grid
              labelledBy="change-title"
              columns={columns}
              rows={gridRows}
              totals={totals}
              headerHeight={HEADER_HEIGHT}
            />
          </Suspense>
        </Boundary>
      </div>
      <p className="legend">
        <span>
          新：{before.year}年没有计划数，{after.year}年新增
        </span>
        <span>消：{after.year}年不再有计划数，取消</span>
        <span>0：两年计划数相同</span>
        <span>—：两年都没有计划数</span>
      </p>
    </Section>
  );
}

function columnsOf(fields: readonly string[], plan: Plan): GridColumn[] {
  return [
    { id: "ministry", title: "部门", width: 136, pinned: true, rowHeader: true, words: true },
    { id: TOTAL, title: TOTAL, width: 88, pinned: true },
    ...fields.map((field) => ({
      id: field,
      title: field,
      ...(plan.fields.includes(field) && { to: `/field/${field}` }),
      width: 74,
      grows: true,
    })),
  ];
}

/** Only names of the selected year's plan have a screen to go to. */
function gridRow(row: ChangeRow, fields: readonly string[], plan: Plan): GridRow {
  const cells: Record<string, GridCell> = {
    ministry: {
      text: row.ministry,
      ...(plan.ministries.includes(row.ministry) && { to: `/ministry/${row.ministry}` }),
      ...(row.kind !== "both" && { note: row.kind === "entry" ? "新增" : "取消" }),
    },
    [TOTAL]: { ...row.total, className: `compare-total ${row.total.className ?? ""}`.trim() },
  };
  for (const [f, field] of fields.entries()) cells[field] = row.cells[f] ?? { text: "" };
  return { id: row.ministry, cells };
}
