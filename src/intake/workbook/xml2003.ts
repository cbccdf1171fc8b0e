import type { PreparedSheet } from "./packageParts.ts";
import {
  cellKey,
  MAX_COLUMNS,
  MAX_CONTENT_CELLS,
  MAX_ROWS,
  noFacts,
  type SheetFacts,
  TooMuchContent,
} from "./sheetFacts.ts";
import { isTrue, readXml, rewrittenTag, XmlFault, type XmlTag } from "./xmlTags.ts";

/** Elements whose text is no cell's, and that the workbook library need not see. */
const LEFT_OUT = new Set(
  "Comment DocumentProperties CustomDocumentProperties OfficeDocumentSettings WorksheetOptions PhoneticText Names PivotTable QueryTable Schema ComponentOptions DataValidation".split(
    " ",
  ),
);

/**
 * Writes an XML spreadsheet of Excel 2003 anew and gathers what the workbook library does not give back: hidden
 * columns, struck-out and raised text, conditional formats, formulas without a value.
 *
 * @throws XmlFault, TooMuchContent
 */
export function cleanXml2003(xml: string): {
  readonly xml: string;
  readonly sheets: readonly PreparedSheet[];
} {
  const out: string[] = [];
  const sheets: { name: string; isHidden: boolean; facts: SheetFacts }[] = [];
  const struckStyles = new Set<string>();
  let style: string | null = null;
  let [leftOut, options] = [0, false];
  let active = 0;
  let [row, column, columns, total] = [-1, -1, 0, 0];
  let rowStyle: string | null = null;
  let cell: {
    row: number;
    column: number;
    style: string | null;
    formula: string | null;
    hasContent: boolean;
    across: number;
  } | null = null;
  let [inData, marks] = [false, 0];
  let textOf: string | null = null;

  const closeCell = (facts: SheetFacts) => {
    if (!cell) return;
    const key = cellKey(cell.row, cell.column);
    if (cell.hasContent || cell.formula !== null) {
      if (++total > MAX_CONTENT_CELLS) throw new TooMuchContent("");
      if (struckStyles.has(cell.style ?? rowStyle ?? "")) facts.struck.add(key);
      if (!cell.hasContent && cell.formula !== null) facts.formulas.set(key, cell.formula.replace(/^=/, ""));
    }
    column = cell.column + cell.across;
    cell = null;
  };
  const take = (tag: XmlTag) => {
    const { name, kind } = tag;
    const isOpen = kind !== "close";
    const sheet = sheets.at(-1);
    if (name === "Style" && isOpen) style = tag.attribute("ID");
    else if (name === "Font" && isOpen && style !== null && !sheet) {
      if (
        isTrue(tag.attribute("StrikeThrough")) ||
        /^(?:Super|Sub)script$/.test(tag.attribute("VerticalAlign") ?? "")
      ) {
        struckStyles.add(style);
      }
    } else if (name === "Worksheet" && isOpen) {
      sheets.push({ name: tag.attribute("Name") ?? "", isHidden: false, facts: noFacts() });
      [row, column, columns] = [-1, -1, 0];
    } else if (!sheet) return;
    else if (name === "Column" && isOpen) {
      columns = indexOf(tag, columns);
      const last = Math.min(columns + count(tag, "Span"), MAX_COLUMNS - 1);
      const hidden = isTrue(tag.attribute("Hidden")) || Number(tag.attribute("Width") ?? 1) === 0;
      for (let c = columns; hidden && c <= last; c++) sheet.facts.hiddenColumns.add(c);
      columns = last + 1;
    } else if (name === "Row" && isOpen) {
      row = indexOf(tag, row + 1);
      if (row >= MAX_ROWS) throw new XmlFault("row");
      column = -1;
      rowStyle = tag.attribute("StyleID");
      if (isTrue(tag.attribute("Hidden")) || Number(tag.attribute("Height") ?? 1) === 0)
        sheet.facts.hiddenRows.add(row);
      if (kind === "empty") row += count(tag, "Span");
    } else if (name === "Cell") {
      if (!isOpen) return closeCell(sheet.facts);
      const at = indexOf(tag, column + 1);
      if (row < 0 || at <= column || at >= MAX_COLUMNS) throw new XmlFault("cells out of order");
      cell = {
        row,
        column: at,
        style: tag.attribute("StyleID"),
        formula: tag.attribute("Formula"),
        hasContent: false,
        across: count(tag, "MergeAcross"),
      };
      if (kind === "empty") closeCell(sheet.facts);
    } else if (name === "Data") {
      [inData, marks] = [kind === "open", 0];
    } else if (inData && /^(?:Sub|Sup|S)$/.test(name) && kind !== "empty") marks += isOpen ? 1 : -1;
    else if (name === "ConditionalFormatting" && isOpen && sheet.facts.concerns.length === 0) {
      sheet.facts.concerns.push({ hidden: "conditional-format", range: "" });
    }
  };
  readXml(
    xml,
    (tag) => {
      if (options) {
        // Of a sheet's options two count.
        if (tag.name === "WorksheetOptions" && tag.kind === "close") options = false;
        if (tag.name === "DoNotDisplayZeros" && tag.kind !== "close") lastFacts(sheets).showsZeros = false;
        textOf = tag.kind === "open" ? tag.name : null;
      }
      if (leftOut > 0) {
        if (tag.kind !== "empty") leftOut += tag.kind === "open" ? 1 : -1;
        return;
      }
      if (LEFT_OUT.has(tag.name)) {
        if (tag.kind === "open") leftOut = 1;
        options = tag.name === "WorksheetOptions" && tag.kind === "open";
        return;
      }
      textOf = tag.name === "ActiveSheet" && tag.kind === "open" ? tag.name : null;
      take(tag);
      out.push(rewrittenTag(xml, tag));
    },
    (text) => {
      if (textOf === "ActiveSheet") active = Number(text);
      const sheet = sheets.at(-1);
      if (textOf === "Visible" && options && sheet)
        sheet.isHidden = /^Sheet(?:Very)?Hidden$/.test(text.trim());
      if (leftOut > 0) return;
      if (cell && inData && text.trim() !== "") {
        cell.hasContent = true;
        if (marks > 0) sheet?.facts.markedRuns.add(cellKey(cell.row, cell.column));
      }
      out.push(text);
    },
  );
  return { xml: out.join(""), sheets: sheets.map((sheet, i) => ({ ...sheet, isActive: i === active })) };
}

function lastFacts(sheets: readonly { readonly facts: SheetFacts }[]): SheetFacts {
  return sheets.at(-1)?.facts ?? noFacts();
}

function indexOf(tag: XmlTag, otherwise: number): number {
  const index = tag.attribute("Index");
  const at = index === null ? otherwise : Number(index) - 1;
  if (!Number.isInteger(at) || at < 0) throw new XmlFault(`index ${index}`);
  return at;
}

function count(tag: XmlTag, name: string): number {
  const number = Number(tag.attribute(name) ?? 0);
  return Number.isInteger(number) && number >= 0 && number < MAX_ROWS ? number : 0;
}
