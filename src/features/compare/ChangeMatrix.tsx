import { useMemo } from "react";
import { useCountry } from "../../app/data/country.ts";
import { MinistryFieldGrid } from "../../app/grid/MinistryFieldGrid.tsx";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { Section } from "../../app/shell/Section.tsx";
import type { PlanComparison } from "../../domain/comparing/comparison.ts";
import { changeRows } from "./changeRows.ts";
import { cellsTitle } from "./compareFinding.ts";

const WIDTHS = { total: 88, field: 74 };

/** The change of every quota, ministry by field. Only names of the selected year's plan have a screen to go to. */
export function ChangeMatrix({ comparison }: { readonly comparison: PlanComparison }) {
  const { plan } = useCountry();
  const rows = useMemo(() => changeRows(comparison), [comparison]);
  const fields = useMemo(() => comparison.byField.steps.map(({ name }) => name), [comparison]);
  const { before, after, cells } = comparison;
  return (
    <Section
      id="change-title"
      title={`${before.year}年到${after.year}年逐格变化：${cellsTitle(cells)}`}
      unit="单位：人"
    >
      <div className="compare-grid">
        <Boundary fallback={<p className="note">表格没有载入，请刷新。</p>}>
          <MinistryFieldGrid
            labelledBy="change-title"
            fields={fields}
            linked={plan}
            widths={WIDTHS}
            {...rows}
          />
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
