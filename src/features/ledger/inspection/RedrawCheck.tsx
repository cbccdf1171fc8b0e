import { useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import { inspectedLedger } from "../../../app/ledger/inspectedLedger.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { drawAside } from "../../../app/workers/ledgerAside.ts";
import { hasSameContent } from "../../../journal/entries/canonicalJson.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import { openLedgerStore } from "../ledgerStore.ts";

interface RedrawCheckProps {
  readonly inspection: Inspection;
  readonly draw: NonNullable<Inspection["draw"]>;
}

/** Draws again by the published seed from the open ledger, which gives the frozen population, and compares. */
export function RedrawCheck({ inspection: { body, bases }, draw }: RedrawCheckProps) {
  const opened = useStore(openLedgerStore);
  const [isSame, setSame] = useState<boolean | null>(null);
  const [problem, setProblem] = useState("");

  async function redraw() {
    if (opened.kind !== "read" || !opened.reading.classes) return;
    setProblem("");
    try {
      const { strata, inspectors } = body;
      const { seed, drawn } = draw.body;
      const inspected = inspectedLedger(opened.reading, opened.reading.classes, bases, body);
      const again = await drawAside({ ...inspected, strata, inspectors, seed });
      setSame("drawn" in again && hasSameContent(drawn, again.drawn));
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  return (
    <div className="toolbar">
      <Button label="按种子重抽核对" onClick={() => void redraw()} />
      <Status>{isSame && `重抽的结果与记录一致，${draw.body.drawn.length} 个对象和检查人员都相同。`}</Status>
      {isSame === false && <Refusal>重抽的结果与记录不一致：记录的抽取不是按这个种子得出的。</Refusal>}
      {problem && <Refusal>{problem}</Refusal>}
    </div>
  );
}
