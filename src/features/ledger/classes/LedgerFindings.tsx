import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { byUrgency } from "../../../intake/findings/finding.ts";
import { type FindingCode, type Severity, severityOf } from "../../../intake/findings/findingCodes.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { LedgerReading } from "../../../intake/ledger/readLedger.ts";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  confirm: "需确认",
  notice: "提示",
};

/** 校验结果 of a ledger: how many of each kind, and the first ones with their sentences. */
export function LedgerFindings({ reading }: { readonly reading: LedgerReading }) {
  const findings = [...reading.findings].sort(byUrgency);
  const tally = Object.entries(reading.tally) as [FindingCode, number][];
  const bySeverity = (["error", "confirm", "notice"] as const).map((severity) => {
    const count = tally.reduce((sum, [code, n]) => sum + (severityOf(code) === severity ? n : 0), 0);
    return `${SEVERITY_WORDS[severity]} ${formatPeople(count)} 处`;
  });
  const { from, to, more } = useRowsShown(findings.length, "处");
  return (
    <Section id="ledger-findings" title="校验结果">
      <p className="note">
        {bySeverity.join("，")}
        {tally.reduce((sum, [, n]) => sum + n, 0) > findings.length && `；下面列出其中 ${findings.length} 处`}
        。
      </p>
      {findings.length > 0 && (
        <RowTable
          label="校验结果"
          labelledBy="ledger-findings"
          rows={findings.slice(from, to)}
          keyOf={(_, i) => i}
          columns={[
            { title: "级别", words: true, cell: ({ severity }) => SEVERITY_WORDS[severity] },
            { title: "行", cell: ({ row }) => row ?? "—" },
            { title: "列", words: true, cell: ({ column }) => column ?? "—" },
            { title: "说明", words: true, wraps: true, names: true, cell: messageOf },
          ]}
        />
      )}
      {more}
    </Section>
  );
}
