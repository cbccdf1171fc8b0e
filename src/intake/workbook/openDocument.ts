import { asideReader } from "./asideReader.ts";
import type { PreparedSheet } from "./packageParts.ts";
import {
  cellKey,
  MAX_COLUMNS,
  MAX_CONTENT_CELLS,
  noFacts,
  type SheetFacts,
  TooMuchContent,
} from "./sheetFacts.ts";
import { readXml, rewrittenTag, type XmlTag } from "./xmlTags.ts";

/** What a style of an OpenDocument file says, as far as it changes what is read. */
interface Look {
  readonly parent: string | null;
  isStruck: boolean;
  isWhite: boolean;
  /** Of a table's style: the sheet is hidden. */
  isHidden: boolean;
  isFilled: boolean;
}

/** Elements that hold text which is no cell's: notes, drawings, deleted rows, other tables. */
const LEFT_OUT = new Set(
  "annotation frame shapes custom-shape g control forms scripts tracked-changes data-pilot-tables database-ranges dde-links named-expressions content-validations conditional-formats sparkline-groups map table-source event-listeners label-ranges line rect".split(
    " ",
  ),
);

/** Of these, the ones whose text is seen beside the cells. */
const DRAWN = new Set(["frame", "shapes", "custom-shape", "g", "rect"]);

export interface CleanDocument {
  /** The document without what is left out. */
  readonly xml: string;
  readonly sheets: readonly PreparedSheet[];
  /** What the document's settings say: the sheet that is shown, and whether a zero is shown as an empty cell. */
  readonly settings: Settings;
}

export interface Settings {
  readonly active: string | null;
  readonly showsZeros: boolean;
}

/** Styles by family and name, gathered over the parts of a document. */
export type Looks = Map<string, Look>;

/**
 * Writes the content of an OpenDocument spreadsheet anew and gathers what the workbook library does not give back:
 * which sheets, rows and columns are hidden, and which text is struck out or raised.
 *
 * @param looks styles of the document's other part; those of this one are added
 * @param settings of the document's other part; left out where this one holds them itself
 * @throws XmlFault, TooMuchContent
 */
