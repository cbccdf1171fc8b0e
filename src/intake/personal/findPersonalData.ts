import { foldWidth, isBlank } from "../cells/fold.ts";
import type { FactsOf } from "../findings/facts.ts";
import { type Finding, type FindingPlace, findingOf, WHOLE_FILE } from "../findings/finding.ts";
import type { Column } from "../table/header.ts";
import type { OpenedFile } from "../table/openedFile.ts";
import type { Opened } from "../table/openTable.ts";
import { rowKinds, SIGNATURE } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { isFigureHeader, isNumberHeader, isPlaceHeader, personalHeader } from "./personalHeaders.ts";
import { isNameColumn, listsNames } from "./personalNames.ts";
import { isDatedNumber, type PersonalNumber, personalNumberIn } from "./personalNumbers.ts";

const MAX_FINDINGS = 200;

/** Rows at the start of a table without a known header that are searched for the headings of a list of persons. */
const MAX_ROWS_BEFORE_ROSTER = 10;

/**
 * Finds personal data of trainees: columns and cells of identity numbers, telephone numbers, passports, bank cards,
 * e-mail addresses and names.
 *
 * Findings carry no text of the file: a place names its row and a known column, or the column's number. A signature
 * outside the rows of figures may hold the telephone number and name of the person who filled in the file, but no
 * identity number.
 *
 * @param sheet named in the findings where it is not the one that is read
 */
export function findPersonalData(opened: Opened, sheet: string | null = null): Finding[] {
  const findings: Finding[] = [];
  const report = (place: FindingPlace, facts: FactsOf<"personal-data">) => {
    if (findings.length >= MAX_FINDINGS) return;
    findings.push(findingOf("personal-data", place, sheet === null ? facts : { ...facts, sheet }));
  };
  const { records } = opened.table;
  const header = opened.ok ? opened.header : null;
  const columns = header?.columns ?? [];
  const lastHeader = header?.records.at(-1)?.row ?? 0;
  const firstHeader = header?.records[0]?.row ?? 0;

  const headerRows = header?.records ?? records.slice(0, MAX_ROWS_BEFORE_ROSTER).filter(looksLikeRoster);
  const personal = new Set<number>();
  for (const record of headerRows) {
    record.cells.forEach((cell, index) => {
      const kind = personalHeader(cell);
      if (!kind || isKnown(columns[index])) return;
      personal.add(index);
      const { row, line } = record;
      report({ row, line, column: kind }, { found: "header", position: index + 1 });
    });
  }

  const byColumn = new Map<number, { first: TableRecord; cells: string[] }>();
  const below = records.filter(({ row }) => row > lastHeader);
  const kinds = header ? rowKinds(below, header) : null;
  for (const record of records) {
    const inside = record.row > lastHeader;
    const kind = kinds?.get(record) ?? "data";
    const isRow = inside && kind !== "note" && kind !== "blank" && kind !== "repeated-header";
    const isSignature = !(isRow && header) && SIGNATURE.test(record.cells.join(" "));
    const split = isRow ? splitNumber(record, columns, header !== null) : null;
    if (split) report(placeIn(record, undefined, split.index), { found: split.number, isSplit: true });
    record.cells.forEach((cell, index) => {
      if (cell === "" || (personal.has(index) && inside)) return;
      const column = isRow ? columns[index] : undefined;
      const pieces = piecesOf(cell);
      const number = firstOf(pieces, personalNumberIn);
      if (number && isPersonalHere(number, cell, column, isSignature)) {
        report(placeIn(record, column, index), { found: number });
      }
      if (!isSignature && pieces.some(listsNames))
        report(placeIn(record, column, index), { found: "list-of-names" });
      if (isBlank(cell) || (column && isKnown(column))) return;
      if (header && (!isRow || kind !== "data" || record.row < firstHeader)) return;
      const known = byColumn.get(index);
      if (known) known.cells.push(cell);
      else byColumn.set(index, { first: record, cells: [cell] });
    });
  }
  for (const [index, { first, cells }] of byColumn) {
    if (isNameColumn(cells, isPlaceHeader(columns[index]?.text ?? "")))
      report(placeIn(first, undefined, index), { found: "column-of-names" });
  }
  const [first] = records;
  if (!header && first && findings.length === 0) {
    const cells = records.flatMap((record) => record.cells.filter((cell) => !isBlank(cell)));
    if (isNameColumn(cells)) report(placeIn(first, undefined, 0), { found: "rows-of-names" });
  }
  return findings;
}

