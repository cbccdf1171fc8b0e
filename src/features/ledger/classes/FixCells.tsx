import { useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { LedgerContext } from "../../../intake/ledger/ledgerContext.ts";
import type { CellEdit } from "../../../intake/table/applyEdits.ts";
import { emptiedRow } from "../../../intake/table/emptiedRow.ts";
import { readChosen } from "../ledgerSession.ts";
import type { ShownLedger } from "../ledgerStore.ts";

interface FixCellsProps {
  readonly ledger: ShownLedger;
  readonly known: Pick<LedgerContext, "ministries" | "fields" | "rulePacks">;
}

/** 就地改正: the faulty cells of a small ledger, each with a field for what it should hold. */
export function FixCells({ ledger: { reading, chosen }, known }: FixCellsProps) {
  const { rows, header, findings } = reading;
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const cells = new Map<string, { row: number; index: number; column: string; messages: string[] }>();
  for (const finding of findings) {
    const { row, column, severity } = finding;
    if (severity !== "error" || row === null || column === null) continue;
    const index = header?.cells.findIndex((cell) => cell.column === column) ?? -1;
    if (index < 0) continue;
    const key = `${row}|${index}`;
    const cell = cells.get(key) ?? { row, index, column, messages: [] };
    cell.messages.push(messageOf(finding));
    cells.set(key, cell);
  }
  const { from, to, more } = useRowsShown(cells.size, "格");
  if (!chosen || !rows || (cells.size === 0 && chosen.edits.length === 0)) return null;
  const { file, edits } = chosen;
  const textAt = (row: number, index: number) =>
    edits.findLast((edit) => edit.row === row && edit.index === index)?.to ?? rows[row - 1]?.[index] ?? "";
  const typedEdits = [...typed].flatMap(([key, to]) => {
    const [row, index] = key.split("|").map(Number);
    return row === undefined || index === undefined ? [] : [{ row, index, to }];
  });
  const allEdits = [...edits.filter(({ row, index }) => !typed.has(`${row}|${index}`)), ...typedEdits];

  function readAgain(changed: readonly CellEdit[]) {
    setTyped(new Map());
    void readChosen(file, known, changed);
  }

  return (
    <Section id="ledger-fix" title={`就地改正${edits.length > 0 ? `，已改 ${edits.length} 格` : ""}`}>
      {cells.size > 0 && (
        <RowTable
          labelledBy="ledger-fix"
          rows={[...cells.values()].slice(from, to)}
          keyOf={({ row, index }) => `${row}|${index}`}
          columns={[
            { title: "行", cell: ({ row }) => row },
            { title: "列", words: true, cell: ({ column }) => column },
            {
              title: "应为",
              words: true,
              cell: ({ row, index, column }) => (
                <input
                  type="text"
                  aria-label={`第${row}行${column}`}
                  value={typed.get(`${row}|${index}`) ?? textAt(row, index)}
                  onChange={({ target }) => setTyped(new Map(typed).set(`${row}|${index}`, target.value))}
                />
              ),
            },
            {
              title: "说明",
              names: true,
              words: true,
              wraps: true,
              cell: ({ messages }) => messages.join(""),
            },
            {
              title: "整行",
              words: true,
              cell: ({ row }) => (
                <Button
                  label="不计此行"
                  title={`第${row}行`}
                  onClick={() =>
                    readAgain([
                      ...allEdits.filter((edit) => edit.row !== row),
                      ...emptiedRow(rows[row - 1] ?? [], row),
                    ])
                  }
                />
              ),
            },
          ]}
        />
      )}
      {more}
      <div className="ledger-filters">
        <Button
          label="按改正后的内容重新校验"
          disabled={typed.size === 0}
          onClick={() => readAgain(allEdits)}
        />
        {edits.length > 0 && <Button label="恢复原样" onClick={() => readAgain([])} />}
      </div>
      <p className="note">改动随入库一并记录，原文件照原样保存。重复或多余的行可选“不计此行”，按空行处理。</p>
    </Section>
  );
}
