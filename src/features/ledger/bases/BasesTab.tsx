import { useMemo, useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { FileButton } from "../../../app/inputs/FileButton.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { acceptBases } from "../../../app/ledger/ledgerActions.ts";
import { EmptyNote, Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { unitActivity } from "../../../domain/bases/baseActivity.ts";
import { BASE_COLUMNS } from "../../../intake/ledgerFile/readBases.ts";
import { NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import { openLedgerStore } from "../ledgerStore.ts";
import { BaseYears } from "./BaseYears.tsx";
import { ExitList } from "./ExitList.tsx";

/** 基地: the register, what every base held in each year, units that are no base, and whom to ask to leave. */
export function BasesTab() {
  const { bases: listed, inspections } = useLedgerState() ?? NO_LEDGERS;
  const opened = useStore(openLedgerStore);
  const [problem, setProblem] = useState("");
  const [threshold, setThreshold] = useState("");
  const template = useTableFile(() => "模板没有生成。请检查网络后重试。");
  const bases = listed?.body.bases ?? [];
  const classes = opened.kind === "read" ? opened.reading.classes : null;
  const activities = useMemo(
    () => (classes ? unitActivity(classes, listed?.body.bases ?? []) : []),
    [classes, listed],
  );

  async function take(file: File) {
    setProblem("");
    try {
      await acceptBases(file);
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  const columns = [...BASE_COLUMNS.needed, ...BASE_COLUMNS.optional];
  return (
    <>
      <h1>{listed ? `${bases.length} 个继续教育基地` : "还没有基地名录"}</h1>
      <div className="ledger-filters">
        <FileButton
          label="选择基地名录"
          inputLabel="选择基地名录"
          accept=".csv,.tsv,.txt,.xlsx,.xls,.et,.ods"
          onFiles={([file]) => void take(file)}
        />
        <span className="muted">
          {listed ? `现用“${listed.body.file.name}”；新的名录整份替换旧的` : "CSV 或工作簿，一行一个基地"}
        </span>
        <Button
          label="下载名录模板（.xlsx）"
          onClick={() =>
            void template.save("基地名录模板", "xlsx", { name: "基地名录", cells: [columns], headerRows: 1 })
          }
        />
      </div>
      {problem && <Refusal>{problem}</Refusal>}
      {template.problem && <Refusal>{template.problem}</Refusal>}
      {!classes && <EmptyNote>在“班次”打开一份台账后，这里列出各基地逐年的班次、人数和学时。</EmptyNote>}
      {classes && (
        <>
          <div className="ledger-filters">
            <TextField
              label="连续几年没有班次的列入退出建议（本产品自定）"
              inputMode="numeric"
              value={threshold}
              onChange={setThreshold}
            />
          </div>
          <ExitList activities={activities} threshold={Number(threshold)} today={today()} />
          <BaseYears activities={activities} inspections={inspections} />
        </>
      )}
    </>
  );
}
