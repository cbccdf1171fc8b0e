import { type CellObject, type Range, utils, type WorkSheet } from "@e965/xlsx";
import { asideReader } from "./asideReader.ts";
import { type RichText, richTextReader } from "./richText.ts";
import {
  cellKey,
  MAX_COLUMNS,
  MAX_CONTENT_CELLS,
  MAX_ROWS,
  MIN_SEEN_HEIGHT,
  MIN_SEEN_WIDTH,
  noFacts,
  type SheetFacts,
  TooMuchContent,
} from "./sheetFacts.ts";
import { marksText, type Styles } from "./stylesXml.ts";
import { decodeXml, isTrue, readXml, XmlFault, type XmlTag } from "./xmlTags.ts";

/** A sheet of an .xlsx workbook. */
export interface ReadSheet {
  /** Cells with content alone and the merged ranges, as the workbook library gives those of other formats. */
  readonly content: WorkSheet;
  readonly facts: SheetFacts;
  /** How many cells have content. */
  readonly cells: number;
}

/** Characters of one sheet: shared strings may stand in very many cells. */
const MAX_LENGTH = 64_000_000;
const MAX_MERGES = 20_000;
/** What a spreadsheet program writes for a number. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** A cell while its tags go by. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string | null;
  /** Null without `v`. */
  value: string | null;
  /** Null without `f`. */
  formula: string | null;
  readonly inline: ReturnType<typeof richTextReader>;
}

/**
 * Reads a sheet's cells.
 *
 * Empty cells and rows, which may be a million, cost nothing; a formula is replaced by the value that is stored for
 * it. What cells do not say is gathered beside them: formulas without a value, struck-out text, hidden rows and columns.
 *
 * @throws XmlFault where the sheet is damaged, TooMuchContent where it holds more than is read
 */
export function readSheet(xml: string, strings: readonly RichText[], styles: Styles | null): ReadSheet {
  const facts = noFacts();
  const data: CellObject[][] = [];
  const merges: Range[] = [];
  let length = 0;
  let [row, column, cells] = [-1, -1, 0];
  let cell: OpenCell | null = null;
  let text: "v" | "f" | "is" | null = null;
  let inData = false;
  let rowsAreHidden = false;
  let range = "";
  const aside = asideReader(facts.concerns);

  const openRow = (tag: XmlTag) => {
    const next = numberOf(tag.attribute("r"), row + 2, MAX_ROWS) - 1;
    if (next <= row) throw new XmlFault("rows out of order");
    [row, column] = [next, -1];
    const height = tag.attribute("ht");
    const hidden =
      isTrue(tag.attribute("hidden")) || (height === null ? rowsAreHidden : Number(height) < MIN_SEEN_HEIGHT);
    if (hidden) facts.hiddenRows.add(row);
  };
  const openCell = (tag: XmlTag): OpenCell => {
    const next = columnOf(tag.attribute("r"), row) ?? column + 1;
    if (row < 0 || next <= column || next >= MAX_COLUMNS) throw new XmlFault("cells out of order");
    column = next;
    const type = tag.attribute("t") ?? "n";
    return {
      row,
      column,
      type,
      style: tag.attribute("s"),
      value: null,
      formula: null,
      inline: richTextReader(),
    };
  };
  const closeCell = (closed: OpenCell) => {
    const content = contentOf(closed, strings, facts);
    if (content === null) return;
    if (typeof content.v === "string") length += content.v.length;
    if (++cells > MAX_CONTENT_CELLS || length > MAX_LENGTH)
      throw new TooMuchContent(utils.encode_cell({ r: closed.row, c: closed.column }));
    const style = closed.style === null ? undefined : styles?.cells[Number(closed.style)];
    const key = cellKey(closed.row, closed.column);
    if (style?.isStruck) facts.struck.add(key);
    if (style?.isWhite) facts.white.add(key);
    const inRow = data[closed.row] ?? [];
    inRow[closed.column] = style ? { ...content, z: style.format } : content;
    data[closed.row] = inRow;
  };

  readXml(
    xml,
    (tag) => {
      const { name, kind } = tag;
      if (name === "sheetData") inData = kind === "open";
      else if (!inData) {
        takeOutside(tag);
        aside.onTag(tag);
      } else if (name === "row") {
        if (kind !== "close") openRow(tag);
      } else if (name === "c") {
        if (kind === "close") {
          if (cell) closeCell(cell);
          cell = null;
        } else {
          if (cell) throw new XmlFault("cell in a cell");
          cell = openCell(tag);
          if (kind === "empty") cell = null;
        }
        text = null;
      } else if (cell) {
        if (text === "is" && name !== "is") cell.inline.onTag(tag);
        else if (name === "v" || name === "f" || name === "is") {
          text = kind === "open" ? name : null;
          if (kind !== "close" && name === "v") cell.value ??= "";
          if (kind !== "close" && name === "f") cell.formula ??= "";
        }
      }
    },
    (piece) => {
      if (!inData) aside.onText(piece);
      if (!cell || text === null) return;
      if (text === "is") cell.inline.onText(piece);
      else if (text === "v") cell.value = (cell.value ?? "") + piece;
      else cell.formula = (cell.formula ?? "") + piece;
    },
  );

  function takeOutside(tag: XmlTag): void {
    const { name, kind } = tag;
    if (kind === "close") return;
    if (name === "sheetFormatPr") rowsAreHidden = isTrue(tag.attribute("zeroHeight"));
    else if (name === "sheetView") facts.showsZeros &&= isTrue(tag.attribute("showZeros"), true);
    else if (name === "col") hideColumns(tag, facts);
    else if (name === "mergeCell") {
      if (merges.length >= MAX_MERGES) throw new TooMuchContent("");
      const ref = tag.attribute("ref") ?? "";
      if (/^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/.test(ref)) merges.push(utils.decode_range(ref));
    } else if (name === "conditionalFormatting") range = tag.attribute("sqref") ?? "";
    else if (name === "cfRule" && styles?.conditional[Number(tag.attribute("dxfId") ?? -1)]) {
      addConcern(facts, range);
    } else if (name === "numFmt" || marksText(tag)) addConcern(facts, "");
  }

  return { content: { "!data": data, "!merges": merges }, facts, cells };
}

