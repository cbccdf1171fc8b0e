import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { appendEntry } from "../../../app/journal/journalActions.ts";
import { inspectedLedger } from "../../../app/ledger/inspectedLedger.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { drawAside } from "../../../app/workers/ledgerAside.ts";
import { dayInWords } from "../../../domain/cutoff.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import { openLedgerStore } from "../ledgerStore.ts";

interface DrawFormProps {
  readonly inspection: Inspection;
  /** True where the open ledger gives the frozen population. */
  readonly isSame: boolean;
}

/** 抽取: the published seed is entered, from the day on which it is published. */
export function DrawForm({ inspection: { id, body, bases }, isSame }: DrawFormProps) {
  const opened = useStore(openLedgerStore);
  const [seed, setSeed] = useState("");
  const [problem, setProblem] = useState("");
  const [drawing, setDrawing] = useState(false);
  if (today() < body.seedDay) return <p>种子要到{dayInWords(body.seedDay)}才公布，到时再填写、抽取。</p>;
  if (!isSame) return null;

  async function draw() {
    if (opened.kind !== "read" || !opened.reading.classes) return;
    const text = seed.trim().replace(/\s+/g, " ");
    if (text === "") return setProblem("请填写公布的种子。");
    setDrawing(true);
    setProblem("");
    try {
      const { strata, inspectors } = body;
      const asked = inspectedLedger(opened.reading, opened.reading.classes, bases, body);
      const made = await drawAside({ ...asked, strata, inspectors, seed: text });
      if ("withoutInspectors" in made)
        setProblem(`“${made.withoutInspectors}”配不出两名外单位的检查人员。请换检查人员后重新冻结。`);
      else await appendEntry({ kind: "inspection-drawn", freeze: id, seed: text, drawn: made.drawn });
    } catch (error) {
      setProblem(storageWords(error));
    }
    setDrawing(false);
  }

  return (
    <div className="ledger-filters">
      <TextField label="种子" value={seed} onChange={setSeed} />
      <Button className="primary" label="抽取" disabled={drawing} onClick={() => void draw()} />
      {problem && <Refusal>{problem}</Refusal>}
    </div>
  );
}