export function cleanDocument(xml: string, looks: Looks, settings?: Settings): CleanDocument {
  const out: string[] = [];
  const sheets: { name: string; style: string; facts: SheetFacts }[] = [];
  let shown = settings?.active ?? null;
  let zeros = settings?.showsZeros ?? true;
  let style: Look | null = null;
  let leftOut = 0;
  let [row, rowRepeat, rowIsHidden, rowStyle] = [-1, 1, false, null as string | null];
  let [column, columnRepeat, total] = [-1, 1, 0];
  let columnStyles: { readonly last: number; readonly style: string | null }[] = [];
  let cell: { style: string | null; formula: string | null; hasContent: boolean; isMarked: boolean } | null =
    null;
  let spans: boolean[] = [];
  let setting: string | null = null;
  let [columns, nextRow] = [0, 0];
  let [drawn, aside] = [false, null as ReturnType<typeof asideReader> | null];

  const lookOf = (family: string, name: string | null): Look | null => {
    let look = name === null ? undefined : looks.get(`${family} ${name}`);
    const found = plainLook(null);
    for (let depth = 0; look && depth < 8; depth++) {
      found.isStruck ||= look.isStruck;
      found.isWhite ||= look.isWhite;
      found.isHidden ||= look.isHidden;
      found.isFilled ||= look.isFilled;
      look = look.parent === null ? undefined : looks.get(`${family} ${look.parent}`);
    }
    return found;
  };
  const closeCell = (facts: SheetFacts) => {
    if (!cell) return;
    const last = column + columnRepeat - 1;
    if (cell.hasContent || cell.formula !== null) {
      total += rowRepeat * columnRepeat;
      if (total > MAX_CONTENT_CELLS) throw new TooMuchContent("");
      const named = cell.style ?? rowStyle ?? columnStyles.find((span) => span.last >= column)?.style ?? null;
      const look = lookOf("table-cell", named);
      for (let r = row; r < row + rowRepeat; r++) {
        if (rowIsHidden) facts.hiddenRows.add(r);
        for (let c = column; c <= last; c++) {
          const key = cellKey(r, c);
          if (look?.isStruck) facts.struck.add(key);
          if (look?.isWhite && !look.isFilled) facts.white.add(key);
          if (cell.isMarked) facts.markedRuns.add(key);
          if (!cell.hasContent && cell.formula !== null) facts.formulas.set(key, cell.formula);
        }
      }
    }
    column = last;
    cell = null;
  };

  const takeCell = (tag: XmlTag, facts: SheetFacts) => {
    if (tag.kind === "close") return closeCell(facts);
    column++;
    columnRepeat = repeats(tag, "number-columns-repeated");
    cell = {
      style: tag.attribute("style-name"),
      formula: tag.name === "table-cell" ? tag.attribute("formula") : null,
      hasContent: tag.name === "table-cell" && (tag.attribute("value-type") ?? "string") !== "string",
      isMarked: false,
    };
    spans = [];
    if (tag.kind === "empty") closeCell(facts);
  };

  const take = (tag: XmlTag) => {
    const { name, kind } = tag;
    const sheet = sheets.at(-1);
    if (name === "style") {
      style = null;
      if (kind === "close") return;
      style = plainLook(tag.attribute("parent-style-name"));
      looks.set(`${tag.attribute("family")} ${tag.attribute("name")}`, style);
    } else if (style && kind !== "close" && name.endsWith("-properties")) addLook(style, tag);
    else if (name === "config-item") setting = kind === "open" ? tag.attribute("name") : null;
    else if (name === "table" && kind !== "close") {
      sheets.push({
        name: tag.attribute("name") ?? "",
        style: tag.attribute("style-name") ?? "",
        facts: noFacts(),
      });
      aside = asideReader(sheets.at(-1)?.facts.concerns ?? []);
      [nextRow, columns, columnStyles] = [0, 0, []];
    } else if (!sheet) return;
    else if (name === "table-column" && kind !== "close") {
      const repeat = repeats(tag, "number-columns-repeated");
      const last = Math.min(columns + repeat, MAX_COLUMNS) - 1;
      if (isHidden(tag)) for (let c = columns; c <= last; c++) sheet.facts.hiddenColumns.add(c);
      columnStyles.push({ last, style: tag.attribute("default-cell-style-name") });
      columns = last + 1;
    } else if (name === "table-row" && kind !== "close") {
      row = nextRow;
      rowRepeat = repeats(tag, "number-rows-repeated");
      nextRow += rowRepeat;
      rowIsHidden = isHidden(tag);
      rowStyle = tag.attribute("default-cell-style-name");
      column = -1;
    } else if (name === "table-cell" || name === "covered-table-cell") takeCell(tag, sheet.facts);
    else if (cell && name === "span" && kind !== "empty") {
      if (kind === "close") spans.pop();
      else spans.push(lookOf("text", tag.attribute("style-name"))?.isStruck ?? false);
    }
  };

  readXml(
    xml,
    (tag) => {
      if (leftOut > 0) {
        if (drawn) aside?.onTag(tag);
        if (tag.kind !== "empty") leftOut += tag.kind === "open" ? 1 : -1;
        return;
      }
      if (LEFT_OUT.has(tag.name)) {
        if (tag.kind === "open") leftOut = 1;
        drawn = DRAWN.has(tag.name);
        return;
      }
      take(tag);
      out.push(rewrittenTag(xml, tag));
    },
    (text) => {
      if (leftOut > 0) {
        if (drawn) aside?.onText(text);
        return;
      }
      if (setting === "ActiveTable") shown = text;
      if (setting === "ShowZeroValues" && text === "false") zeros = false;
      if (cell && text.trim() !== "") {
        cell.hasContent = true;
        if (spans.includes(true)) cell.isMarked = true;
      }
      out.push(text);
    },
  );
  return {
    xml: out.join(""),
    settings: { active: shown, showsZeros: zeros },
    sheets: sheets.map(({ name, style: tableStyle, facts }, i) => {
      facts.showsZeros = zeros;
      const isActive = shown === null ? i === 0 : name === shown;
      return { name, isHidden: lookOf("table", tableStyle)?.isHidden ?? false, isActive, facts };
    }),
  };
}

function plainLook(parent: string | null): Look {
  return { parent, isStruck: false, isWhite: false, isHidden: false, isFilled: false };
}

function addLook(style: Look, tag: XmlTag): void {
  const through = [tag.attribute("text-line-through-style"), tag.attribute("text-line-through-type")];
  if (through.some((value) => value !== null && value !== "none")) style.isStruck = true;
  const position = tag.attribute("text-position");
  if (position !== null && !/^0%?(?:\s|$)/.test(position)) style.isStruck = true;
  if (tag.name === "text-properties" && /^#f{6}$/i.test(tag.attribute("color") ?? "")) style.isWhite = true;
  const filling = tag.attribute("background-color");
  if (filling !== null && filling !== "transparent") style.isFilled = true;
  if (tag.name === "table-properties" && tag.attribute("display") === "false") style.isHidden = true;
}

function isHidden(tag: XmlTag): boolean {
  return /^(?:collapse|filter)$/.test(tag.attribute("visibility") ?? "");
}

function repeats(tag: XmlTag, name: string): number {
  const number = Number(tag.attribute(name) ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= 1_048_576 ? number : 1;
}
