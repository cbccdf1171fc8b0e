import { Fragment, type ReactNode, useMemo } from "react";
import { today } from "../../app/browser/today.ts";
import { useCountry } from "../../app/data/country.ts";
import { ReminderButton } from "../../app/figures/ReminderButton.tsx";
import { CopyButton } from "../../app/inputs/CopyButton.tsx";
import { reportingRows } from "../../app/journal/reportingRows.ts";
import { Link } from "../../app/shell/Link.tsx";
import { Scroll } from "../../app/tables/Scroll.tsx";
import { formatPeople, formatRate } from "../../app/words/format.ts";
import { REPORTED_WORDS } from "../../app/words/reporting/reportedCounts.ts";
import { overdueWords } from "../../app/words/reporting/reportingWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { isReportExpected } from "../../domain/ministry.ts";
import { completionRate } from "../../domain/progress/completion.ts";
import { plannedByState } from "../../domain/progress/position.ts";
import { countryStanding } from "../../domain/standing/countryStanding.ts";
import { isAwaiting } from "../../journal/fold/receivedReports.ts";

interface TaskGroup {
  readonly title: string;
  readonly rows: readonly { readonly ministry: string; readonly facts: ReactNode }[];
}

/** 今天要办: who is to be called or reminded, by what stands for them, and what waits on 数据上报. */
export function TodayTasks() {
  const { plan, position, rollup, expect, asOf, journal } = useCountry();
  const states = plannedByState(position);
  const { bands } = countryStanding(position, rollup, expect);
  const awaiting = journal.reports.filter(isAwaiting);
  const arrived = new Set(
    awaiting
      .flatMap(({ submissions }) => submissions.filter(({ cutoff }) => cutoff === asOf))
      .map(({ ministry }) => ministry),
  );
  const overdue = useMemo(
    () => overdueWords(reportingRows(plan, journal, position.awaited, today())),
    [plan, journal, position.awaited],
  );
  const silent = (state: "not-reported" | "returned" | "carried" | "not-due") =>
    states[state].map((each) => ({ ministry: each.ministry, facts: silence(each) }));
  const groups: TaskGroup[] = [
    { title: REPORTED_WORDS["not-reported"], rows: silent("not-reported") },
    { title: REPORTED_WORDS.returned, rows: silent("returned") },
    { title: "当月没有报，沿用以前的数", rows: silent("carried") },
    {
      title: "滞后",
      rows: bands.behind.map((part) => ({
        ministry: part.name,
        facts: (
          <>
            完成率 {formatRate(completionRate(part.tally) ?? 0)}，缺口 {formatPeople(part.tally.gap)} 人
            <CopyButton
              label="复制催办"
              className="plain copy"
              of={part.name}
              text={async () => {
                const { urgingText } = await import("../../app/words/reporting/reminder.ts");
                return urgingText(part.name, part, today());
              }}
            />
          </>
        ),
      })),
    },
    { title: "按季报送，未到期", rows: silent("not-due") },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section className="section today" aria-labelledby="today-title">
      <h2 id="today-title">今天要办</h2>
      <Scroll labelledBy="today-title" className="today-list">
        {groups.length === 0 && (
          <p className="note">
            {monthInWords(asOf)}各{UNIT}都已报送，没有{UNIT}滞后。
          </p>
        )}
        {groups.map(({ title, rows }) => (
          <Fragment key={title}>
            <h3 className="list-title">
              {title} {rows.length}
            </h3>
            <ul className="name-list">
              {rows.map(({ ministry, facts }) => (
                <li key={ministry}>
                  <Link to={`/ministry/${ministry}`}>{ministry}</Link>
                  <span className="muted">{facts}</span>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
        <p className="note">
          {awaiting.length > 0 && `送到的上报有 ${awaiting.length} 份待签收。`}
          {overdue}
          <span className="screen-only">
            ：<Link to="/submit">到“数据上报”逐月看</Link>
          </span>
        </p>
      </Scroll>
    </section>
  );

  function silence(each: (typeof position.ministries)[number]): ReactNode {
    const { ministry, submission } = each;
    return (
      <>
        {submission
          ? `截至${monthInWords(submission.cutoff)}`
          : `计划 ${formatPeople(rollup.ministries[position.ministries.indexOf(each)]?.quota ?? 0)} 人`}
        {arrived.has(ministry) ? (
          "，已送到，待签收"
        ) : isReportExpected(asOf, position.awaited.quarterly.has(ministry)) ? (
          <ReminderButton {...each} />
        ) : (
          "，按季报送"
        )}
      </>
    );
  }
}
