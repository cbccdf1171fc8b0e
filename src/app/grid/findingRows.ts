import { byUrgency } from "../../intake/findings/finding.ts";
import { SEVERITIES, type Severity } from "../../intake/findings/findingCodes.ts";
import type { GridCell, GridColumn } from "./gridTable.ts";

interface ShownFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly suggestion: string | null;
}

export interface ListedFinding<Finding> {
  readonly id: string;
  readonly finding: Finding;
}

/** The findings, the most urgent first. Each keeps its id when others come or go, so that the keyboard stays on it. */
export function listedFindings<Finding extends ShownFinding>(
  findings: readonly Finding[],
): ListedFinding<Finding>[] {
  const counts = new Map<string, number>();
  return [...findings].sort(byUrgency).map((finding) => {
    const key = `${finding.code}|${finding.row}|${finding.column}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { id: `${key}|${count}`, finding };
  });
}

/** The cells that every grid of findings has, by column id. */
export function findingCells(
  { severity, row, column, value, suggestion }: ShownFinding,
  message: string,
  severityCell: Pick<GridCell, "text" | "className">,
): Readonly<Record<"severity" | "row" | "column" | "value" | "message" | "suggestion", GridCell>> {
  return {
    severity: { ...severityCell, sort: SEVERITIES.indexOf(severity) },
    row: { text: row === null ? "—" : String(row), sort: row },
    column: { text: column ?? "—" },
    value: { text: value ?? "", ...(value && { title: value }) },
    message: { text: message },
    suggestion: { text: suggestion ?? "" },
  };
}

/** The columns that every grid of findings has, at these least widths in px. */
export function findingColumns(
  widths: Readonly<Record<"severity" | "column" | "value" | "message", number>>,
): Readonly<Record<keyof ReturnType<typeof findingCells>, GridColumn>> {
  const words = { words: true, wraps: true, grows: true, rowHeader: true };
  return {
    severity: { id: "severity", title: "级别", width: widths.severity, words: true, sortable: true },
    row: { id: "row", title: "行", width: 48, sortable: true },
    column: { id: "column", title: "列", width: widths.column, words: true, sortable: true },
    value: { id: "value", title: "原文", width: widths.value, words: true },
    message: { id: "message", title: "说明与处理办法", width: widths.message, ...words },
    suggestion: { id: "suggestion", title: "建议改为", width: 124, words: true },
  };
}
