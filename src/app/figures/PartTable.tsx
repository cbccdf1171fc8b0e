import { reportedPeople } from "../../domain/progress/completion.ts";
import { axisEnd } from "../charts/bulletMarks.ts";
import { ChartBullets } from "../charts/ChartBullets.tsx";
import { useCountry } from "../data/country.ts";
import { Link } from "../shell/Link.tsx";
import { Section } from "../shell/Section.tsx";
import { type RowColumn, RowTable } from "../tables/RowTable.tsx";
import { formatPeople, NOT_REPORTED } from "../words/format.ts";
import { BAR_SHADES, bothPaceRules, PACE_RULES } from "../words/paceRules.ts";
import { plannedText, rateText } from "../words/tallyWords.ts";
import { bandColumns } from "./bandColumns.tsx";
import { reportedColumn } from "./FigureCells.tsx";
import { type PartRow, partRows, type WholeAndParts } from "./partRows.ts";
import "./parts.css";

const ROW_HEIGHT = 32;

interface PartTableProps {
  readonly title: string;
  /** What the parts are: 领域 or 部门. */
  readonly kind: string;
  /** Path before a part's name, e.g. `/field`. */
  readonly folder: string;
  readonly whole: WholeAndParts;
  /** The same by the other pace rule. */
  readonly other: WholeAndParts;
  /** Shows each part's cut-off, for parts that differ in it. */
  readonly showsCutoff: boolean;
  /** What is left out of the table and why; empty when nothing is. */
  readonly leftOut: string;
}

/** The parts of a whole as a table with a bullet beside each row; the sum comes first, as in the documents. */
export function PartTable(props: PartTableProps) {
  const { title, kind, folder, whole, other, showsCutoff, leftOut } = props;
  const { pace } = useCountry();
  const rows = partRows(whole, other);
  const bands = bandColumns(rows, pace);
  return (
    <Section id="parts-title" title={title} unit="表：人；图：完成率">
      <div className="parts">
        <RowTable
          labelledBy="parts-title"
          rows={rows}
          keyOf={({ name }) => name}
          rowClass={({ isTotal }) => isTotal && "total"}
          columns={[...columnsOf(kind, folder, showsCutoff), ...bands]}
        />
        <div className="parts-chart" style={{ height: ROW_HEIGHT * (rows.length + 1) + 2 }}>
          <ChartBullets
            points={rows}
            end={axisEnd(rows.map(({ rate }) => rate))}
            rowHeight={ROW_HEIGHT}
            words={`${title}：各${kind}完成率图示，数字见左表`}
          />
        </div>
      </div>
      <p className="legend">
        <span>
          <span className="key key-plan" /> 年度计划（100%）
        </span>
        <span>
          <span className="key key-pace" /> 按时间应完成
        </span>
        <span>{BAR_SHADES}；超过 100% 的部分画在计划线之外</span>
        {rows.some(({ carriedForward }) => carriedForward) && (
          <span>{showsCutoff && "带“*”的"}当月没有报，沿用此前最近一次的累计数，条为虚线</span>
        )}
        {leftOut && <span>{leftOut}</span>}
      </p>
      <p className="note">{bands.length > 1 ? bothPaceRules(pace) : PACE_RULES[pace]}</p>
    </Section>
  );
}

function columnsOf(kind: string, folder: string, showsCutoff: boolean): RowColumn<PartRow>[] {
  const unplanned = ({ tally }: PartRow) => tally.plannedCells === 0 && "muted";
  const reported = (title: string, people: "surplus" | "offPlan"): RowColumn<PartRow> => ({
    title,
    classOf: ({ tally }) => tally.reportedCells === 0 && "muted",
    cell: ({ tally }) => (tally.reportedCells > 0 ? formatPeople(tally[people]) : NOT_REPORTED),
  });
  return [
    {
      title: kind,
      names: true,
      cell: ({ name, isTotal }) => (isTotal ? name : <Link to={`${folder}/${name}`}>{name}</Link>),
    },
    { title: "计划数", classOf: unplanned, cell: ({ tally }) => plannedText(tally, tally.quota) },
    reportedColumn("完成数", ({ tally }) => reportedPeople(tally)),
    {
      title: "完成率",
      classOf: ({ rate }) => rate === null && "muted",
      cell: ({ rate, tally }) => rateText(rate, tally),
    },
    { title: "缺口", classOf: unplanned, cell: ({ tally }) => plannedText(tally, tally.gap) },
    reported("超额", "surplus"),
    reported("计划外", "offPlan"),
    ...(showsCutoff ? [{ title: "统计截止", cell: ({ cutoffText }: PartRow) => cutoffText }] : []),
  ];
}
