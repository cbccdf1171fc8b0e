import { useCountry } from "../../app/data/country.ts";
import { VERSION_COLUMNS, VersionTable } from "../../app/figures/VersionTable.tsx";
import { type VersionFacts, versionFacts } from "../../app/figures/versionFacts.ts";
import { Link } from "../../app/shell/Link.tsx";
import { Section } from "../../app/shell/Section.tsx";
import type { RowColumn } from "../../app/tables/RowTable.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { adjustedMonths, approvalWords } from "../../app/words/planWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { Explanation } from "../../domain/explaining/explanation.ts";
import type { CountingSubmission } from "../../journal/fold/state.ts";
import { type Unreported, unreportedIn } from "./explanationParts.ts";

/** The sources of a figure: the plan, the submissions with their cut-offs, and what was not reported. */
export function Sources({ explanation }: { readonly explanation: Explanation<CountingSubmission> }) {
  const { plan, position } = useCountry();
  const { figure, scope, submissions, silent } = explanation;
  const { documentNumber, title, date } = plan.source;
  const unreported = unreportedIn(scope, silent, position);
  return (
    <>
      <section className="section">
        <h3>计划依据</h3>
        <p>
          {plan.year}年度计划{title && `：${title}`}
          {documentNumber && `（${documentNumber}）`}
          {date && `，${date}印发`}。
          {plan.applied &&
            `${adjustedMonths(plan.applied)}起按${approvalWords(plan.applied)}调整，用调整后的计划数。`}
          {plan.setAside &&
            `未计${adjustedMonths(plan.setAside)}起按${approvalWords(plan.setAside)}作的调整。`}
        </p>
      </section>
      {figure !== "quota" && (
        <>
          <Submissions submissions={submissions} />
          <section className="section">
            <h3>
              {unreported.length === 0
                ? "计划内各格均已报送"
                : `未报送的计划 ${formatPeople(unreported.reduce((sum, { quota }) => sum + quota, 0))} 人`}
            </h3>
            {unreported.length > 0 && (
              <ul className="name-list">
                {unreported.map(({ ministry, silent: isSilent, cells, quota }) => (
                  <li key={ministry}>
                    <span>
                      <Link to={`/ministry/${ministry}`}>{ministry}</Link>：{unreportedWords(isSilent, cells)}
                    </span>
                    <span className="muted">
                      {cells.length} 格，计划 {formatPeople(quota)} 人
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </>
  );
}

/** The fields by name, each with the remark on why it has no figure. */
function unreportedWords(isSilent: boolean, cells: Unreported["cells"]): string {
  if (isSilent && cells.every(({ note }) => note === "")) return "没有上报";
  const fields = cells.map(({ field, note }) => field + (note && `（备注：${note}）`)).join("、");
  return isSilent ? `没有上报，${fields}` : fields;
}

/** A submission that a figure was computed from. */
interface Source extends VersionFacts {
  readonly ministry: string;
  readonly carriedForward: boolean;
}

const COLUMNS: readonly RowColumn<Source>[] = [
  { title: UNIT, words: true, cell: ({ ministry }) => ministry },
  {
    ...VERSION_COLUMNS.cutoff,
    cell: ({ cutoff, carriedForward }) => `${monthInWords(cutoff)}${carriedForward ? "（沿用）" : ""}`,
  },
  VERSION_COLUMNS.receivedOn,
  VERSION_COLUMNS.file,
];

type Behind = Explanation<CountingSubmission>["submissions"];

function Submissions({ submissions }: { readonly submissions: Behind }) {
  const { journal } = useCountry();
  const rows = submissions.flatMap(({ ministry, submission, carriedForward }): Source[] => {
    const report = journal.reports.find(({ id }) => id === submission?.reportId);
    if (!submission || !report) return [];
    return [{ ministry, carriedForward, ...versionFacts(journal, "submissions", report, submission) }];
  });
  const carried = submissions.filter(({ carriedForward }) => carriedForward).length;
  if (submissions.length === 0)
    return (
      <section className="section">
        <h3>没有可用的上报</h3>
      </section>
    );
  return (
    <Section
      id="explain-submissions"
      title={`依据 ${submissions.length} 份上报${carried > 0 ? `，其中 ${carried} 份沿用较早的统计截止` : ""}`}
      level={3}
    >
      <VersionTable labelledBy="explain-submissions" columns={COLUMNS} rows={rows} />
    </Section>
  );
}
