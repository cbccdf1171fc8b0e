import { useRecords } from "../../../app/data/country.ts";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { agreementWords, ComparedCells } from "../../../app/ledger/ComparedCells.tsx";
import { changeParams, useRoute } from "../../../app/shell/route.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { EmptyNote } from "../../../app/shell/States.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople, formatSigned, NOT_REPORTED, TOTAL } from "../../../app/words/format.ts";
import { lastDay, monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { ALL_CLASSES } from "../../../domain/ledger/classView.ts";
import { dayOf } from "../../../domain/ledger/day.ts";
import { comparedCells, ledgerPeople } from "../../../domain/ledger/ledgerComparison.ts";
import { ledgerAbout, NO_LEDGERS, type ReceivedLedger } from "../../../journal/fold/ledgerState.ts";
import type { CountingSubmission } from "../../../journal/fold/state.ts";
import { openReceived } from "../ledgerSession.ts";
import { classFilterStore, openLedgerStore } from "../ledgerStore.ts";
import { useRules } from "../useRules.ts";
import { SubmitFromLedger } from "./SubmitFromLedger.tsx";

/** One ministry with its ledger, beside the summary that counts at the as-of month. */
interface ComparedMinistry {
  readonly ministry: string;
  readonly ledger: ReceivedLedger;
  readonly summary: CountingSubmission | null;
}

/** 与上报对照: every ministry's ledger beside its summary at the summary's cut-off, and the submission made from a ledger. */
export function ComparisonTab() {
  const { journal, year, asOf, vocabulary } = useRecords();
  const ledgers = useLedgerState() ?? NO_LEDGERS;
  const route = useRoute();
  const rows = vocabulary.ministries.flatMap(({ name }): ComparedMinistry[] => {
    const ledger = ledgerAbout(ledgers, { year, ministry: name });
    if (!ledger) return [];
    const own = journal.submissions.filter((each) => each.year === year && each.ministry === name);
    const summary = own
      .filter(({ cutoff }) => cutoff <= asOf)
      .sort((a, b) => (a.cutoff < b.cutoff ? 1 : -1))[0];
    return [{ ministry: name, ledger, summary: summary ?? null }];
  });
  const asked = route.params.get("ministry");
  const chosen = rows.find(({ ministry }) => ministry === asked) ?? rows[0];
  if (!chosen)
    return (
      <>
        <h1>{year}年度没有已入库的台账</h1>
        <EmptyNote>在“班次”选择台账文件并确认入库后，这里按{UNIT}和领域与上报数逐格对照。</EmptyNote>
      </>
    );
  return (
    <>
      <h1>{titleOf(rows)}</h1>
      <p className="note">
        {year}年度，台账按结业日期累计到上报的统计截止；数字都以人计。完成数以上报为准，除非由台账生成上报。
      </p>
      <RowTable
        label={`各${UNIT}对照`}
        rows={rows}
        keyOf={({ ministry }) => ministry}
        rowClass={({ ministry }) => ministry === chosen.ministry && "selected"}
        columns={[
          {
            title: UNIT,
            names: true,
            words: true,
            cell: ({ ministry }) => (
              <Button
                className="plain"
                label={ministry}
                aria-pressed={ministry === chosen.ministry}
                onClick={() => changeParams(route, { ministry }, true)}
              />
            ),
          },
          {
            title: "统计截止",
            words: true,
            cell: ({ summary }) => (summary ? monthInWords(summary.cutoff) : "—"),
          },
          { title: "台账", cell: (row) => formatPeople(peopleOf(row).ledger) },
          {
            title: "上报",
            cell: (row) => (row.summary ? formatPeople(peopleOf(row).summary) : NOT_REPORTED),
          },
          {
            title: "台账减上报",
            cell: (row) => (row.summary ? formatSigned(peopleOf(row).ledger - peopleOf(row).summary) : "—"),
          },
          {
            title: "对照",
            words: true,
            wraps: true,
            cell: ({ ledger, summary }) =>
              summary ? agreementWords(comparedCells(ledger.body.counts, summary)) : "没有上报可比",
          },
        ]}
      />
      {chosen.summary && <Cells chosen={chosen} summary={chosen.summary} />}
      <SubmitFromLedger key={chosen.ministry} ministry={chosen.ministry} ledger={chosen.ledger} />
    </>
  );
}

function Cells({
  chosen,
  summary,
}: {
  readonly chosen: ComparedMinistry;
  readonly summary: CountingSubmission;
}) {
  const route = useRoute();
  const { vocabulary } = useRecords();
  const { rules } = useRules();
  const { ministry, ledger } = chosen;

  async function openClasses(field: string) {
    const isOpen = () => {
      const opened = openLedgerStore.get();
      return opened.kind === "read" && opened.entryId === ledger.id ? opened.reading.classes : null;
    };
    if (!isOpen() && rules) await openReceived(ledger, { ...vocabulary, rulePacks: rules.packs });
    changeParams(route, { tab: "classes", ministry: null });
    const classes = isOpen();
    if (!classes) return;
    classFilterStore.set({
      ...ALL_CLASSES,
      ministry: classes.names.ministries.indexOf(ministry),
      field: field === TOTAL ? null : classes.names.fields.indexOf(field),
      ended: [dayOf(`${summary.year}-01-01`), dayOf(lastDay(summary.cutoff))],
      inPlan: true,
    });
  }

  return (
    <Section id="ledger-cells" title={`${ministry}：截至${monthInWords(summary.cutoff)}逐格对照`} unit="人">
      <p className="note">点台账的数字可以看到它的班次。</p>
      <ComparedCells
        labelledBy="ledger-cells"
        cells={comparedCells(ledger.body.counts, summary)}
        ledgerFigure={(field, people) => (
          <Button
            className="plain"
            label={formatPeople(people)}
            aria-label={`查看${field}的班次，${formatPeople(people)} 人`}
            onClick={() => void openClasses(field)}
          />
        )}
      />
    </Section>
  );
}

function peopleOf({ ministry, ledger, summary }: ComparedMinistry) {
  const place = summary ?? { year: 0, ministry, cutoff: "" };
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  if (summary) return { ledger: sum(ledgerPeople(ledger.body.counts, place)), summary: sum(summary.counts) };
  const all = ledger.body.counts.filter((count) => count.ministry === ministry);
  return { ledger: all.reduce((people, count) => people + count.people, 0), summary: 0 };
}

function titleOf(rows: readonly ComparedMinistry[]): string {
  const compared = rows.filter(({ summary }) => summary !== null);
  const agreeing = compared.filter(
    ({ ledger, summary }) =>
      summary && comparedCells(ledger.body.counts, summary).every(({ agreement }) => agreement === "agrees"),
  );
  if (compared.length === 0) return `${rows.length} 个${UNIT}有台账，都没有上报可比`;
  if (agreeing.length === compared.length) return `${compared.length} 个${UNIT}的台账与上报全部一致`;
  return `${compared.length} 个${UNIT}的台账中，${compared.length - agreeing.length} 个与上报不一致`;
}