/** The content of a cell; null where it holds nothing, or a formula without a value, which goes to the facts. */
function contentOf(cell: OpenCell, strings: readonly RichText[], facts: SheetFacts): CellObject | null {
  const { type, value, formula } = cell;
  const key = cellKey(cell.row, cell.column);
  if (type === "inlineStr" || (type === "s" && value !== null)) {
    const rich = type === "s" ? strings[numberOf(value, 0, strings.length - 1)] : cell.inline.rich;
    if (!rich || rich.text === "") return null;
    if (rich.isMarked) facts.markedRuns.add(key);
    return { t: "s", v: decodedText(rich.text) };
  }
  if (value === null || (value.trim() === "" && type !== "str")) {
    if (formula !== null) facts.formulas.set(key, decodeXml(formula));
    return null;
  }
  if (value === "") return null;
  if (type === "str") return { t: "s", v: decodedText(value) };
  if (type === "e") return { t: "e", v: 0, w: decodeXml(value) };
  if (type === "b") return { t: "b", v: isTrue(value.trim()) };
  // A date that is written out.
  if (type === "d") return { t: "s", v: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "") };
  if (type !== "n" || !NUMBER.test(value)) throw new XmlFault(`value ${value}`);
  return { t: "n", v: Number(value) };
}

const ESCAPE = /_x([\da-fA-F]{4})_/g;

/** Text whose entities and escapes `_x000D_` (ECMA-376 part 1, 22.4.2.4) are replaced. */
function decodedText(written: string): string {
  const text = decodeXml(written.replace(/\r\n?/g, "\n"));
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function hideColumns(tag: XmlTag, facts: SheetFacts): void {
  const width = tag.attribute("width");
  if (!isTrue(tag.attribute("hidden")) && (width === null || Number(width) >= MIN_SEEN_WIDTH)) return;
  const last = Math.min(Number(tag.attribute("max") ?? 0), MAX_COLUMNS);
  for (let at = Math.max(1, Number(tag.attribute("min") ?? 1)); at <= last; at++)
    facts.hiddenColumns.add(at - 1);
}

function addConcern(facts: SheetFacts, range: string): void {
  if (facts.concerns.length < 5) {
    facts.concerns.push({ hidden: "conditional-format", range: range.slice(0, 40) });
  }
}

/** A whole number from 0 to the limit, or the one that follows where none is written. */
function numberOf(text: string | null, otherwise: number, limit: number): number {
  const number = text === null ? otherwise : /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= 0 && number <= limit)) throw new XmlFault(`number ${text}`);
  return number;
}

/** The column of an address, from 0; null without one. */
function columnOf(address: string | null, row: number): number | null {
  if (address === null) return null;
  const [, letters = "", digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (Number(digits) !== row + 1) throw new XmlFault(`address ${address}`);
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
