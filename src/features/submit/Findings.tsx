import { useMemo } from "react";
import { Grid, type GridColumn, type GridRow } from "../../app/Grid.tsx";
import type { Finding, Severity } from "../../intake/findings.ts";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  confirm: "需确认",
  notice: "提示",
};
const ORDER: readonly Severity[] = ["error", "confirm", "notice"];

const COLUMNS: readonly GridColumn[] = [
  { id: "severity", title: "级别", width: 80, words: true, sortable: true },
  { id: "row", title: "行", width: 64, sortable: true },
  { id: "column", title: "列", width: 128, words: true, sortable: true },
  { id: "value", title: "原文", width: 140, words: true },
  {
    id: "message",
    title: "说明与处理办法",
    width: 420,
    grows: true,
    words: true,
    wraps: true,
    rowHeader: true,
  },
  { id: "suggestion", title: "建议改为", width: 140, words: true },
  { id: "code", title: "代码", width: 190, words: true, sortable: true },
];

/** Rows the grid may show without scrolling inside itself. */
const FREE_ROWS = 12;
const HEIGHT = 420;

/** Everything that was found in a file, errors first, each with row, column and what to do. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const rows = useMemo(
    () =>
      findings
        .map(gridRow)
        .sort(byUrgency)
        .map(({ row }) => row),
    [findings],
  );
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = ORDER.filter((severity) => count(severity) > 0).map(
    (severity) => `${SEVERITY_WORDS[severity]} ${count(severity)}`,
  );
  return (
    <section className="section">
      <div className="section-head">
        <h3 id="findings-title">校验结果</h3>
        <span className="unit">{counts.join("、")}</span>
      </div>
      <Grid
        labelledBy="findings-title"
        columns={COLUMNS}
        rows={rows}
        {...(rows.length > FREE_ROWS && { height: HEIGHT })}
      />
    </section>
  );
}

interface OrderedRow {
  readonly row: GridRow;
  readonly severity: Severity;
  readonly number: number;
}

function gridRow(finding: Finding, index: number): OrderedRow {
  const { severity, code, row, column, value, message, suggestion } = finding;
  return {
    severity,
    number: row ?? 0,
    row: {
      id: String(index),
      cells: {
        severity: {
          text: SEVERITY_WORDS[severity],
          className: `finding-${severity}`,
          sort: ORDER.indexOf(severity),
        },
        row: { text: row === null ? "—" : String(row), sort: row },
        column: { text: column ?? "—" },
        value: { text: value ?? "", ...(value && { title: value }) },
        message: { text: message },
        suggestion: { text: suggestion ?? "" },
        code: { text: code, className: "finding-code" },
      },
    },
  };
}

function byUrgency(a: OrderedRow, b: OrderedRow): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || a.number - b.number;
}
