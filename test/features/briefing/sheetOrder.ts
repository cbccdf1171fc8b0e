import type { XmlDocument } from "libxml2-wasm";
import { disorderBy, type Models } from "./wordOrder.ts";

/**
 * Which children an element of a workbook may have, in which order, after the schema of ECMA-376 part 1 (sml): the
 * elements that the workbooks of a briefing are made of. Excel repairs a file whose children are out of order.
 */
const CHILDREN: Models = {
  "s:workbook":
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr",
  "s:bookViews": "workbookView*",
  "s:sheets": "sheet*",
  "s:definedNames": "definedName*",
  "s:worksheet":
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter mergeCells conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing",
  "s:sheetPr": "tabColor outlinePr pageSetUpPr",
  "s:sheetViews": "sheetView*",
  "s:sheetView": "pane selection*",
  "s:cols": "col*",
  "s:sheetData": "row*",
  "s:row": "c*",
  "s:c": "f v is",
  "s:mergeCells": "mergeCell*",
  "s:headerFooter": "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  "s:styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors",
  "s:numFmts": "numFmt*",
  "s:fonts": "font*",
  "s:font": "b|i|strike|u|sz|color|name|family|charset|scheme",
  "s:fills": "fill*",
  "s:fill": "patternFill",
  "s:patternFill": "fgColor bgColor",
  "s:borders": "border*",
  "s:border": "left right top bottom diagonal",
  "s:left": "color",
  "s:right": "color",
  "s:top": "color",
  "s:bottom": "color",
  "s:cellXfs": "xf*",
  "s:xf": "alignment protection",
  "s:sst": "si*",
  "s:si": "t",
};

const PREFIXES = { "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "s" };

/** Elements of a part of a workbook whose children are not as the schema has them. */
export function sheetDisorder(document: XmlDocument): string[] {
  return disorderBy(CHILDREN, PREFIXES, document);
}
