import type { ReactNode } from "react";
import { useCountry } from "../../app/data/country.ts";
import { ExplainButton } from "../../app/figures/ExplainButton.tsx";
import { FigureCell, ReportedCell } from "../../app/figures/FigureCells.tsx";
import { ReadProgramme } from "../../app/programme/ReadProgramme.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { formatRate } from "../../app/words/format.ts";
import { PLAN_PROJECT, UNIT } from "../../domain/edition.ts";
import type { AiLiteracy, Programme, ProgrammeSource } from "../../domain/programme/programme.ts";
import { type MeasureTotal, measureTotal } from "../../domain/programme/programmeReport.ts";
import { MeasureSources } from "./MeasureSources.tsx";
import { measureSources } from "./measureSources.ts";
import {
  type ProgrammeRow,
  programmeRows,
  programmeSubtitle,
  programmeTitle,
  rateWords,
  targetWords,
} from "./programmeRows.ts";
import "./programme.css";
import { Section } from "../../app/shell/Section.tsx";
import { BAND_WORDS } from "../../app/words/paceWords.ts";

const SILENT = BAND_WORDS["not-reported"];

/** 本年度: the four sub-projects against their targets as worded; AI literacy as a bare count. */
export function YearTab() {
  return <ReadProgramme>{(programme) => <ProgrammeYear programme={programme} />}</ReadProgramme>;
}

function ProgrammeYear({ programme }: { readonly programme: Programme }) {
  const { plan, asOf, position, rollup, journal, journalReadable } = useCountry();
  const rows = programmeRows(programme, plan, rollup.country, journal.measures, asOf);
  const { aiLiteracy } = programme;
  const measures = rows.flatMap(({ measure: { reportName, unit } }) =>
    reportName === null ? [] : [{ reportName, heading: `${reportName}（${unit}）` }],
  );
  const order = position.ministries.map(({ ministry }) => ministry);
  const sourcesOf = (names: readonly string[]) => measureSources(journal, names, plan.year, asOf, order);
  return (
    <>
      <div className="head">
        <h1>
          {journalReadable
            ? programmeTitle(rows, rollup.country)
            : "已入库的上报读不出来，下面只有各子项目的目标"}
        </h1>
        <p className="subtitle">{programmeSubtitle(plan, asOf, rollup.country)}</p>
      </div>
      <section aria-labelledby="sub-projects-title">
        <div className="section-head">
          <h2 id="sub-projects-title">{programme.subProjects.length} 个子项目的目标与完成</h2>
          <span className="unit">单位见各行</span>
        </div>
        <PlainTable
          labelledBy="sub-projects-title"
          className="programme"
          columns={[
            { words: "子项目" },
            { words: "计量" },
            "年度目标",
            { words: "单位" },
            "完成数",
            "完成率",
            "结构完成率",
            { words: "说明" },
            { words: "目标的依据" },
          ]}
        >
          {rows.map((row, r) => (
            <MeasureRow
              key={`${row.subProject}|${row.measure.what}${row.against}`}
              row={row}
              repeats={rows[r - 1]?.subProject === row.subProject}
            />
          ))}
        </PlainTable>
        <p className="note programme-note">
          未报送不是 0：没有收到上报的子项目没有完成数，也没有完成率。各行单位与口径不同，不相加。 每个{UNIT}
          取统计截止不晚于统计时点的最近一次工程子项目上报，其中没有写到的项目为未报送。没有选定统计时点时，本页按各领域与工程子项目两类上报中最近的统计截止。
          {PLAN_PROJECT}分{UNIT}、分领域的数字见
          <Link to="/" className="text-link">
            总览
          </Link>
          与
          <Link to="/matrix" className="text-link">
            矩阵
          </Link>
          。
        </p>
        {programme.deadlines?.map(({ day, what, words, source }) => (
          <p key={what} className="note programme-note">
            每年{Number(day.slice(0, 2))}月{Number(day.slice(3))}日前：{what}（“{words}”，{source.title}）。
          </p>
        ))}
        <MeasureSources
          id="programme-sources-title"
          subject="其他子项目的完成数"
          sources={sourcesOf(measures.map(({ reportName }) => reportName))}
          measures={measures}
          year={plan.year}
          asOf={asOf}
        />
      </section>
      <AiLiteracyCount
        aiLiteracy={aiLiteracy}
        total={measureTotal(journal.measures, aiLiteracy.reportName, plan.year, asOf)}
      >
        <div className="literacy-sources">
          <MeasureSources
            id="literacy-sources-title"
            subject="参加人数"
            sources={sourcesOf([aiLiteracy.reportName])}
            measures={[{ reportName: aiLiteracy.reportName, heading: `参加人数（${aiLiteracy.unit}）` }]}
            year={plan.year}
            asOf={asOf}
          />
        </div>
      </AiLiteracyCount>
    </>
  );
}

function MeasureRow({ row, repeats }: { readonly row: ProgrammeRow; readonly repeats: boolean }) {
  const { subProject, measure, against, target, count, rate, cappedRate, remark, batches } = row;
  return (
    <tr>
      <th scope="row">{repeats ? <span className="visually-hidden">{subProject}</span> : subProject}</th>
      <td className="text">
        {measure.what}
        {against && <div className="note">{against}</div>}
      </td>
      <td className={target ? undefined : "muted"}>{targetWords(target, measure.unit)}</td>
      <td className="text">{measure.unit}</td>
      <ReportedCell count={count} missing={SILENT} />
      <td className={rate === null ? "muted" : undefined}>{rateWords(row)}</td>
      <FigureCell value={cappedRate} format={formatRate} />
      <td className="text wrap note">
        {remark}
        {cappedRate !== null && (
          <>
            。依据哪些上报，见 <ExplainButton figure="actual" label={`${subProject}完成数`} />
          </>
        )}
      </td>
      <td className="text wrap note">
        {target && <Source words={target.words} source={target.source} />}
        {batches.map(({ year, words, source }) => (
          <Source key={year} words={words} source={source} />
        ))}
      </td>
    </tr>
  );
}

function Source({ words, source }: { readonly words: string; readonly source: ProgrammeSource }) {
  return (
    <p>
      {words && `“${words}”——`}
      {source.documentNumber ? <span className="source">{source.documentNumber}</span> : source.title}，
      <span className="source">{source.date}</span>
    </p>
  );
}

/** A count without target, rate, gap or ranking, and the reason why. */
function AiLiteracyCount({
  aiLiteracy,
  total,
  children,
}: {
  readonly aiLiteracy: AiLiteracy;
  readonly total: MeasureTotal;
  /** The reports behind the count. */
  readonly children: ReactNode;
}) {
  const { name, unit, reason, words, source } = aiLiteracy;
  return (
    <Section id="ai-literacy-title" title={`${name}：只计参加人数`} unit={`单位：${unit}`}>
      <p className="note">{reason}</p>
      <PlainTable
        labelledBy="ai-literacy-title"
        frame={null}
        className="programme-count"
        columns={[{ words: "项目" }, "参加人数", `上报${UNIT}数`, { words: "依据" }]}
      >
        <tr>
          <th scope="row">{name}</th>
          <ReportedCell count={total.count} missing={SILENT} />
          <td>{total.ministries}</td>
          <td className="text wrap note">
            <Source words={words} source={source} />
          </td>
        </tr>
      </PlainTable>
      {children}
    </Section>
  );
}
