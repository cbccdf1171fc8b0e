import { groupBy } from "../domain/groupBy.ts";
import { isBlank } from "../intake/cells/fold.ts";
import { byUrgency, type Finding } from "../intake/findings/finding.ts";
import { SEVERITIES, type Severity } from "../intake/findings/findingCodes.ts";
import { messageOf } from "../intake/findings/messages.ts";
import type { LedgerRow } from "../intake/report/readReport.ts";
import type { FileReading } from "../intake/report/readReportFile.ts";
import { SLIP_MARK } from "../intake/table/titles.ts";
import type { TableCell, TableCells, TableSheet } from "./writeTable.ts";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  confirm: "需确认",
  notice: "提示",
};

/** Titles of the two columns that a return slip adds. */
const ADDED_COLUMNS = ["校验结果", "说明与处理办法"] as const;

/** A ministry's file with the findings beside its rows (退回单). */
export interface ReturnSlip {
  /** Added lines, then the file's rows filled up with nulls and followed by the added columns. */
  readonly cells: TableCells;
  /** Lines above the file's first row. */
  readonly addedLines: number;
  readonly width: number;
  /** Rows of `cells` down to the header; 0 where the file shows none. */
  readonly headerRows: number;
  /** True for a cell with an error; row and column of `cells` from 0. */
  readonly isFaulty: (row: number, column: number) => boolean;
}

/**
 * Puts the findings beside the rows of the file, errors first, each with what to do.
 *
 * Findings of the whole file and of the header, where the added columns have their titles, are in lines above. Of a file
 * with personal data no cell is written, only these lines.
 *
 * @param reason of the planner, for the first of these lines
 */
export function returnSlip(
  reading: Pick<FileReading, "rows" | "columns">,
  findings: readonly Finding[],
  reason = "",
): ReturnSlip {
  const given = reason === "" ? [] : [[`${SLIP_MARK}·退回原因：${reason}`]];
  if (hasPersonalData(findings)) {
    const found = slipFindings(findings).map((finding) => [lineOf(finding.severity, messageOf(finding))]);
    const lines = [...given, ...found];
    return { cells: lines, addedLines: lines.length, width: 0, headerRows: 0, isFaulty: () => false };
  }
  const { rows } = reading;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const byRow = groupBy(findings, ({ row }) => row);
  const header = rows.filter(({ kind }) => kind === "header");
  const lastHeader = header.at(-1);
  const above = [null, ...header.map(({ row }) => row)].flatMap((row) =>
    SEVERITIES.flatMap((severity) => {
      const messages = messagesOf(byRow.get(row) ?? [], severity);
      return messages === "" ? [] : [[lineOf(severity, messages)]];
    }),
  );
  above.unshift(...given);
  const addedLines = above.length + 1;
  const faulty = new Set<string>();

  const body = rows.map((row, index) => {
    const found = byRow.get(row.row) ?? [];
    for (const column of faultyColumns(row, found, reading.columns, width))
      faulty.add(`${addedLines + index}|${column}`);
    return [...row.cells, ...Array<null>(width - row.cells.length).fill(null), ...added(row, found)];
  });
  const first =
    `${SLIP_MARK}：请按最右两列“${ADDED_COLUMNS.join("”“")}”改正原文件后重新上报。` +
    `说明中的行号是原文件的行号，原文件第1行在本表第${addedLines + 1}行。`;
  return {
    cells: [[first], ...above, ...body],
    addedLines,
    width,
    headerRows: lastHeader ? addedLines + rows.indexOf(lastHeader) + 1 : 0,
    isFaulty: (row, column) => faulty.has(`${row}|${column}`),
  };

  function added(row: LedgerRow, found: readonly Finding[]): TableCell[] {
    if (row.kind === "header") return row === lastHeader ? [...ADDED_COLUMNS] : [null, null];
    const worst = SEVERITIES.find((severity) => found.some((finding) => finding.severity === severity));
    if (!worst) return [null, null];
    const messages = SEVERITIES.map((severity) => messagesOf(found, severity)).join("");
    // Above the header are titles, in which the intake looks for year, cut-off and unit.
    return [
      SEVERITY_WORDS[worst],
      lastHeader && row.row < lastHeader.row ? `${SLIP_MARK}：${messages}` : messages,
    ];
  }
}

/** The findings as a table, errors first: 级别, 行, 列, 原文, 说明与处理办法, 建议改为. */
export function findingTable(findings: readonly Finding[]): TableCell[][] {
  return [
    ["级别", "行", "列", "原文", "说明与处理办法", "建议改为"],
    ...slipFindings(findings).map((finding) => {
      const { severity, row, column, value, suggestion } = finding;
      return [SEVERITY_WORDS[severity], row, column, value, messageOf(finding), suggestion];
    }),
  ];
}

/** The name of a file's return slip, without extension. */
export function slipName(fileName: string): string {
  return `${SLIP_MARK}-${fileName.replace(/\.[^.]*$/, "")}`;
}

/** The sheets of a return slip as a workbook: the file with the findings beside its rows, then the findings alone. */
export function slipSheets(
  reading: Pick<FileReading, "rows" | "columns">,
  findings: readonly Finding[],
  reason = "",
): [TableSheet, TableSheet] {
  const { cells, headerRows, isFaulty } = returnSlip(reading, findings, reason);
  const lookOf = (row: number, column: number) => (isFaulty(row, column) ? { marked: true } : null);
  return [
    { name: SLIP_MARK, cells, headerRows, lookOf },
    { name: ADDED_COLUMNS[0], cells: findingTable(findings), headerRows: 1 },
  ];
}

/** By severity, then in the order of the file; with personal data only findings that repeat no cell. */
export function slipFindings(findings: readonly Finding[]): Finding[] {
  const shown = hasPersonalData(findings)
    ? findings.filter(({ code, value }) => code === "personal-data" || value === null)
    : findings;
  return [...shown].sort(byUrgency);
}

function hasPersonalData(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === "personal-data");
}

function messagesOf(findings: readonly Finding[], severity: Severity): string {
  return findings
    .filter((finding) => finding.severity === severity)
    .map(messageOf)
    .join("");
}

function lineOf(severity: Severity, messages: string): string {
  return `${SLIP_MARK}·${SEVERITY_WORDS[severity]}：${messages}`;
}

/** The columns of a row's errors and of their message; a title's error is in the cell with its text. */
function faultyColumns(
  row: LedgerRow,
  findings: readonly Finding[],
  columns: FileReading["columns"],
  width: number,
): number[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return [];
  const named = errors.flatMap(({ column }) => {
    if (column === null) return [];
    if (row.kind === "title") return row.cells.findIndex((cell) => !isBlank(cell));
    return columns.find(({ name }) => name === column)?.index ?? [];
  });
  return row.kind === "header" ? named : [...named, width];
}
