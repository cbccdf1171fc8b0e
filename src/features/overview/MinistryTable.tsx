import { Bullet, BulletAxis } from "../../app/charts/Bullet.tsx";
import { axisEnd } from "../../app/charts/bulletMarks.ts";
import { useCountry } from "../../app/data/country.ts";
import { BandLabel } from "../../app/figures/BandLabel.tsx";
import { ReportedCell } from "../../app/figures/FigureCells.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { Section } from "../../app/shell/Section.tsx";
import { formatPeople, UNREADABLE } from "../../app/words/format.ts";
import { BASIS_WORDS, PACE_RULES } from "../../app/words/paceWords.ts";
import { plannedText, rateText } from "../../app/words/tallyWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { cappedRate, completionRate, type Tally } from "../../domain/progress/completion.ts";
import { expectedShare, paceBand } from "../../domain/progress/pace.ts";
import type { MinistryPosition } from "../../domain/progress/position.ts";
import type { Expectation } from "../../domain/progress/profile.ts";

/** All ministries against their quota and against time, the sum first as in the documents. */
export function MinistryTable() {
  const { position, rollup, asOf, expect, pace } = useCountry();
  const rates = rollup.ministries.map(completionRate);
  const end = axisEnd([...rates, completionRate(rollup.country)]);
  return (
    <Section id="ministries-title" title="各部门完成情况" unit="单位：人">
      <div className="scroll-x">
        <PlainTable
          labelledBy="ministries-title"
          frame={null}
          columns={[
            { words: "部门" },
            { title: "完成率图示", className: "bar-cell", drawn: <BulletAxis end={end} /> },
            "计划数",
            "完成数",
            "完成率",
            "结构完成率",
            "缺口",
            "统计截止",
            ...(pace === "last-year" ? ["应完成口径"] : []),
            "状态",
          ]}
        >
          <tr className="total">
            <th scope="row">合计</th>
            <Figures tally={rollup.country} end={end} expectation={expect(null, asOf)} cutoff={asOf} />
            <td>{rollup.country.reportedCells > 0 ? monthInWords(asOf) : "—"}</td>
            {pace === "last-year" && <td>{BASIS_WORDS[expect(null, asOf).basis]}</td>}
            <td>
              <Status tally={rollup.country} expectation={expect(null, asOf)} cutoff={asOf} />
            </td>
          </tr>
          {position.ministries.map((row, m) => {
            const tally = rollup.ministries[m];
            return tally && <MinistryRow key={row.ministry} row={row} tally={tally} end={end} />;
          })}
        </PlainTable>
      </div>
      <p className="legend">
        <span>长竖线：年度计划（100%）</span>
        <span>短虚线：按时间应完成</span>
        <span>条色越深，离应完成越远</span>
        <span>带“*”的统计截止早于统计时点，为沿用</span>
      </p>
      <p className="note">{PACE_RULES[pace]}</p>
    </Section>
  );
}

function MinistryRow({
  row,
  tally,
  end,
}: {
  readonly row: MinistryPosition;
  readonly tally: Tally;
  readonly end: number;
}) {
  const { asOf, expect, pace } = useCountry();
  const cutoff = row.submission?.cutoff ?? asOf;
  const expectation = expect(row.ministry, cutoff);
  return (
    <tr>
      <th scope="row">
        <Link to={`/ministry/${row.ministry}`}>{row.ministry}</Link>
      </th>
      <Figures tally={tally} end={end} expectation={expectation} cutoff={cutoff} />
      <td>
        {row.submission ? (
          <>
            {row.carriedForward && "*"}
            {monthInWords(cutoff)}
          </>
        ) : (
          "—"
        )}
      </td>
      {pace === "last-year" && <td>{row.submission ? BASIS_WORDS[expectation.basis] : "—"}</td>}
      <td>
        <Status tally={tally} expectation={expectation} cutoff={cutoff} />
      </td>
    </tr>
  );
}

interface StatusProps {
  readonly tally: Tally;
  readonly expectation: Expectation;
  readonly cutoff: string;
}

function Status({ tally, expectation, cutoff }: StatusProps) {
  const { journalReadable } = useCountry();
  return journalReadable ? <BandLabel band={paceBand(tally, cutoff, expectation)} /> : UNREADABLE;
}

interface FiguresProps extends StatusProps {
  readonly end: number;
}

function Figures({ tally, end, expectation, cutoff }: FiguresProps) {
  const { journalReadable } = useCountry();
  const quota = <td>{plannedText(tally, tally.quota)}</td>;
  if (!journalReadable) {
    const unreadable = <td className="muted">{UNREADABLE}</td>;
    return (
      <>
        <td className="bar-cell" />
        {quota}
        {unreadable}
        {unreadable}
        {unreadable}
        {unreadable}
      </>
    );
  }
  const rate = completionRate(tally);
  const capped = cappedRate(tally);
  return (
    <>
      <td className="bar-cell">
        <Bullet
          rate={rate}
          expected={rate === null ? null : expectedShare(cutoff, expectation)}
          band={paceBand(tally, cutoff, expectation)}
          end={end}
        />
      </td>
      {quota}
      <ReportedCell count={tally.reportedCells === 0 ? null : tally.actual} />
      <td className={rate === null ? "muted" : undefined}>{rateText(rate, tally)}</td>
      <td className={capped === null ? "muted" : undefined}>{rateText(capped, tally)}</td>
      <td>{formatPeople(tally.gap)}</td>
    </>
  );
}
