import { type Ref, useImperativeHandle, useMemo, useRef } from "react";
import { findingCells, findingColumns, listedFindings } from "../../../../app/grid/findingRows.ts";
import { Grid, type GridHandle } from "../../../../app/grid/Grid.tsx";
import { Section } from "../../../../app/shell/Section.tsx";
import { severityCounts } from "../../../../app/words/severityCounts.ts";
import { LEVEL_WORDS } from "../auditWords.ts";
import type { AuditItem } from "./auditItems.ts";

const COLUMNS = Object.values(findingColumns({ severity: 64, column: 112, value: 112, message: 380 }));
/** Rows that are shown without scrolling inside the table. */
const FREE_ROWS = 9;
const HEIGHT = 320;

export interface AuditFindingsHandle {
  focus(item: AuditItem): void;
}

interface AuditFindingsProps {
  readonly items: readonly AuditItem[];
  readonly onJump: (item: AuditItem) => void;
  readonly onTake: (item: AuditItem) => void;
  readonly ref: Ref<AuditFindingsHandle>;
}

/** Everything that was found, errors first; Enter goes to the cell, Ctrl+Enter takes the suggestion. */
export function AuditFindings({ items, onJump, onTake, ref }: AuditFindingsProps) {
  const grid = useRef<GridHandle>(null);
  const listed = useMemo(() => listedFindings(items), [items]);
  const rows = useMemo(
    () =>
      listed.map(({ id, finding: { message, ...finding } }) => {
        const level = { text: LEVEL_WORDS[finding.severity], className: `audit-${finding.severity}` };
        return { id, cells: findingCells(finding, message, level) };
      }),
    [listed],
  );
  const counts = severityCounts(items, LEVEL_WORDS);
  useImperativeHandle(ref, () => ({
    focus: (item) => {
      const id = listed.find(({ finding }) => finding === item)?.id;
      if (id !== undefined) grid.current?.focusCell(id, "message");
    },
  }));
  const withItem = (id: string, act: (item: AuditItem) => void) => {
    const found = listed.find((each) => each.id === id);
    if (found) act(found.finding);
  };
  return (
    <Section id="audit-findings-title" title="校验结果" unit={counts.join("、") || "没有发现问题"}>
      <Grid
        ref={grid}
        labelledBy="audit-findings-title"
        columns={COLUMNS}
        rows={rows}
        emptyText="—"
        onOpen={(id) => withItem(id, onJump)}
        onTake={(id) => withItem(id, onTake)}
        {...(rows.length > FREE_ROWS && { height: HEIGHT })}
      />
    </Section>
  );
}
