import { type FindingPlace, findingOf } from "../findings/findingOf.ts";
import type { Finding } from "../findings/findings.ts";
import { isBlank } from "../table/fold.ts";
import type { Column } from "../table/header.ts";
import type { Opened } from "../table/openTable.ts";
import { kindOfRow, type RowKind } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { isNumberHeader, personalHeader, personalNumberIn } from "./personalData.ts";
import { isNameColumn, listsNames } from "./personalNames.ts";

/** More findings than this tell nothing new. */
const MOST_FINDINGS = 200;

/** Without a header, so many first rows may hold one. */
const HEADER_DEPTH = 10;

/**
 * Finds personal data of trainees: columns and cells of identity numbers, mobile telephone numbers and names.
 *
 * Findings carry no text of the file: a place names its row and a known column, or the column's number. Telephone
 * numbers and names in lines of notes and signatures are the ministry's own and allowed; identity numbers are not,
 * wherever they stand.
 *
 * @param sheet named in the findings where it is not the one that is read
 */
export function findPersonalData(opened: Opened, sheet: string | null = null): Finding[] {
  const findings: Finding[] = [];
  const report = (place: FindingPlace, detail: string) => {
    if (findings.length >= MOST_FINDINGS) return;
    const facts = sheet === null ? { detail } : { detail: `（工作表“${sheet}”）${detail}` };
    findings.push(findingOf("personal-data", place, facts));
  };
  const { records } = opened.table;
  const header = opened.ok ? opened.header : null;
  const columns = header?.columns ?? [];
  const lastHeader = header?.records.at(-1)?.row ?? 0;
  const firstHeader = header?.records[0]?.row ?? 0;

  const headerRows = header?.records ?? records.slice(0, HEADER_DEPTH).filter(looksLikeRoster);
  const personal = new Set<number>();
  for (const record of headerRows) {
    record.cells.forEach((cell, index) => {
      const kind = personalHeader(cell);
      if (!kind || isKnown(columns[index])) return;
      personal.add(index);
      const { row, line } = record;
      report({ row, line, column: kind }, `（${positionOf(index)}）是个人信息`);
    });
  }

  const byColumn = new Map<number, { first: TableRecord; cells: string[] }>();
  let previous: RowKind | null = null;
  for (const record of records) {
    const inside = record.row > lastHeader;
    const kind: RowKind = inside && header ? kindOfRow(record, header, previous) : "data";
    if (kind !== "blank") previous = kind;
    const isRow = inside && kind !== "note" && kind !== "blank" && kind !== "repeated-header";
    record.cells.forEach((cell, index) => {
      if (personal.has(index) && inside) return;
      const column = isRow ? columns[index] : undefined;
      const number = personalNumberIn(cell);
      if (number && isPersonalHere(number, column, header === null || isRow)) {
        report(placeIn(record, column, index), `含有${number}`);
      }
      if (isRow && listsNames(cell)) report(placeIn(record, column, index), "含有学员姓名");
      if (!header || !isRow || isBlank(cell) || (column && isKnown(column))) return;
      if (kind !== "data" || isTitleOf(record, firstHeader)) return;
      const known = byColumn.get(index);
      if (known) known.cells.push(cell);
      else byColumn.set(index, { first: record, cells: [cell] });
    });
  }
  for (const [index, { first, cells }] of byColumn) {
    if (isNameColumn(cells)) report(placeIn(first, undefined, index), "往下像是人员姓名");
  }
  return findings;
}

/** A number of eleven digits is a telephone number only where telephone numbers can stand. */
function isPersonalHere(
  number: "身份证号码" | "手机号码",
  column: Column | undefined,
  isRow: boolean,
): boolean {
  if (number === "身份证号码") return true;
  if (!isRow) return false;
  // In a column of figures it is an implausible count.
  if (column?.kind === "persons" || column?.kind === "count" || column?.kind === "subtotal") return false;
  return !(column?.kind === "unknown" && isNumberHeader(column.text));
}

/** The first rows of a list of persons: a row of short words, two of which name what is personal. */
function looksLikeRoster({ cells }: TableRecord): boolean {
  const words = cells.filter((cell) => cell.trim() !== "" && cell.length <= 12);
  return words.length >= 2 && words.some((cell) => personalHeader(cell) !== null);
}

function isTitleOf({ row }: TableRecord, firstHeader: number): boolean {
  return row < firstHeader;
}

function isKnown(column: Column | undefined): boolean {
  return column !== undefined && column.kind !== "unknown" && column.kind !== "blank";
}

function placeIn({ row, line }: TableRecord, column: Column | undefined, index: number): FindingPlace {
  return { row, line, column: column && isKnown(column) ? column.name : positionOf(index) };
}

function positionOf(index: number): string {
  return `第${index + 1}列`;
}
