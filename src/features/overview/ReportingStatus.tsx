import { Fragment } from "react";
import { today } from "../../app/browser/today.ts";
import { useCountry } from "../../app/data/country.ts";
import { CopyButton } from "../../app/inputs/CopyButton.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { REPORTED_WORDS } from "../../app/words/reporting/reportedCounts.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { isReportExpected } from "../../domain/ministry.ts";
import { quotaSum } from "../../domain/plan/tablePlace.ts";
import { type MinistryPosition, plannedByState } from "../../domain/progress/position.ts";
import { isAwaiting } from "../../journal/fold/receivedReports.ts";
import { lastReturned } from "../../journal/fold/returnedReports.ts";

/** Ministries without a report of the month, by what stands for them, each with a reminder to copy. */
export function ReportingStatus() {
  const { plan, position, asOf, journal } = useCountry();
  const { year } = plan;
  const states = plannedByState(position);
  const arrived = new Set(
    journal.reports
      .filter(isAwaiting)
      .flatMap(({ submissions }) => submissions.filter(({ cutoff }) => cutoff === asOf))
      .map(({ ministry }) => ministry),
  );
  const row = ({ ministry, submission, state }: MinistryPosition) => {
    const latest = submission?.cutoff ?? null;
    const quota = quotaSum(plan, { ministry, field: null }) ?? 0;
    return (
      <li key={ministry}>
        <Link to={`/ministry/${ministry}`}>{ministry}</Link>
        <span className="muted">
          {latest === null ? `计划 ${formatPeople(quota)} 人` : `截至${monthInWords(latest)}`}
          {arrived.has(ministry) ? (
            "，已送到，待签收"
          ) : isReportExpected(asOf, position.awaited.quarterly.has(ministry)) ? (
            <CopyButton
              label="复制催报"
              className="plain copy"
              of={ministry}
              text={async () => {
                // Loaded when it is asked for, to keep it out of the first script.
                const { reminderText } = await import("./reminder.ts");
                const returned = lastReturned(journal.returned, { ministry, year, latest });
                return reminderText({ ministry, year, asOf, quota, latest, state, returned, today: today() });
              }}
            />
          ) : (
            "，按季报送"
          )}
        </span>
      </li>
    );
  };
  const { length } = states["not-reported"];
  return (
    <section className="section">
      <h2>{length === 0 ? "没有部门未报送" : `${length} 个部门未报送`}</h2>
      {length > 0 && <ul className="name-list">{states["not-reported"].map(row)}</ul>}
      {(["returned", "carried", "not-due"] as const).map(
        (state) =>
          states[state].length > 0 && (
            <Fragment key={state}>
              <h3 className="list-title">
                {states[state].length} 个部门{LIST_TITLES[state]}
              </h3>
              <ul className="name-list">{states[state].map(row)}</ul>
            </Fragment>
          ),
      )}
    </section>
  );
}

const LIST_TITLES = {
  returned: REPORTED_WORDS.returned,
  carried: "沿用较早的统计截止",
  "not-due": "按季报送，未到期",
} as const;
