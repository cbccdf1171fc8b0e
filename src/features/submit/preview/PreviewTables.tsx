import { memo, useState } from "react";
import { reportedColumn } from "../../../app/figures/FigureCells.tsx";
import { Button } from "../../../app/inputs/Button.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople, formatQuota, formatSigned, NOT_REPORTED } from "../../../app/words/format.ts";
import { plannedText, rateText } from "../../../app/words/tallyWords.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { cappedRate, completionRate, type Tally } from "../../../domain/progress/completion.ts";
import {
  type CutoffPreview,
  isChanged,
  type Preview,
  type PreviewCell,
} from "../../../intake/report/preview.ts";
import { PreviewMatrix } from "./PreviewMatrix.tsx";

/** Rows drawn at first; the grid and the sums above always cover all of them. */
const MAX_CELLS_AT_FIRST = 60;

/** What confirming would change: ministry and country before and after, then cell by cell. */
export const PreviewTables = memo(function PreviewTables({ preview }: { readonly preview: Preview }) {
  const { cutoffs, yearsWithoutPlan } = preview;
  // The last cut-off is what counts from now on.
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = cutoffs.find(({ cutoff }) => cutoff === chosen) ?? cutoffs.at(-1);
  const changed = cutoffs.flatMap(({ cells }) => cells.filter(isChanged));
  return (
    <>
      {yearsWithoutPlan.length > 0 && (
        <p className="note section">
          {yearsWithoutPlan.join("、")}年没有可用的年度计划：这部分可以入库，但没有计划数可比，此处不列。
        </p>
      )}
      {shown && (
        <>
          <EffectTable shown={shown} />
          <PreviewMatrix shown={shown} cutoffs={cutoffs} onChoose={setChosen} />
          <ChangedCells cells={changed} />
        </>
      )}
    </>
  );
});

function EffectTable({ shown }: { readonly shown: CutoffPreview }) {
  return (
    <Section id="effects-title" title="入库后的变化" unit="单位：人" level={3}>
      <RowTable
        labelledBy="effects-title"
        rows={shown.effects}
        keyOf={({ ministry }) => ministry ?? ""}
        rowClass={({ ministry }) => ministry === null && "total"}
        columns={[
          { title: "部门", names: true, cell: ({ ministry }) => ministry ?? "全国" },
          { title: "统计截止", cell: () => monthInWords(shown.cutoff) },
          {
            title: "完成数：原",
            classOf: ({ before }) => before.reportedCells === 0 && "hatched",
            cell: ({ before }) => actual(before),
          },
          { title: "新", cell: ({ after }) => actual(after) },
          { title: "变化", cell: ({ before, after }) => formatSigned(after.actual - before.actual) },
          { title: "完成率：原", cell: ({ before }) => rateText(completionRate(before), before) },
          { title: "新", cell: ({ after }) => rateText(completionRate(after), after) },
          { title: "结构完成率：原", cell: ({ before }) => rateText(cappedRate(before), before) },
          { title: "新", cell: ({ after }) => rateText(cappedRate(after), after) },
          { title: "缺口：原", cell: ({ before }) => plannedText(before, before.gap) },
          { title: "新", cell: ({ after }) => plannedText(after, after.gap) },
        ]}
      />
    </Section>
  );
}

function actual(tally: Tally): string {
  return tally.reportedCells ? formatPeople(tally.actual) : NOT_REPORTED;
}

function ChangedCells({ cells }: { readonly cells: readonly PreviewCell[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? cells : cells.slice(0, MAX_CELLS_AT_FIRST);
  return (
    <section className="section" aria-labelledby="cells-title">
      <div className="section-head">
        <h3 id="cells-title">{cells.length === 0 ? "没有数字改变" : `${cells.length} 格改变`}</h3>
        <span className="toolbar">
          {shown.length < cells.length && (
            <Button label={`现列前 ${MAX_CELLS_AT_FIRST} 格，列出全部`} onClick={() => setAll(true)} />
          )}
          <span className="unit">单位：人</span>
        </span>
      </div>
      {cells.length > 0 && (
        <RowTable
          labelledBy="cells-title"
          frame="preview-cells"
          rows={shown}
          keyOf={({ ministry, field, cutoff }) => `${ministry}|${field}|${cutoff}`}
          columns={[
            { title: "部门", names: true, cell: ({ ministry }) => ministry },
            { title: "领域", words: true, cell: ({ field }) => field },
            { title: "统计截止", cell: ({ cutoff }) => monthInWords(cutoff) },
            { title: "计划数", cell: ({ quota }) => formatQuota(quota) },
            reportedColumn("原完成数", (cell: PreviewCell) => cell.before),
            reportedColumn("新完成数", (cell: PreviewCell) => cell.after),
            { title: "变化", cell: ({ before, after }) => formatSigned((after ?? 0) - (before ?? 0)) },
          ]}
        />
      )}
    </section>
  );
}
