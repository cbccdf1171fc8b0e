import { ReportedCell } from "../../app/figures/FigureCells.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { NO_QUOTA } from "../../app/words/format.ts";
import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { measureTotal } from "../../domain/programme/programmeReport.ts";
import { countIn } from "../../domain/progress/submission.ts";
import { type MeasureSource, versionWords } from "./measureSources.ts";

/** A column of counts. */
export interface CountedMeasure {
  readonly reportName: string;
  /** With its unit. */
  readonly heading: string;
}

interface MeasureSourcesProps {
  /** Id for the heading, unique on the page. */
  readonly id: string;
  /** What the counts are of, as the title begins. */
  readonly subject: string;
  readonly sources: readonly MeasureSource[];
  readonly measures: readonly CountedMeasure[];
  readonly year: number;
  readonly asOf: Month;
}

/** The reports that add up to the counts above, with ministry, cut-off and version. */
export function MeasureSources({ id, subject, sources, measures, year, asOf }: MeasureSourcesProps) {
  if (sources.length === 0) return null;
  const carried = sources.filter(({ carriedForward }) => carriedForward).length;
  const positions = sources.map(({ position }) => position);
  return (
    <div className="programme-sources">
      <h3 id={id}>
        {subject}依据 {sources.length} 份上报{carried > 0 && `，其中 ${carried} 份沿用较早的统计截止`}
      </h3>
      <PlainTable
        labelledBy={id}
        columns={[
          { words: UNIT },
          { words: "统计截止" },
          ...measures.map(({ heading }) => ({ title: heading, className: "programme-measure" })),
          { words: "份次" },
          { words: "收到日期" },
          { words: "文件" },
        ]}
      >
        {sources.map((source) => (
          <SourceRow key={source.position.ministry} source={source} measures={measures} />
        ))}
        <tr className="total">
          <th scope="row">合计</th>
          <td />
          {measures.map(({ reportName }) => (
            <ReportedCell key={reportName} count={measureTotal(positions, reportName, year, asOf).count} />
          ))}
          <td />
          <td />
          <td />
        </tr>
      </PlainTable>
    </div>
  );
}

function SourceRow({ source, measures }: Pick<MeasureSourcesProps, "measures"> & { source: MeasureSource }) {
  const { position, carriedForward, fileName } = source;
  return (
    <tr>
      <th scope="row">
        <Link to={`/ministry/${position.ministry}`}>{position.ministry}</Link>
      </th>
      <td className="text">
        {monthInWords(position.cutoff)}
        {carriedForward && "（沿用）"}
      </td>
      {measures.map(({ reportName }) => (
        <ReportedCell key={reportName} count={countIn(position, reportName)} />
      ))}
      <td className="text">{versionWords(source)}</td>
      <td className="text">{position.receivedOn ?? NO_QUOTA}</td>
      <td className="text">
        {fileName}
        {position.sample && "（示例）"}
      </td>
    </tr>
  );
}
