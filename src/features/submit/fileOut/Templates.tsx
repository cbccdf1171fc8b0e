import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { programmeQuery } from "../../../app/dataFolder/programmeFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { type Month, monthInWords, monthNumber, monthOf, monthsOf } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { planAt } from "../../../domain/plan/planAdjustment.ts";
import { type ReportedMeasure, reportedMeasures } from "../../../domain/programme/programmeReport.ts";
import { latestSubmissions } from "../../../domain/progress/latestSubmissions.ts";
import type { Layout } from "../../../intake/table/header.ts";
import type { CountingMeasures, CountingSubmission } from "../../../journal/fold/state.ts";
import {
  measureTemplateCells,
  nextCutoff,
  type TemplateFacts,
  templateCells,
  templateHeaderRows,
} from "../../../outgoing/template.ts";
import type { TableForm } from "../../../outgoing/writeTable.ts";
import { firstMinistry, rememberMinistry } from "./firstMinistry.ts";
import { templateNote } from "./templateNote.ts";
import "./fileOut.css";

const LAYOUT_WORDS: Readonly<Record<Layout, string>> = { long: "长表", wide: "宽表" };

/** What a template is for: the plan's fields, or the programme's measures, which only the long layout knows. */
type Content = "plan" | "measures";

/** 下载上报模板: a form for one ministry and cut-off with its quotas and last counts, or for the other sub-projects. */
export function Templates() {
  const records = useRecords();
  const { year, planFiles, vocabulary } = records;
  const yearPlan = planFiles.find(({ line }) => line.year === year)?.plan ?? null;
  const known = vocabulary.ministries.map(({ name }) => name);
  const [chosenMinistry, setMinistry] = useState(firstMinistry);
  const [chosenCutoff, setCutoff] = useState<Month | null>(null);
  const [chosenLayout, setLayout] = useState<Layout>("long");
  const [content, setContent] = useState<Content>("plan");
  const programme = useQuery(programmeQuery);
  /** True after a template of measures was asked for before their names had come. */
  const [missing, setMissing] = useState(false);
  const { problem, save } = useTableFile(() => "Excel 模板没有生成。请检查网络后重试，或改为下载 CSV。");

  const measures = programme.data ? reportedMeasures(programme.data) : null;
  const ofMeasures = content === "measures";
  const layout = ofMeasures ? "long" : chosenLayout;

  // What was chosen before the year changed may not exist in the new one.
  const months = monthsOf(year);
  const chosen = chosenCutoff !== null && months.includes(chosenCutoff) ? chosenCutoff : null;
  // The names are those of the whole year: a ministry that an adjustment brings in reports after all others.
  const inPlan = (yearPlan && planAt(yearPlan, chosen ?? monthOf(year, 12)).ministries) ?? known;
  const others = known.filter((name) => !inPlan.includes(name));
  const ministry =
    chosenMinistry !== null && known.includes(chosenMinistry) ? chosenMinistry : (inPlan[0] ?? "");
  const counting = ofMeasures ? records.journal.measures : records.journal.submissions;
  const lastOfYear = lastOf<CountingSubmission | CountingMeasures>(
    counting,
    year,
    ministry,
    monthOf(year, 12),
  );
  const cutoff = chosen ?? nextCutoff(lastOfYear?.cutoff ?? null, records.asOf);
  const plan = yearPlan && planAt(yearPlan, cutoff);
  const lastOfPlan = lastOf(records.journal.submissions, year, ministry, cutoff);
  const lastOfMeasures = lastOf(records.journal.measures, year, ministry, cutoff);
  const last = ofMeasures ? lastOfMeasures : lastOfPlan;

  function cellsOf(known: readonly ReportedMeasure[]) {
    if (ofMeasures)
      return measureTemplateCells({ year, ministry, measures: known, cutoff, last: lastOfMeasures });
    const facts: TemplateFacts = {
      layout,
      ministry,
      plan: plan ?? { year, ministries: [], fields: vocabulary.fields.map(({ name }) => name), quotas: [] },
      cutoff,
      last: lastOfPlan,
    };
    return templateCells(facts);
  }

  function download(form: TableForm) {
    setMissing(ofMeasures && !measures);
    if (ofMeasures && !measures) return;
    const kind = ofMeasures ? "工程子项目" : LAYOUT_WORDS[layout];
    void save(`上报模板-${year}年度-${ministry}-截至${monthNumber(cutoff)}月-${kind}`, form, {
      name: "上报",
      cells: cellsOf(measures ?? []),
      headerRows: templateHeaderRows(layout),
      lookOf: (_row, column) => (layout === "long" && column === 0 ? { plain: true } : null),
    });
  }

  return (
    <Section id="templates-title" title="下载上报模板" unit={false} className="screen-only">
      <div className="file-out toolbar">
        <SelectField
          label={UNIT}
          className="choice"
          value={ministry}
          options={[...inPlan, ...others.map((name) => [name, `${name}（${year}年无计划）`] as const)]}
          onChange={(name) => {
            setMinistry(name);
            rememberMinistry(name);
            setCutoff(null);
          }}
        />
        <SelectField
          label="统计截止"
          className="choice"
          value={cutoff}
          options={months.map((month) => [month, monthInWords(month)])}
          onChange={setCutoff}
        />
        <SelectField
          label="内容"
          className="choice"
          value={content}
          options={[
            ["plan", "计划表各领域"],
            ["measures", "工程子项目"],
          ]}
          onChange={(chosen) => {
            setContent(chosen);
            setCutoff(null);
          }}
        />
        <SelectField
          label="版式"
          className="choice"
          value={layout}
          options={[
            ["long", `长表（每${ofMeasures ? "项" : "个领域"}一行）`],
            ...(ofMeasures ? [] : [["wide", "宽表（每个领域一列）"] as const]),
          ]}
          onChange={setLayout}
        />
        <Button label="下载模板（CSV）" onClick={() => download("csv")} />
        <Button label="下载模板（.xlsx）" onClick={() => download("xlsx")} />
      </div>
      <p className="note">{templateNote({ year, ministry, cutoff, layout, plan, ofMeasures, last })}</p>
      {missing && (
        <Refusal>{programme.error?.message ?? "工程子项目的名称还没有读到，请稍后再下载。"}</Refusal>
      )}
      {problem && !missing && <Refusal>{problem}</Refusal>}
    </Section>
  );
}

/** What counts of the ministry at the latest cut-off not after the given one. */
function lastOf<S extends CountingSubmission | CountingMeasures>(
  counting: readonly S[],
  year: number,
  ministry: string,
  cutoff: Month,
): S | null {
  return latestSubmissions(counting, year, cutoff).get(ministry) ?? null;
}
