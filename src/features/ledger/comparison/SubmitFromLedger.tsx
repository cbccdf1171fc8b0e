import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { readJournal } from "../../../app/data/queries.ts";
import { identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { CheckField } from "../../../app/inputs/CheckField.tsx";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { submitFromLedger } from "../../../app/ledger/ledgerActions.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { formatPeople } from "../../../app/words/format.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { reviewFile } from "../../../app/workers/reviewFile.ts";
import { lastDay, type Month, monthInWords, monthsOf } from "../../../domain/cutoff.ts";
import { ledgerPeople } from "../../../domain/ledger/ledgerComparison.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { ReceivedLedger } from "../../../journal/fold/ledgerState.ts";

interface SubmitFromLedgerProps {
  readonly ministry: string;
  readonly ledger: ReceivedLedger;
}

/** A report of a ministry made from its ledger: reviewed like any other, stored as an entry that names the ledger. */
export function SubmitFromLedger({ ministry, ledger }: SubmitFromLedgerProps) {
  const { plans, year, asOf } = useRecords();
  const who = useStore(identity);
  const months = monthsOf(year).filter((month) => lastDay(month) <= ledger.body.checkedOn);
  const [cutoff, setCutoff] = useState<Month>(months.includes(asOf) ? asOf : (months.at(-1) ?? ""));
  const [toConfirm, setToConfirm] = useState<readonly Finding[] | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const [stored, setStored] = useState("");
  if (months.length === 0 || ledger.sample) return null;
  const counts = ledgerPeople(ledger.body.counts, { year, ministry, cutoff });
  const people = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const isAllowed = who?.kind !== "viewer" && (who?.kind !== "ministry" || who.name === ministry);

  async function submit() {
    setProblem("");
    setStored("");
    try {
      const { state } = await readJournal();
      const records = Object.entries(counts).map(([field, persons], i) => ({
        ...{ row: i + 1, line: i + 1, year, ministry, field, cutoff, persons, note: "" },
      }));
      const { submissions, measures } = state;
      const review = await reviewFile({
        ...{
          records,
          plans,
          received: { submissions, measures },
          earlier: { submissions: [], measures: [] },
        },
      });
      const error = review.findings.find(({ severity }) => severity === "error");
      if (error) return setProblem(messageOf(error));
      const confirms = review.findings.filter(({ severity }) => severity === "confirm");
      if (confirms.length > 0 && (!agreed || reason.trim() === "" || !isSame(confirms, toConfirm))) {
        setToConfirm(confirms);
        if (toConfirm) setProblem("请核对下面各项，勾选确认并填写理由。");
        return;
      }
      await submitFromLedger({
        ledger,
        submission: { year, ministry, cutoff, counts, notes: {} },
        confirmations: confirms.map((finding) => ({ code: finding.code, message: messageOf(finding) })),
        reason: reason.trim() || null,
        receivedOn: today(),
        expectedHead: state.head,
      });
      setToConfirm(null);
      setStored(`已入库：${ministry}截至${monthInWords(cutoff)}累计 ${formatPeople(people)} 人。`);
    } catch (caught) {
      setProblem(storageWords(caught));
    }
  }

  return (
    <Section id="ledger-submit" title="由台账生成上报">
      <p className="note">
        把台账中{ministry}的班次按领域累计，作为一份上报入库，来源记为“{ledger.body.file.name}
        ”。台账里没有班次的领域按未报送处理。
      </p>
      <div className="ledger-filters">
        <SelectField
          label="统计截止"
          value={cutoff}
          options={months.map((month) => [month, monthInWords(month)] as const)}
          onChange={(month) => {
            setCutoff(month);
            setToConfirm(null);
          }}
        />
        <Button
          label={`生成上报（${formatPeople(people)} 人）`}
          disabled={people === 0 || !isAllowed}
          onClick={() => void submit()}
        />
      </div>
      {!isAllowed && <p className="note">本机身份不能为{ministry}上报，可在“记录”更改。</p>}
      {toConfirm && (
        <>
          <ul>
            {toConfirm.map((finding) => (
              <li key={`${finding.code}${finding.row}`}>{messageOf(finding)}</li>
            ))}
          </ul>
          <div className="ledger-filters">
            <CheckField label="以上各项已核对" checked={agreed} onChange={setAgreed} />
            <TextField label="理由" value={reason} onChange={setReason} />
          </div>
        </>
      )}
      {problem && <Refusal>{problem}</Refusal>}
      <Status>{stored}</Status>
    </Section>
  );
}

function isSame(findings: readonly Finding[], shown: readonly Finding[] | null): boolean {
  return JSON.stringify(findings) === JSON.stringify(shown);
}
