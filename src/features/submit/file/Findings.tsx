import { memo, useMemo } from "react";
import { findingCells, findingColumns, listedFindings } from "../../../app/grid/findingRows.ts";
import { Grid } from "../../../app/grid/Grid.tsx";
import type { GridRow } from "../../../app/grid/gridTable.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { severityCounts } from "../../../app/words/severityCounts.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import { SEVERITY_WORDS } from "../../../outgoing/returnSlip.ts";

const { severity, row, column, value, message, suggestion } = findingColumns({
  severity: 56,
  column: 100,
  value: 130,
  message: 260,
});
// One order wherever findings stand; beside the file there is less room, and the suggestion must be in sight.
const WIDE = [severity, row, column, value, message, suggestion];
const NARROW = [
  { ...severity, width: 52 },
  { ...row, width: 40 },
  { ...column, width: 84 },
  { ...value, width: 84 },
  { ...message, width: 180 },
  { ...suggestion, width: 88 },
];

/** Rows the grid may show without scrolling inside itself; beside the file, where sentences take more lines, fewer. */
const FREE_ROWS = 12;
const FREE_ROWS_BESIDE = 5;
const HEIGHT = 420;

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** The file is shown beside the findings, so that they have less room and at most its height, px. */
  readonly besideHeight?: number;
  readonly onJump?: (finding: Finding) => void;
  readonly onTake?: (finding: Finding) => void;
}

/** Everything that was found in a file, errors first, each with row, column and what to do. */
export const Findings = memo(function Findings(props: FindingsProps) {
  const { findings, besideHeight, onJump, onTake } = props;
  const listed = useMemo(() => listedFindings(findings), [findings]);
  const rows = useMemo(() => listed.map(({ id, finding }) => gridRow(id, finding, onTake)), [listed, onTake]);
  const counts = severityCounts(findings, SEVERITY_WORDS);
  const freeRows = besideHeight === undefined ? FREE_ROWS : FREE_ROWS_BESIDE;
  const height = rows.length > freeRows ? (besideHeight ?? HEIGHT) : undefined;
  return (
    <Section id="findings-title" title="校验结果" unit={counts.join("、") || "没有发现问题"} level={3}>
      <Grid
        labelledBy="findings-title"
        columns={besideHeight === undefined ? WIDE : NARROW}
        rows={rows}
        emptyText="—"
        {...(height !== undefined && { height })}
        {...(onJump && { onOpen: (id: string) => withFinding(id, onJump) })}
        {...(onTake && { onTake: (id: string) => withFinding(id, onTake) })}
      />
    </Section>
  );

  function withFinding(id: string, act: (finding: Finding) => void) {
    const found = listed.find((each) => each.id === id);
    if (found) act(found.finding);
  }
});

function gridRow(id: string, finding: Finding, onTake: FindingsProps["onTake"]): GridRow {
  const { severity, row, suggestion } = finding;
  const severityCell = { text: SEVERITY_WORDS[severity], className: `finding-${severity}` };
  const cells = findingCells(finding, messageOf(finding), severityCell);
  return {
    id,
    cells: {
      ...cells,
      suggestion: {
        ...cells.suggestion,
        ...(suggestion !== null &&
          row !== null &&
          onTake && {
            title: `采用建议：改为“${suggestion}”（Ctrl+Enter）`,
            action: () => onTake(finding),
          }),
      },
    },
  };
}
