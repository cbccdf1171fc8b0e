import { WHOLE } from "../../domain/edition.ts";
import { readYear } from "../cells/dates.ts";
import { foldName, isBlank, isBlankRow } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import { readPersons } from "../cells/numbers.ts";
import { type ColumnKind, columnsOf, type Header } from "./header.ts";
import type { TableRecord } from "./table.ts";

/** What a record of a file was taken for; `error` is a row that could not be read. */
export type RowKind =
  | "title"
  | "header"
  | "data"
  | "subtotal"
  | "total"
  | "note"
  | "repeated-header"
  | "blank"
  | "error";

const TOTAL_NAME = new RegExp(
  `^(?:合计|总计|共计|汇总|总合计|(?:全国|${WHOLE})(?:合计|总计))(?:数|\\(.*\\))?:?$`,
);
// Spreadsheets write 甲部 汇总 under the rows of 甲部.
const SUBTOTAL = /^(?:小计(?:数|\(.*\))?|.+汇总):?$/;

/** What the person who filled in a file did: 填表人, 审核人. */
const SIGNER_TASK = "填表|填报|制表|报送|经办|审核|复核";

/** Words of a line that says who filled in the file and how to reach them, anywhere in the line. */
export const SIGNATURE = new RegExp(
  `(?:${SIGNER_TASK}|负责|联系)人|联系(?:方式|电话)|咨询|电话[:：]|传真|邮箱[:：]|手机[:：]`,
);

/** Begins a note or a signature under the table. */
const NOTE = new RegExp(
  `^(?:(?:备注|附注|说明|填表说明|填报说明|数据来源|资料来源|来源|单位|联系人|联系方式|联系电话|电话|传真|制表|审核|复核|签字|签章|盖章|主管|经办|(?:${SIGNER_TASK}|编制|打印|签发|统计)(?:人|人员|单位|部门|日期|时间)|(?:单位|部门|统计|主管)?(?:负责人|领导)(?:签字|签章)?):|注\\d*[:.、]|[*※]|\\((?:盖章|公章|签章|签字)\\))`,
);
/** Rows of figures that the wide template of this program adds under the row to be filled. */
const OF_TEMPLATE = /^注:(?:计划数$|上次上报)/;
const NUMBERED = /^\(?[\d一二三四五六七八九十]{1,3}[).、]/;

const WORD = /\p{Script=Han}{2}/u;
/** A line that somebody signed holds names and a date. */
const SIGNED = /(?:人|负责|领导|签字|签章|盖章|公章|电话|日期|时间)\s*[:：]/;
const MONTH = /\d{4}[-./年]\d{1,2}/;

/** Recognises 合计, 总计, 汇总 (`total`), 小计 and 甲部汇总 (`subtotal`), spaces inside folded. */
export function sumWord(text: string): "total" | "subtotal" | null {
  const folded = foldName(text);
  if (TOTAL_NAME.test(folded)) return "total";
  return SUBTOTAL.test(folded) ? "subtotal" : null;
}

/** True for the text of a line under the table that begins like a note or a signature. */
export function beginsNote(text: string): boolean {
  return NOTE.test(foldName(text));
}

const KINDS = new WeakMap<Header, ReadonlyMap<TableRecord, RowKind>>();

/**
 * What the records under a header look like, before their cells are read. Worked out once for a header.
 *
 * @param records all that stand under it
 */
export function rowKinds(records: readonly TableRecord[], header: Header): ReadonlyMap<TableRecord, RowKind> {
  const known = KINDS.get(header);
  if (known) return known;
  const kinds = new Map<TableRecord, RowKind>();
  let previous: RowKind | null = null;
  for (const record of records) {
    const kind = kindOfRow(record, header, previous);
    kinds.set(record, kind);
    if (kind !== "blank") previous = kind;
  }
  KINDS.set(header, kinds);
  return kinds;
}

/** @param previous kind of the last record that was not blank: a numbered line continues a note */
function kindOfRow(record: TableRecord, header: Header, previous: RowKind | null): RowKind {
  const { cells } = record;
  if (isBlankRow(cells)) return "blank";
  if (repeatsHeader(cells, header)) return "repeated-header";
  const first = cells.find((cell) => !isBlank(cell)) ?? "";
  const sum = sumWord(first);
  if (sum) return sum;
  for (const { index } of columnsOf(header, "year", "ministry", "field", "cutoff")) {
    const label = cells[index];
    if (label === undefined) break;
    const sum = label === "" ? null : sumWord(label);
    if (sum) return sum;
  }
  const folded = foldName(first);
  // A mark or a label in front of a row of figures does not make it a note: its figures would be lost.
  if (NOTE.test(folded)) return !OF_TEMPLATE.test(folded) && holdsFigures(cells, header) ? "data" : "note";
  const alone = cells.filter((cell) => !isBlank(cell)).length === 1;
  if (previous === "note" && alone && NUMBERED.test(folded)) return "note";
  return "data";
}

/** True for a line above the header that holds figures of its own: it is no title. */
export function looksLikeData(record: TableRecord, ministries: NameBook, fields: NameBook): boolean {
  const { cells } = record;
  // 报送单位：甲部 in front of figures is a ministry too.
  if (!cells.some((cell) => ministries.resolve(cell.replace(/^[^:：]{0,8}[:：]/, "")))) return false;
  if (cells.some((cell) => fields.resolve(cell))) return true;
  const figures = cells.filter((cell) => !isBlank(cell) && readPersons(cell, null).ok);
  // A month and a figure beside a ministry are a row whose field is unknown.
  const dated = cells.some((cell) => MONTH.test(cell)) && figures.some((cell) => !readYear(cell).ok);
  return dated || figures.length >= 3;
}

/**
 * True for a row that is filled as a row of data is: three figures of the wide layout, four of the five columns of the
 * long one, or two names (or a name and a month) and a figure, which the label in front may have pushed by a column.
 */
function holdsFigures(cells: readonly string[], header: Header): boolean {
  const at = (...kinds: readonly ColumnKind[]) =>
    columnsOf(header, ...kinds).map(({ index }) => cells[index] ?? "");
  const isFilled = (cell: string) => !isBlank(cell) && !/[:：]/.test(cell);
  const isFigure = (cell: string) => !isBlank(cell) && readPersons(cell, null).ok;
  const words = cells.filter((cell) => isFilled(cell) && WORD.test(cell)).length;
  const names = words + (cells.some((cell) => isFilled(cell) && MONTH.test(cell)) ? 1 : 0);
  if (names >= 2 && cells.some(isFigure) && !cells.some((cell) => SIGNED.test(cell))) return true;
  if (header.layout === "wide") return at("count").filter(isFigure).length >= 3;
  return at("year", "ministry", "field", "cutoff", "persons").filter(isFilled).length >= 4;
}

function repeatsHeader(cells: readonly string[], header: Header): boolean {
  return header.records.some((record) => {
    const names = foldedCells(record);
    const width = Math.max(cells.length, names.length);
    for (let i = 0; i < width; i++) {
      if (foldName(cells[i] ?? "") !== (names[i] ?? "")) return false;
    }
    return true;
  });
}

const FOLDED = new WeakMap<TableRecord, readonly string[]>();

/** The folded cells of a record of the header, which every row is held against. */
function foldedCells(record: TableRecord): readonly string[] {
  const names = FOLDED.get(record) ?? record.cells.map(foldName);
  FOLDED.set(record, names);
  return names;
}
