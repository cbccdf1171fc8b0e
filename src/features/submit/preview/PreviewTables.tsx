import { memo, useState } from "react";
import { ReportedCell } from "../../../app/figures/FigureCells.tsx";
import { Button } from "../../../app/inputs/Button.tsx";
import { PlainTable } from "../../../app/shell/PlainTable.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { formatPeople, formatQuota, formatSigned, NOT_REPORTED } from "../../../app/words/format.ts";
import { plannedText, rateText } from "../../../app/words/tallyWords.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { cappedRate, completionRate, type Tally } from "../../../domain/progress/completion.ts";
import {
  type CutoffPreview,
  type Effect,
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
      <PlainTable
        labelledBy="effects-title"
        columns={[
          { words: "部门" },
          "统计截止",
          "完成数：原",
          "新",
          "变化",
          "完成率：原",
          "新",
          "结构完成率：原",
          "新",
          "缺口：原",
          "新",
        ]}
      >
        {shown.effects.map((effect) => (
          <EffectRow key={effect.ministry} effect={effect} cutoff={shown.cutoff} />
        ))}
      </PlainTable>
    </Section>
  );
}

function EffectRow({ effect, cutoff }: { readonly effect: Effect; readonly cutoff: string }) {
  const { ministry, before, after } = effect;
  return (
    <tr className={ministry === null ? "total" : undefined}>
      <th scope="row">{ministry ?? "全国"}</th>
      <td>{monthInWords(cutoff)}</td>
      <td className={before.reportedCells ? undefined : "hatched"}>{actual(before)}</td>
      <td>{actual(after)}</td>
      <td>{formatSigned(after.actual - before.actual)}</td>
      <td>{rateText(completionRate(before), before)}</td>
      <td>{rateText(completionRate(after), after)}</td>
      <td>{rateText(cappedRate(before), before)}</td>
      <td>{rateText(cappedRate(after), after)}</td>
      <td>{plannedText(before, before.gap)}</td>
      <td>{plannedText(after, after.gap)}</td>
    </tr>
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
        <PlainTable
          labelledBy="cells-title"
          frame="preview-cells"
          columns={[
            { words: "部门" },
            { words: "领域" },
            "统计截止",
            "计划数",
            "原完成数",
            "新完成数",
            "变化",
          ]}
        >
          {shown.map((cell) => (
            <tr key={`${cell.ministry}|${cell.field}|${cell.cutoff}`}>
              <th scope="row">{cell.ministry}</th>
              <td className="text">{cell.field}</td>
              <td>{monthInWords(cell.cutoff)}</td>
              <td>{formatQuota(cell.quota)}</td>
              <ReportedCell count={cell.before} />
              <ReportedCell count={cell.after} />
              <td>{formatSigned((cell.after ?? 0) - (cell.before ?? 0))}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
