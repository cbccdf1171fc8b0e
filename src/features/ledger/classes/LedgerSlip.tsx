import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { findingTable, slipName, slipSheets } from "../../../outgoing/returnSlip.ts";
import type { TableForm, TableSheet } from "../../../outgoing/writeTable.ts";
import type { ShownLedger } from "../ledgerStore.ts";

/** 退回单: of a small ledger its rows with the findings beside them, of a large one the list of findings. */
export function LedgerSlip({ ledger: { name, reading } }: { readonly ledger: ShownLedger }) {
  const { problem, save } = useTableFile(() => "Excel 退回单没有生成。请检查网络后重试，或改为下载 CSV。");
  if (reading.findings.length === 0) return null;
  const download = (form: TableForm) => void save(slipName(name), form, ...sheetsOf(reading));
  return (
    <div className="toolbar">
      <Button label="下载退回单（.xlsx）" onClick={() => download("xlsx")} />
      <Button label="下载退回单（CSV）" onClick={() => download("csv")} />
      {problem && <Refusal>{problem}</Refusal>}
    </div>
  );
}

function sheetsOf({ rows, header, findings }: ShownLedger["reading"]): [TableSheet, ...TableSheet[]] {
  if (!rows) return [{ name: "校验结果", cells: findingTable(findings), headerRows: 1 }];
  const headerRow = header?.row ?? 0;
  const kindOf = (row: number) => (row < headerRow ? "title" : row === headerRow ? "header" : "data");
  const marked = rows.map((cells, i) => ({ row: i + 1, line: i + 1, kind: kindOf(i + 1), cells }) as const);
  const columns = (header?.cells ?? []).map(({ column, text }, index) => ({ index, name: column ?? text }));
  return slipSheets({ rows: marked, columns }, findings);
}
