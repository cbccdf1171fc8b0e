import { type Month, monthInWords, yearOf } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { readCutoff, readYear } from "../cells/dates.ts";
import { isBlank } from "../cells/fold.ts";
import { type NameBooks, nameBooks } from "../cells/nameBooks.ts";
import { findPersonalData } from "../personal/findPersonalData.ts";
import { type Column, columnOf, findHeader, type Header, headerOf } from "../table/header.ts";
import { openTable } from "../table/openTable.ts";
import { rowKinds, sumWord } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { readTitles } from "../table/titles.ts";
import { headerByContent } from "./headerByContent.ts";
import type { IntakeContext } from "./readReport.ts";

/** Whose figures a block holds, of when. */
export interface BlockFacts {
  readonly year: number;
  readonly ministry: string;
  readonly cutoff: Month;
}

/** A block copied out of a table, which may have left its headings and titles behind. */
export interface PastedBlock {
  /** What the block does not say. */
  readonly lacks: readonly (keyof BlockFacts)[];
  /** What its titles or cells say: a suggestion for what it lacks. */
  readonly known: Partial<BlockFacts>;
  /** The block as the text of a file, with a header and with the facts that it lacks, all of which are to be given. */
  readonly completed: (facts: Partial<BlockFacts>) => string;
}

/** The columns of the long layout that hold the facts of a block. */
const KEYS = [
  ["year", "年度"],
  ["ministry", UNIT],
  ["cutoff", "统计截止"],
] as const satisfies readonly (readonly [keyof BlockFacts, string])[];

/** A longer text is a file; it is judged as it is. */
const MAX_BLOCK_LENGTH = 1_000_000;

/**
 * Finds out what a pasted block lacks to be judged as a file is: its header, 年度, 部门, 统计截止.
 *
 * Null where nothing is to be added: the block is complete, its columns cannot be told, or it holds personal data, with
 * which it is refused.
 */
export function pastedBlock(text: string, context: IntakeContext): PastedBlock | null {
  if (text.length > MAX_BLOCK_LENGTH) return null;
  const books = nameBooks(context);
  const opened = openTable(new TextEncoder().encode(text), books.fields);
  if (findPersonalData(opened).length > 0) return null;
  const { records } = opened.table;
  if (opened.ok) {
    if (opened.quoteFaults.length > 0) return null;
    const { header } = opened;
    if (header.layout === "wide") return wideBlock(records, header, books, context.today);
    const [heading] = header.records;
    return heading ? longBlock(records, heading, header.columns, books, context.today) : null;
  }
  if (opened.code !== "header-not-found") return null;
  for (const heading of records) {
    const columns = longColumns(heading.cells, books);
    if (columns) return longBlock(records, heading, columns, books, context.today);
  }
  const made = headerByContent(records, books);
  const columns = made && longColumns(made.heading.cells, books);
  if (!columns) return null;
  const withHeader = [...records.slice(0, made.at), made.heading, ...records.slice(made.at)];
  return longBlock(withHeader, made.heading, columns, books, context.today, true);
}

/** The columns of a heading that names 领域 and 累计完成人数, whatever else it lacks; null for another row. */
function longColumns(cells: readonly string[], { fields }: NameBooks): readonly Column[] | null {
  const columns = headerOf([...KEYS.map(([, name]) => name), ...cells], [], fields, null)?.columns;
  const own = columns?.slice(KEYS.length) ?? [];
  return own.some(({ kind }) => kind === "field") && own.some(({ kind }) => kind === "persons") ? own : null;
}

