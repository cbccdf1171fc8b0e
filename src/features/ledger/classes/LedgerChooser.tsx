import { useState } from "react";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { FileButton } from "../../../app/inputs/FileButton.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { withdrawLedger } from "../../../app/ledger/ledgerActions.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { dayInWords } from "../../../domain/cutoff.ts";
import type { LedgerContext } from "../../../intake/ledger/ledgerContext.ts";
import { LEDGER_COLUMNS, OPTIONAL_COLUMNS } from "../../../intake/ledger/ledgerHeader.ts";
import { NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import { openReceived, readChosen } from "../ledgerSession.ts";
import { openLedgerStore } from "../ledgerStore.ts";

interface LedgerChooserProps {
  readonly known: Pick<LedgerContext, "ministries" | "fields" | "rulePacks">;
}

/** Choosing a file, the empty template, and the ledgers that were accepted. */
export function LedgerChooser({ known }: LedgerChooserProps) {
  const { ledgers } = useLedgerState() ?? NO_LEDGERS;
  const opened = useStore(openLedgerStore);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const template = useTableFile(() => "模板没有生成。请检查网络后重试，或改为下载 CSV。");
  const openId = opened.kind === "read" ? opened.entryId : null;

  async function withdraw(id: string) {
    const ledger = ledgers.find((each) => each.id === id);
    if (!ledger) return;
    if (reason.trim() === "") return setProblem("请填写撤回的理由。");
    try {
      await withdrawLedger(ledger, reason.trim());
      setWithdrawing(null);
      setReason("");
      setProblem("");
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  const columns = { name: "台账", cells: [[...LEDGER_COLUMNS, ...OPTIONAL_COLUMNS]], headerRows: 1 };
  return (
    <>
      <div className="ledger-filters">
        <FileButton
          label="选择台账文件"
          inputLabel="选择台账文件"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.fods,.xml"
          onFiles={([file]) => void readChosen(file, known)}
        />
        <span className="muted">CSV、TSV 可达百万行；Excel、WPS 工作簿不超过 10 MB</span>
        <Button
          label="下载模板（.xlsx）"
          onClick={() => void template.save("班次台账模板", "xlsx", columns)}
        />
        <Button label="下载模板（CSV）" onClick={() => void template.save("班次台账模板", "csv", columns)} />
      </div>
      {template.problem && <Refusal>{template.problem}</Refusal>}
      {ledgers.length > 0 && (
        <RowTable
          label="已入库的台账"
          rows={[...ledgers].reverse()}
          keyOf={({ id }) => id}
          columns={[
            { title: "文件", names: true, words: true, wraps: true, cell: ({ body }) => body.file.name },
            { title: "收到", words: true, cell: ({ body }) => dayInWords(body.receivedOn) },
            { title: "班次", cell: ({ body }) => formatPeople(body.classes) },
            {
              title: "计入人数",
              cell: ({ body }) => formatPeople(body.counts.reduce((sum, { people }) => sum + people, 0)),
            },
            {
              title: "状态",
              words: true,
              wraps: true,
              cell: ({ withdrawn, sample }) => {
                if (sample) return "示例";
                return withdrawn ? `已撤回：${withdrawn.reason ?? ""}` : "已入库";
              },
            },
            {
              title: "操作",
              words: true,
              cell: (ledger) => (
                <div className="toolbar">
                  <Button
                    label="打开"
                    aria-label={`打开台账（${ledger.body.file.name}）`}
                    disabled={ledger.id === openId}
                    onClick={() => void openReceived(ledger, known)}
                  />
                  {!ledger.withdrawn && !ledger.sample && (
                    <Button
                      label="撤回"
                      aria-label={`撤回台账（${ledger.body.file.name}）`}
                      onClick={() => setWithdrawing(ledger.id)}
                    />
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {withdrawing && (
        <div className="ledger-filters">
          <TextField label="撤回的理由" value={reason} onChange={setReason} />
          <Button label="确认撤回" onClick={() => void withdraw(withdrawing)} />
          <Button label="取消" onClick={() => setWithdrawing(null)} />
        </div>
      )}
      {problem && <Refusal>{problem}</Refusal>}
    </>
  );
}
