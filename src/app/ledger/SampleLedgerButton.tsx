import { useMutation } from "@tanstack/react-query";
import { useRecords } from "../data/country.ts";
import { useLedgerState } from "../data/useLedgerState.ts";
import { Button } from "../inputs/Button.tsx";
import { Status } from "../inputs/Status.tsx";
import { useLoadSample } from "../journal/journalActions.ts";
import { Refusal } from "../shell/States.tsx";
import { storageWords } from "../words/storageWords.ts";
import { useHasSampleLedger } from "./useHasSampleLedger.ts";

/** Loads the sample ledger, and before it the sample reports where they are not loaded; nothing once it is loaded, and where there is none. */
export function SampleLedgerButton() {
  const { vocabulary, journal } = useRecords();
  const ledgers = useLedgerState();
  const exists = useHasSampleLedger();
  const reports = useLoadSample();
  const load = useMutation({
    mutationFn: async () => {
      const { loadSampleLedger } = await import("./sampleLedger.ts");
      if (!journal.sampleLoaded) await reports.mutateAsync(vocabulary);
      return loadSampleLedger(vocabulary);
    },
  });
  if (!exists || ledgers?.ledgers.some(({ sample }) => sample)) return null;
  return (
    <>
      <Button label="载入示例台账" disabled={load.isPending} onClick={() => load.mutate()} />
      <Status>{load.isPending && "正在载入……"}</Status>
      {load.error && <Refusal>示例台账没有载入。{storageWords(load.error)}</Refusal>}
    </>
  );
}
