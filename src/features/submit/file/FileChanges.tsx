import { useMemo } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { Scroll } from "../../../app/tables/Scroll.tsx";
import type { CellChange } from "../../../journal/entries/fileReference.ts";
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

export function ChangeTable({ changes, labelledBy }: ChangeTableProps) {
  return (
    <RowTable
      labelledBy={labelledBy}
      frame={null}
      rows={changes}
      keyOf={({ row, column }) => `${row}|${column}`}
      columns={[
        { title: "行", cell: ({ row }) => row },
        { title: "列", words: true, cell: ({ column }) => column },
        { title: "原文", words: true, wraps: true, cell: ({ from }) => from || "（空白）" },
        { title: "改为", words: true, wraps: true, cell: ({ to }) => to || "（空白）" },
      ]}
    />
  );
}
