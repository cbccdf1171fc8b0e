import { useMemo } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { PlainTable } from "../../../app/shell/PlainTable.tsx";
import { Scroll } from "../../../app/shell/Scroll.tsx";
import type { CellChange } from "../../../journal/entries/entry.ts";
import { changesOf, currentEdits } from "../session/edits.ts";
import { act } from "../session/intakeSession.ts";
import type { IntakeItem } from "../session/intakeState.ts";

/** What a person changed in the file, to be looked at before it is confirmed; it is kept with the entry. */
export function FileChanges({ item }: { readonly item: IntakeItem }) {
  const { edits, original, reading } = item;
  const changes = useMemo(
    () => changesOf(currentEdits(edits, original), original, reading?.columns ?? []),
    [edits, original, reading],
  );
  if (changes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="changes-title">
      <div className="section-head">
        <h3 id="changes-title">在本页修改了 {changes.length} 格</h3>
        <span className="toolbar">
          <span className="unit">
            随记录保存；
            {reading?.sheet == null ? "原文件按原样另存，一个字节不改" : "工作表按修改前的内容另存"}
          </span>
          <Button label="全部还原" onClick={() => act({ kind: "reverted", id: item.id })} />
        </span>
      </div>
      <Scroll className="preview-cells" labelledBy="changes-title">
        <ChangeTable changes={changes} labelledBy="changes-title" />
      </Scroll>
    </section>
  );
}

interface ChangeTableProps {
  readonly changes: readonly CellChange[];
  readonly labelledBy: string;
}

/** Changed cells: row, column, from, to. */
export function ChangeTable({ changes, labelledBy }: ChangeTableProps) {
  return (
    <PlainTable
      labelledBy={labelledBy}
      frame={null}
      columns={["行", { words: "列" }, { words: "原文" }, { words: "改为" }]}
    >
      {changes.map(({ row, column, from, to }) => (
        <tr key={`${row}|${column}`}>
          <td>{row}</td>
          <td className="text">{column}</td>
          <td className="text wrap">{from === "" ? "（空白）" : from}</td>
          <td className="text wrap">{to === "" ? "（空白）" : to}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
