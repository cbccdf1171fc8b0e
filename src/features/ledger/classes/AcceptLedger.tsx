import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { CheckField } from "../../../app/inputs/CheckField.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { formatPeople } from "../../../app/words/format.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { ReadLedger } from "../../../app/workers/ledgerCalls.ts";
import { type FindingCode, severityOf } from "../../../intake/findings/findingCodes.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { Confirmation } from "../../../journal/entries/fileReference.ts";
import { NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import { acceptShown } from "../ledgerSession.ts";
import { openLedgerStore, type ShownLedger } from "../ledgerStore.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 入库: what has to be confirmed, the day of receipt, and the decision. */
export function AcceptLedger({ ledger }: { readonly ledger: ShownLedger }) {
  const { reading, entryId, chosen } = ledger;
  const { ledgers } = useLedgerState() ?? NO_LEDGERS;
  const who = useStore(identity);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [receivedOn, setReceivedOn] = useState(today);
  const [problem, setProblem] = useState("");
  const [storing, setStoring] = useState(false);
  const { classes, sha256 } = reading;
  if (entryId !== null) return <p className="note">这份台账已入库。</p>;
  if (!classes || !chosen) return null;
  const toConfirm = confirmationsOf(reading);
  const before = ledgers.find(({ body, withdrawn }) => body.file.sha256 === sha256 && !withdrawn);
  const isViewer = who?.kind === "viewer";

  async function accept() {
    if (toConfirm.some(({ code }) => !agreed.includes(code))) return setProblem("请先逐项核对并勾选。");
    if (!DAY.test(receivedOn) || Number.isNaN(Date.parse(receivedOn)) || receivedOn > today())
      return setProblem("收到日期应为不晚于今天的日期，例如 2025-07-08。");
    setStoring(true);
    setProblem("");
    try {
      await acceptShown(ledger, toConfirm, receivedOn);
    } catch (error) {
      setProblem(storageWords(error));
      setStoring(false);
    }
  }

  return (
    <Section id="ledger-accept" title="入库">
      {toConfirm.map(({ code, message }) => (
        <p key={code}>
          <CheckField
            label={message}
            checked={agreed.includes(code)}
            onChange={(checked) =>
              setAgreed(checked ? [...agreed, code] : agreed.filter((each) => each !== code))
            }
          />
        </p>
      ))}
      {before && <Refusal>同一份文件已经入库，不必再存。</Refusal>}
      {isViewer && <Refusal>本机身份是“只看看”，不能入库。请先在“记录”更改本机身份。</Refusal>}
      <div className="ledger-filters">
        <TextField label="收到日期" value={receivedOn} onChange={setReceivedOn} />
        <Button
          className="primary"
          label="确认入库"
          disabled={storing || before !== undefined || isViewer}
          onClick={() => void accept()}
        />
        <Button label="放弃" onClick={() => openLedgerStore.set({ kind: "none" })} />
      </div>
      <p className="note">入库后台账作为上报数的依据，不改变上报数；上报数仍以汇总上报为准。</p>
      {problem && <Refusal>{problem}</Refusal>}
    </Section>
  );
}

/** What has to be confirmed, a sentence for each kind of finding: the first as it stands, and how many there are. */
function confirmationsOf({ findings, tally }: ReadLedger): Confirmation[] {
  return (Object.entries(tally) as [FindingCode, number][]).flatMap(([code, count]) => {
    if (severityOf(code) !== "confirm") return [];
    const first = findings.find((finding) => finding.code === code);
    const sentence = first ? messageOf(first) : "";
    return [
      { code, message: count === 1 ? sentence : `同类 ${formatPeople(count)} 处，第一处：${sentence}` },
    ];
  });
}
