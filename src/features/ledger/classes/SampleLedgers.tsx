import { useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { SampleLedgerButton } from "../../../app/ledger/SampleLedgerButton.tsx";
import { useHasSampleLedger } from "../../../app/ledger/useHasSampleLedger.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { LedgerContext } from "../../../intake/ledger/ledgerContext.ts";
import { readChosen } from "../ledgerSession.ts";

interface SampleLedgersProps {
  readonly known: Pick<LedgerContext, "ministries" | "fields" | "rulePacks">;
  /** True while sample data is loaded. */
  readonly isLoaded: boolean;
}

/** 示例台账: the one to look through, and with the sample data the two that are refused; nothing where the data folder has none. */
export function SampleLedgers({ known, isLoaded }: SampleLedgersProps) {
  const [problem, setProblem] = useState("");
  const exists = useHasSampleLedger();

  async function read(which: "faulty" | "personal") {
    setProblem("");
    try {
      const { refusedSamples } = await import("../../../app/ledger/sampleLedger.ts");
      await readChosen((await refusedSamples())[which], known);
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  if (!exists) return null;
  return (
    <div className="toolbar ledger-samples">
      <SampleLedgerButton />
      {isLoaded && (
        <>
          <Button label="试读有错误的示例" onClick={() => void read("faulty")} />
          <Button label="试读含个人信息的示例" onClick={() => void read("personal")} />
        </>
      )}
      {problem && <Refusal>{problem}</Refusal>}
    </div>
  );
}
