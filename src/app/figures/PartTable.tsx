import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { completionRate, type Tally } from "../../domain/progress/completion.ts";
import { expectedShare, paceBand } from "../../domain/progress/pace.ts";
import type { Expectation } from "../../domain/progress/profile.ts";
import { axisEnd } from "../charts/bulletMarks.ts";
import { ChartBullets } from "../charts/ChartBullets.tsx";
import { useCountry } from "../data/country.ts";
import { Link } from "../shell/Link.tsx";
import { PlainTable } from "../shell/PlainTable.tsx";
import { formatPeople, NOT_REPORTED, TOTAL } from "../words/format.ts";
import { plannedText, rateText } from "../words/tallyWords.ts";
import { BandLabel } from "./BandLabel.tsx";
import { ReportedCell } from "./FigureCells.tsx";
import "./parts.css";
import { Section } from "../shell/Section.tsx";
import { PACE_RULES } from "../words/paceWords.ts";

const ROW_HEIGHT = 32;

/** One part of a whole: a field of a ministry, or a ministry of a field. */
export interface TablePart {
  readonly name: string;
  /** Path of the part's own screen. */
  readonly to: string;
  readonly tally: Tally;
  /** Cut-off that its count holds for; null when its ministry has not reported. */
  readonly cutoff: Month | null;
  readonly carriedForward: boolean;
  /** What is due of it by its cut-off. */
  readonly expectation: Expectation;
}

interface PartTableProps {
  readonly title: string;
  /** What the parts are: 领域 or 部门. */
  readonly kind: string;
  readonly parts: readonly TablePart[];
  readonly total: Tally;
  /** Cut-off against which the sum is held. */
  readonly totalCutoff: Month;
  readonly totalExpectation: Expectation;
  /** Shows each part's cut-off, for parts that differ in it. */
  readonly showsCutoff: boolean;
  /** What is left out of the table and why; empty when nothing is. */
  readonly leftOut: string;
}

/** The parts of a whole as a table with a bullet beside each row; the sum comes first, as in the documents. */
export function PartTable(props: PartTableProps) {
  const { title, kind, parts, total, totalCutoff, totalExpectation, showsCutoff, leftOut } = props;
  const { pace } = useCountry();
  const sum: TablePart = {
    name: TOTAL,
    to: "",
    tally: total,
    cutoff: total.reportedCells > 0 ? totalCutoff : null,
    carriedForward: false,
    expectation: totalExpectation,
  };
  const rows = [sum, ...parts];
  const points = rows.map(({ name, tally, cutoff, expectation }) => ({
    name,
    rate: completionRate(tally),
    expected: tally.quota > 0 ? expectedShare(cutoff ?? totalCutoff, expectation) : null,
    band: paceBand(tally, cutoff ?? totalCutoff, expectation),
  }));
  return (
    <Section id="parts-title" title={title} unit="表：人；图：完成率">
      <div className="parts">
        <div className="scroll-x">
          <PlainTable
            labelledBy="parts-title"
            frame={null}
            columns={[
              { words: kind },
              "计划数",
              "完成数",
              "完成率",
              "缺口",
              "超额",
              "计划外",
              ...(showsCutoff ? ["统计截止"] : []),
              "状态",
            ]}
          >
            {rows.map((part, i) => (
              <PartRow
                key={part.name}
                part={part}
                isTotal={i === 0}
                asOf={totalCutoff}
                showsCutoff={showsCutoff}
              />
            ))}
          </PlainTable>
        </div>
        <div className="parts-chart" style={{ height: ROW_HEIGHT * (rows.length + 1) + 2 }}>
          <ChartBullets
            points={points}
            end={axisEnd(points.map(({ rate }) => rate))}
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
        <span>条色越深，离应完成越远；超过 100% 的部分画在计划线之外</span>
        {showsCutoff && <span>带“*”的统计截止早于统计时点，为沿用</span>}
        {leftOut && <span>{leftOut}</span>}
      </p>
      <p className="note">{PACE_RULES[pace]}</p>
    </Section>
  );
}

interface PartRowProps {
  readonly part: TablePart;
  readonly isTotal: boolean;
  readonly asOf: Month;
  readonly showsCutoff: boolean;
}

function PartRow({
  part: { name, to, tally, cutoff, carriedForward, expectation },
  isTotal,
  asOf,
  showsCutoff,
}: PartRowProps) {
  const reported = tally.reportedCells > 0;
  const planned = tally.plannedCells > 0;
  const rate = completionRate(tally);
  return (
    <tr className={isTotal ? "total" : undefined}>
      <th scope="row">{isTotal ? name : <Link to={to}>{name}</Link>}</th>
      <td className={planned ? undefined : "muted"}>{plannedText(tally, tally.quota)}</td>
      <ReportedCell count={reported ? tally.actual : null} />
      <td className={rate === null ? "muted" : undefined}>{rateText(rate, tally)}</td>
      <td className={planned ? undefined : "muted"}>{plannedText(tally, tally.gap)}</td>
      <td className={reported ? undefined : "muted"}>
        {reported ? formatPeople(tally.surplus) : NOT_REPORTED}
      </td>
      <td className={reported ? undefined : "muted"}>
        {reported ? formatPeople(tally.offPlan) : NOT_REPORTED}
      </td>
      {showsCutoff && (
        <td>
          {carriedForward && "*"}
          {cutoff ? monthInWords(cutoff) : "—"}
        </td>
      )}
      <td>
        <BandLabel band={paceBand(tally, cutoff ?? asOf, expectation)} />
      </td>
    </tr>
  );
}
