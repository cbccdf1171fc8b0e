import { useState } from "react";
import { today } from "../../app/browser/today.ts";
import { useCountry } from "../../app/data/country.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { quarterlyMinistries } from "../../domain/ministry.ts";
import { isReportExpected } from "../../domain/reporting/dueDate.ts";
import { reminderText } from "./reminder.ts";

/** Ministries that have not reported or are carried forward, each with a reminder to copy. */
export function ReportingStatus() {
  const { plan, position, rollup, asOf, vocabulary } = useCountry();
  const quarterly = quarterlyMinistries(vocabulary.ministries);
  const waiting = position.ministries.flatMap(({ ministry, submission, carriedForward }, m) =>
    submission && !carriedForward
      ? []
      : [{ ministry, latest: submission?.cutoff ?? null, quota: rollup.ministries[m]?.quota ?? 0 }],
  );
  const silent = waiting.filter(({ latest }) => latest === null);
  const carried = waiting.filter(({ latest }) => latest !== null);
  const row = ({ ministry, latest, quota }: (typeof waiting)[number]) => (
    <li key={ministry}>
      <Link to={`/ministry/${ministry}`}>{ministry}</Link>
      <span className="muted">
        {latest === null ? `计划 ${formatPeople(quota)} 人` : `截至${monthInWords(latest)}`}
        {isReportExpected(asOf, quarterly.has(ministry)) ? (
          <CopyReminder
            ministry={ministry}
            text={reminderText({ ministry, year: plan.year, asOf, quota, latest, today: today() })}
          />
        ) : (
          "，按季报送"
        )}
      </span>
    </li>
  );
  return (
    <section className="section">
      <h2>{silent.length === 0 ? "全部部门均已报送" : `${silent.length} 个部门未报送`}</h2>
      {silent.length > 0 && <ul className="name-list">{silent.map(row)}</ul>}
      {carried.length > 0 && (
        <>
          <h3 className="list-title">{carried.length} 个部门沿用较早的统计截止</h3>
          <ul className="name-list">{carried.map(row)}</ul>
        </>
      )}
    </section>
  );
}

/** Copies a reminder; where the browser refuses, shows the text to be copied by hand. */
function CopyReminder({ ministry, text }: { readonly ministry: string; readonly text: string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const words = outcome === "copied" ? "已复制" : "复制催报";
  return (
    <>
      <Button
        label={words}
        className="plain copy"
        aria-label={`${words}（${ministry}）`}
        onClick={() => {
          const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
          copying.then(() => setOutcome("copied")).catch(() => setOutcome("refused"));
        }}
      />
      {outcome === "refused" && (
        <textarea className="copy-text" readOnly rows={5} value={text} aria-label="催报文字" />
      )}
    </>
  );
}
