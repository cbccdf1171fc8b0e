import { useState } from "react";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { EmptyNote } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatInstant, formatPeople } from "../../../app/words/format.ts";
import { OBJECT_WORDS } from "../../../app/words/inspectionWords.ts";
import { type Inspection, NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import { openLedgerStore } from "../ledgerStore.ts";
import { FreezeForm } from "./FreezeForm.tsx";
import { InspectionView } from "./InspectionView.tsx";
import { STRATA_WORDS } from "./inspectionForm.ts";

/** 抽查（双随机、一公开）: freeze the population, then the seed is published, then draw, then the results. */
export function InspectionTab() {
  const { inspections } = useLedgerState() ?? NO_LEDGERS;
  const opened = useStore(openLedgerStore);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = inspections.find(({ id }) => id === chosenId) ?? inspections.at(-1) ?? null;
  // A sample ledger can be looked at, but enters no real inspection.
  const canFreeze =
    opened.kind === "read" && opened.entryId !== null && opened.reading.classes !== null && !opened.sample;
  return (
    <>
      <h1>{titleOf(inspections)}</h1>
      <p className="note">
        先冻结名单并写明种子从哪里来、哪天公布，公布以后才能填种子、抽取。种子应是此后才公布、谁也不能单独决定的数，例如某日的公开开奖号码。任何人凭名单和种子都能重复抽取。
      </p>
      {canFreeze ? (
        <FreezeForm key={opened.entryId} ledger={opened} onFrozen={setChosenId} />
      ) : (
        <EmptyNote>冻结名单要先在“班次”打开一份已入库的台账；示例台账不能冻结。</EmptyNote>
      )}
      {inspections.length > 0 && (
        <RowTable
          label="抽查"
          rows={[...inspections].reverse()}
          keyOf={({ id }) => id}
          rowClass={({ id }) => id === chosen?.id && "selected"}
          columns={[
            {
              title: "冻结",
              names: true,
              words: true,
              cell: ({ id, time, sample }) => (
                <Button
                  className="plain"
                  label={`${formatInstant(time)}${sample ? "（示例）" : ""}`}
                  aria-pressed={id === chosen?.id}
                  onClick={() => setChosenId(id)}
                />
              ),
            },
            { title: "对象", words: true, cell: ({ body }) => OBJECT_WORDS[body.objects] },
            { title: "名单", cell: ({ body }) => formatPeople(body.population.size) },
            { title: "分层", words: true, cell: ({ body }) => STRATA_WORDS[body.strataBy] },
            {
              title: "种子",
              words: true,
              wraps: true,
              cell: ({ body }) => `${body.seedSource}，${body.seedDay}公布`,
            },
            { title: "抽中", cell: ({ draw }) => (draw ? draw.body.drawn.length : "—") },
            { title: "已有结果", cell: ({ draw, results }) => (draw ? results.length : "—") },
          ]}
        />
      )}
      {chosen && <InspectionView key={chosen.id} inspection={chosen} />}
    </>
  );
}

function titleOf(inspections: readonly Inspection[]): string {
  if (inspections.length === 0) return "还没有抽查";
  const waiting = inspections.filter(({ draw }) => draw === null).length;
  const open = inspections.filter(
    ({ draw, results }) => draw && results.length < draw.body.drawn.length,
  ).length;
  const parts = [waiting > 0 ? `${waiting} 次等待抽取` : "", open > 0 ? `${open} 次等待结果` : ""].filter(
    Boolean,
  );
  return `${inspections.length} 次抽查${parts.length > 0 ? `，${parts.join("，")}` : "，结果已齐"}`;
}
