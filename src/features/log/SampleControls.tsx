import { useRecords } from "../../app/data/country.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { Status } from "../../app/inputs/Status.tsx";
import { useLoadSample, useRemoveSample } from "../../app/journal/journalActions.ts";
import { SampleLedgerButton } from "../../app/ledger/SampleLedgerButton.tsx";
import { Section } from "../../app/shell/Section.tsx";
import { Refusal } from "../../app/shell/States.tsx";
import { SAMPLE_LABEL } from "../../app/words/productWords.ts";
import { storageWords } from "../../app/words/storageWords.ts";

/** Loads and removes the sample data, one action each. */
export function SampleControls() {
  const { vocabulary, journal } = useRecords();
  const load = useLoadSample();
  const remove = useRemoveSample();
  const busy = load.isPending || remove.isPending;
  const error = load.error ?? remove.error;
  return (
    <Section id="sample-title" title="示例数据">
      <div className="toolbar log-actions">
        <Button
          label="载入示例数据"
          disabled={busy || journal.sampleLoaded}
          onClick={() => {
            remove.reset();
            load.mutate(vocabulary);
          }}
        />
        <Button
          label="清除示例数据"
          disabled={busy || !journal.sampleLoaded}
          onClick={() => {
            load.reset();
            remove.mutate();
          }}
        />
        {journal.sampleLoaded && !busy && <SampleLedgerButton />}
        <Status>
          {load.isPending && "正在载入……"}
          {remove.isPending && "正在清除……"}
          {!busy &&
            (journal.sampleLoaded
              ? `已载入。每个页面都标明“${SAMPLE_LABEL}”；清除后正式上报不受影响。`
              : "合成的2024年全年与2025年1至9月上报，供试用；正式上报始终优先于示例。")}
        </Status>
      </div>
      {error && (
        <Refusal>
          {load.error ? "示例数据没有载入。" : "示例数据没有清除。"}
          {storageWords(error)}
        </Refusal>
      )}
    </Section>
  );
}
