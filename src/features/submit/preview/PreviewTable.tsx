import { memo, useState } from "react";
import { reportedColumn } from "../../../app/figures/FigureCells.tsx";
import { Button } from "../../../app/inputs/Button.tsx";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatQuota, formatSigned, NOT_REPORTED } from "../../../app/words/format.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { type CutoffPreview, isChanged, type Preview } from "../../../intake/report/preview.ts";
import { type PreviewRow, previewRows, rateWords } from "./previewRows.ts";

/** Rows drawn at first; the sums always cover all cells. */
const MAX_CELLS_AT_FIRST = 60;

/** What confirming would change: every changed figure before and after, and the sums that move with them. */
export const PreviewTable = memo(function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { cutoffs, yearsWithoutPlan } = preview;
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  // The last cut-off is what counts from now on.
  const shown = cutoffs.find(({ cutoff }) => cutoff === chosen) ?? cutoffs.at(-1);
  const withoutPlan = yearsWithoutPlan.length > 0 && (
    <p className="note section">
      {yearsWithoutPlan.join("、")}年没有可用的年度计划：这部分可以入库，但没有计划数可比，此处不列。
    </p>
  );
  if (!shown) return withoutPlan;
  const rows = previewRows(shown);
  const cells = rows.filter(({ isSum }) => !isSum);
  const left = all ? 0 : Math.max(0, cells.length - MAX_CELLS_AT_FIRST);
  const drawn = left > 0 ? rows.filter((row, i) => row.isSum || i < MAX_CELLS_AT_FIRST) : rows;
  const several = shown.ministries.length > 1;
  return (
    <>
      {withoutPlan}
      <section className="section" aria-labelledby="preview-title">
        <div className="section-head">
          <h3 id="preview-title">{previewTitle(shown)}</h3>
          <span className="toolbar">
            {cutoffs.length > 1 && (
              <SelectField
                label="统计截止"
                className="choice"
                value={shown.cutoff}
                options={cutoffs.map(({ cutoff, cells: each }) => [
                  cutoff,
                  `${monthInWords(cutoff)}（改变 ${each.filter(isChanged).length} 格）`,
                ])}
                onChange={setChosen}
              />
            )}
            {left > 0 && <Button label={`再列其余 ${left} 格`} onClick={() => setAll(true)} />}
            <span className="unit">单位：人</span>
          </span>
        </div>
        {cells.length > 0 && (
          <RowTable
            labelledBy="preview-title"
            frame="preview-cells"
            rows={drawn}
            keyOf={({ ministry, place }) => `${ministry}|${place}`}
            rowClass={({ isSum }) => isSum && "total"}
            columns={[
              ...(several
                ? [{ title: UNIT, names: true, cell: ({ ministry }: PreviewRow) => ministry }]
                : []),
              {
                title: "领域",
                ...(several ? { words: true } : { names: true }),
                cell: ({ ministry, place, isSum }) => (isSum && !several ? `${ministry}${place}` : place),
              },
              { title: "计划数", cell: ({ quota }) => formatQuota(quota) },
              reportedColumn("原完成数", (row: PreviewRow) => row.before),
              reportedColumn("新完成数", (row: PreviewRow) => row.after),
              { title: "变化", cell: ({ before, after }) => formatSigned((after ?? 0) - (before ?? 0)) },
            ]}
          />
        )}
        <p className="note">
          {rateWords(shown)}没有列出的数不变。原数是{monthInWords(shown.cutoff)}
          现在计入的数，没有这个月的上报时沿用较早的统计截止。
        </p>
      </section>
    </>
  );
});

function previewTitle({ cutoff, cells }: CutoffPreview): string {
  const changed = cells.filter(isChanged);
  const lost = changed.filter(({ after }) => after === null).length;
  const words = changed.length === 0 ? "没有数字改变" : `改变 ${changed.length} 格`;
  return `${monthInWords(cutoff)}：${words}${lost > 0 ? `，其中 ${lost} 格变为${NOT_REPORTED}` : ""}`;
}