/** @param isMade true for a heading that the block itself does not have */
function longBlock(
  records: readonly TableRecord[],
  heading: TableRecord,
  columns: readonly Column[],
  { fields, reported, ministries }: NameBooks,
  today: string,
  isMade = false,
): PastedBlock | null {
  const missing = KEYS.filter(([kind]) => !columns.some((column) => column.kind === kind));
  const isHeading = (cells: readonly string[]) => cells.join("\t") === heading.cells.join("\t");
  const extended = records.map((record): TableRecord => {
    const added = missing.map(([, name]) => (isHeading(record.cells) ? name : ""));
    return { ...record, cells: [...added, ...record.cells] };
  });
  const header = findHeader(extended, fields);
  if (!header || !columnOf(header, "field") || !columnOf(header, "persons")) return null;

  const first = extended.indexOf(header.records[0] as TableRecord);
  const kinds = rowKinds(extended.slice(first + header.records.length), header);
  const isFilled = ({ cells }: TableRecord) =>
    cells.filter((cell) => !isBlank(cell)).length > 1 || cells.some((cell) => reported.resolve(cell));
  const data = new Set([...kinds].flatMap(([row, kind]) => (kind === "data" && isFilled(row) ? [row] : [])));
  const texts = (kind: keyof BlockFacts) => {
    const index = columnOf(header, kind)?.index;
    return [...data].map(({ cells }) => (index === undefined ? "" : (cells[index] ?? "")));
  };
  const lacks = KEYS.map(([kind]) => kind).filter((kind) => texts(kind).every(isBlank));
  if (data.size === 0 || (lacks.length === 0 && !isMade)) return null;

  const titles = readTitles(extended.slice(0, first), today, () => {});
  const ministry = ministryIn(extended.slice(0, first), ministries);
  const month = readCutoff(texts("cutoff")[0] ?? "", null, today);
  const written = readYear(texts("year")[0] ?? "");
  const cutoff = month.ok ? month.month : titles.cutoff;
  const year = written.ok ? written.year : (titles.year ?? (cutoff && yearOf(cutoff)));
  return {
    lacks,
    known: { ...(year && { year }), ...(ministry && { ministry }), ...(cutoff && { cutoff }) },
    completed: (facts) =>
      textOf(
        extended.map((record) => {
          if (!data.has(record)) return record.cells;
          const cells = [...record.cells];
          for (const kind of lacks) {
            const index = columnOf(header, kind)?.index;
            if (index !== undefined) cells[index] = String(facts[kind] ?? "");
          }
          return cells;
        }),
      ),
  };
}

/** In the wide layout year and cut-off are a title's, and the ministry is the first column's. */
function wideBlock(
  records: readonly TableRecord[],
  header: Header,
  { ministries }: NameBooks,
  today: string,
): PastedBlock | null {
  const [heading, last] = [header.records[0], header.records.at(-1)];
  if (!heading || !last) return null;
  const titles = records.filter(({ row }) => row < heading.row);
  const below = records.filter(({ row }) => row > last.row);
  const { year, cutoff, cutoffFaulty } = readTitles(titles, today, () => {});
  const isLabel = (text: string) => ministries.resolve(text) !== null || sumWord(text) !== null;
  const rows = below.filter(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1);
  // The corner of a table is often empty.
  const corner = header.columns.find(
    ({ index, kind }) => kind === "blank" && rows.every(({ cells }) => isLabel(cells[index] ?? "")),
  );
  const hasMinistry = columnOf(header, "ministry") !== undefined;
  const lacks: (keyof BlockFacts)[] = [];
  if (year === null && cutoff === null) lacks.push("year");
  if (!hasMinistry && !corner) lacks.push("ministry");
  if (cutoff === null && !cutoffFaulty) lacks.push("cutoff");
  if (rows.length === 0 || (lacks.length === 0 && (hasMinistry || !corner))) return null;

  const ministry = ministryIn(titles, ministries);
  return {
    lacks,
    known: { ...(year && { year }), ...(ministry && { ministry }), ...(cutoff && { cutoff }) },
    completed: (facts) => {
      const title = [
        ...(facts.year && lacks.includes("year") ? [`${facts.year}年度`] : []),
        ...(facts.cutoff && lacks.includes("cutoff") ? [`截至${monthInWords(facts.cutoff)}`] : []),
      ];
      const completed = records.map(({ row, cells }) => {
        const named =
          row === heading.row && corner ? cells.map((text, i) => (i === corner.index ? UNIT : text)) : cells;
        if (!lacks.includes("ministry")) return named;
        const isRow = rows.some((each) => each.row === row) && !sumWord(cells.find((c) => !isBlank(c)) ?? "");
        return [row === heading.row ? UNIT : isRow ? (facts.ministry ?? "") : "", ...named];
      });
      return textOf(title.length > 0 ? [title, ...completed] : completed);
    },
  };
}

/** A ministry that the lines above a table name, as 报送单位：甲部. */
function ministryIn(titles: readonly TableRecord[], ministries: NameBooks["ministries"]): string | null {
  const names = titles.flatMap(({ cells }) =>
    cells.flatMap((cell) => ministries.resolve(cell.replace(/^.*[:：]/, ""))?.name ?? []),
  );
  return names[0] ?? null;
}

/** Rows as a spreadsheet copies them. */
function textOf(rows: readonly (readonly string[])[]): string {
  const written = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => `${cells.map(written).join("\t")}\r\n`).join("");
}
