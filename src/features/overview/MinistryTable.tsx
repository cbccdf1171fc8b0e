import { Bullet, BulletAxis } from "../../app/charts/Bullet.tsx";
import { axisEnd } from "../../app/charts/bulletMarks.ts";
import { useCountry } from "../../app/data/country.ts";
import { bandColumns } from "../../app/figures/bandColumns.tsx";
import { ReportedCell } from "../../app/figures/FigureCells.tsx";
import { type PartRow, partRows } from "../../app/figures/partRows.ts";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import { Section } from "../../app/shell/Section.tsx";
import { firstPaint } from "../../app/stores/firstPaint.ts";
import { useStore } from "../../app/stores/store.ts";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { Scroll } from "../../app/tables/Scroll.tsx";
import { formatPeople, UNREADABLE } from "../../app/words/format.ts";
import { BASIS_WORDS } from "../../app/words/paceWords.ts";
import { plannedText, rateText } from "../../app/words/tallyWords.ts";
import { UNIT } from "../../domain/edition.ts";
import { cappedRate, reportedPeople } from "../../domain/progress/completion.ts";
import { countryStanding } from "../../domain/standing/countryStanding.ts";

const LandingBar = lazyPart(async () => (await import("./LandingBar.tsx")).LandingBar);

/** All ministries against their quota and against time, the sum first as in the documents. */
export function MinistryTable() {
  const { position, rollup, expect, otherExpect, pace, journalReadable } = useCountry();
  const isPainted = useStore(firstPaint);
  const rows = partRows(
    countryStanding(position, rollup, expect),
    countryStanding(position, rollup, otherExpect),
  );
  const bands = bandColumns(rows, pace);
  const end = axisEnd(rows.map(({ rate }) => rate));
  return (
    <Section id="ministries-title" title={`各${UNIT}完成情况`} unit="单位：人">
      <Scroll labelledBy="ministries-title">
        <PlainTable
          labelledBy="ministries-title"
          frame={null}
          className="ministries"
          columns={[
            { words: UNIT },
            { title: "完成率图示", className: "bar-cell", drawn: <BulletAxis end={end} /> },
            "计划数",
            "完成数",
            "完成率",
            "结构完成率",
            "缺口",
            { title: "年底预计", className: "landing-cell" },
            "统计截止",
            ...(pace === "last-year" ? ["应完成口径"] : []),
            ...bands.map(({ title }) => title),
          ]}
        >
          {rows.map((row) => (
            <tr key={row.name} className={row.isTotal ? "total" : undefined}>
              <th scope="row">
                {row.isTotal ? row.name : <Link to={`/ministry/${row.name}`}>{row.name}</Link>}
              </th>
              {journalReadable ? <Figures row={row} end={end} /> : <UnreadableFigures row={row} />}
              <td className="landing-cell">
                {isPainted && journalReadable && (
                  <Boundary loading={null} fallback={null}>
                    <LandingBar ministry={row.isTotal ? null : row.name} />
                  </Boundary>
                )}
              </td>
              <td>{row.cutoffText}</td>
              {pace === "last-year" && (
                <td>{row.isTotal || row.cutoff ? BASIS_WORDS[row.expectation.basis] : "—"}</td>
              )}
              {bands.map(({ title, cell }) => (
                <td key={title}>{journalReadable ? cell(row) : UNREADABLE}</td>
              ))}
            </tr>
          ))}
        </PlainTable>
      </Scroll>
    </Section>
  );
}

function Figures({ row, end }: { readonly row: PartRow; readonly end: number }) {
  const { tally, rate, expected, band, carriedForward } = row;
  const capped = cappedRate(tally);
  return (
    <>
      <td className="bar-cell">
        <Bullet {...{ rate, expected: rate === null ? null : expected, band, carriedForward, end }} />
      </td>
      <td>{plannedText(tally, tally.quota)}</td>
      <ReportedCell count={reportedPeople(tally)} />
      <td className={rate === null ? "muted" : undefined}>{rateText(rate, tally)}</td>
      <td className={capped === null ? "muted" : undefined}>{rateText(capped, tally)}</td>
      <td>{formatPeople(tally.gap)}</td>
    </>
  );
}

/** The plan's figure alone, while storage cannot be read. */
function UnreadableFigures({ row: { tally } }: { readonly row: PartRow }) {
  const unreadable = <td className="muted">{UNREADABLE}</td>;
  return (
    <>
      <td className="bar-cell" />
      <td>{plannedText(tally, tally.quota)}</td>
      {unreadable}
      {unreadable}
      {unreadable}
      {unreadable}
    </>
  );
}