/** Personal data in all sheets of a file, as it came, and in its name, which is kept with it. */
export function findPersonalDataInFile({ chosen, sheet, sheets }: OpenedFile, fileName = ""): Finding[] {
  const found = personalNumberIn(fileName.replace(/\.\w{1,5}$/, ""));
  return [
    ...(found ? [findingOf("personal-data", WHOLE_FILE, { found, isFileName: true })] : []),
    ...findPersonalData(chosen),
    ...sheets
      .filter(({ name }) => name !== sheet)
      .flatMap(({ name, opened }) => findPersonalData(opened, name)),
  ];
}

/** Characters of a piece of a long cell, and of those that two pieces share. */
const MAX_PIECE = 30_000;
const SHARED = 100;

/** A cell in pieces: patterns over millions of characters use up the stack. */
function piecesOf(cell: string): readonly string[] {
  if (cell.length <= MAX_PIECE) return [cell];
  const count = Math.ceil(cell.length / MAX_PIECE);
  return Array.from({ length: count }, (_, i) => cell.slice(i * MAX_PIECE, (i + 1) * MAX_PIECE + SHARED));
}

function firstOf<Found>(pieces: readonly string[], find: (piece: string) => Found | null): Found | null {
  for (const piece of pieces) {
    const found = find(piece);
    if (found !== null) return found;
  }
  return null;
}

/** False for a count, for a number issued to a class, and for numbers of the sender except an identity number. */
function isPersonalHere(
  number: PersonalNumber,
  cell: string,
  column: Column | undefined,
  isSignature: boolean,
): boolean {
  if (number === "身份证号码") return true;
  if (isSignature) return false;
  // In a column of figures the number is an implausible count.
  if (column && FIGURES.has(column.kind)) return false;
  if (column?.kind !== "unknown") return true;
  return !(isNumberHeader(column.text) && isDatedNumber(cell)) && !isFigureHeader(column.text);
}

const FIGURES: ReadonlySet<Column["kind"]> = new Set(["persons", "count", "subtotal"]);

/** Ways to split a personal number over neighbouring cells: digits in each cell. */
const SPLITS = ["6-12", "6-8-4", "14-4", "17-1", "3-8", "3-4-4", "7-4"];
const MAX_CELLS_OF_SPLIT = 3;

/** A personal number that is split over neighbouring cells; null when the record holds none. */
function splitNumber(
  { cells }: TableRecord,
  columns: readonly Column[],
  hasHeader: boolean,
): { readonly index: number; readonly number: PersonalNumber } | null {
  const isPart = (index: number) => {
    const column = columns[index];
    if (column && (isKnown(column) || isFigureHeader(column.text) || isNumberHeader(column.text)))
      return false;
    return (!hasHeader || column !== undefined) && /^\s*\d+[Xx]?\s*$/.test(foldWidth(cells[index] ?? ""));
  };
  for (let index = 0; index + 1 < cells.length; index++) {
    const parts: string[] = [];
    for (let at = index; at < index + MAX_CELLS_OF_SPLIT && isPart(at); at++) {
      parts.push(foldWidth(cells[at] ?? "").trim());
      if (!SPLITS.includes(parts.map(({ length }) => length).join("-"))) continue;
      const number = personalNumberIn(parts.join(""));
      if (number === "身份证号码" || number === "手机号码") return { index, number };
    }
  }
  return null;
}

/** True for a row of at least two short words, one of which is a header of personal data. */
function looksLikeRoster({ cells }: TableRecord): boolean {
  const words = cells.filter((cell) => cell.trim() !== "" && cell.length <= 12);
  return words.length >= 2 && words.some((cell) => personalHeader(cell) !== null);
}

function isKnown(column: Column | undefined): boolean {
  return column !== undefined && column.kind !== "unknown" && column.kind !== "blank";
}

function placeIn({ row, line }: TableRecord, column: Column | undefined, index: number): FindingPlace {
  return { row, line, column: column && isKnown(column) ? column.name : `第${index + 1}列` };
}
