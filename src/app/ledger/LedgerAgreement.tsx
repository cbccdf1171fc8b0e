import { monthInWords } from "../../domain/cutoff.ts";
import { comparedCells } from "../../domain/ledger/ledgerComparison.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import { ledgerAbout, NO_LEDGERS } from "../../journal/fold/ledgerState.ts";
import { useLedgerState } from "../data/useLedgerState.ts";
import { Link } from "../shell/Link.tsx";
import { Section } from "../shell/Section.tsx";
import { agreementWords, ComparedCells } from "./ComparedCells.tsx";

interface LedgerAgreementProps {
  readonly submission: Submission;
  /** The field alone that is shown; null for all. */
  readonly field: string | null;
  readonly level?: 2 | 3;
}

/** The ledger behind a submission, compared cell by cell; nothing where no ledger was accepted. */
export function LedgerAgreement({ submission, field, level = 2 }: LedgerAgreementProps) {
  const ledgers = useLedgerState() ?? NO_LEDGERS;
  const ledger = ledgerAbout(ledgers, submission);
  if (!ledger) return null;
  const all = comparedCells(ledger.body.counts, submission);
  const cells = field === null ? all : all.filter((cell) => cell.field === field);
  if (cells.length === 0) return null;
  const { year, ministry, cutoff } = submission;
  const id = `agreement-${ministry}`;
  return (
    <Section id={id} title={`${ministry}：台账与上报对照，${agreementWords(cells)}`} unit="人" level={level}>
      <p className="note">
        截至{monthInWords(cutoff)}，台账“{ledger.body.file.name}
        ”按结业日期累计；完成数以上报为准，台账只作核对。
        <Link to="/ledger" params={{ tab: "compare", ministry, year: String(year) }}>
          到台账查看班次
        </Link>
      </p>
      <ComparedCells labelledBy={id} cells={cells} />
    </Section>
  );
}
