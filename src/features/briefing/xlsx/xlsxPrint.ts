import { xmlText } from "../charts/xmlText.ts";
import { addressOf, quotedName } from "./xlsxFormulas.ts";

/** Print settings of a sheet. */
export interface PrintedSheet {
  /** At most 31 characters without `[]/\:*?`. */
  readonly name: string;
  /** Rows from the top and columns from the left that stay in view, and are on every page. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly orientation: "portrait" | "landscape";
  /** Pages side by side; the sheet is shrunk until it fits. */
  readonly pagesWide: number;
  /** Above every page; may be empty. */
  readonly header: string;
  /** Below every page, beside the page number. */
  readonly footer: readonly string[];
}

/** Margins of GB/T 9704 as on the other papers, millimetres; `header` and `footer` are from the paper's edge. */
const MARGINS = {
  portrait: { left: 28, right: 26, top: 37, bottom: 35, header: 25, footer: 20 },
  landscape: { left: 35, right: 37, top: 28, bottom: 26, header: 18, footer: 12 },
} as const;
const MM_AN_INCH = 25.4;
/** A header or footer of more than 255 letters makes the file invalid. */
const MAX_LETTERS_IN_LINE = 45;

/**
 * A worksheet part with the print settings, where CT_Worksheet (ECMA-376 part 1, 18.3.1.99) has them: `sheetPr` first, the
 * others at the end.
 *
 * @param xml without any of these
 */
export function printedWorksheet(xml: string, sheet: PrintedSheet): string {
  const { orientation, pagesWide } = sheet;
  const margins = Object.entries(MARGINS[orientation])
    .map(([side, length]) => ` ${side}="${(length / MM_AN_INCH).toFixed(3)}"`)
    .join("");
  const end = [
    `<pageMargins${margins}/>`,
    `<pageSetup paperSize="9" fitToWidth="${pagesWide}" fitToHeight="0" orientation="${orientation}"/>`,
    headerFooter(sheet),
  ].join("");
  return xml
    .replace(/<worksheet[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(/(<drawing [^>]*>)?<\/worksheet>$/, (close) => end + close);
}

/** Page numbers in the form — 1 — at the outer side: right on odd pages, left on even ones. */
function headerFooter({ header, footer }: PrintedSheet): string {
  const above = header === "" ? "" : `&C&9${apart(lettersOf(header))}`;
  const stamp = `&8${apart(footer.map(lettersOf).join("\n"))}`;
  const number = "&10— &P —";
  const part = (name: string, code: string) => (code === "" ? "" : `<${name}>${xmlText(code)}</${name}>`);
  return `<headerFooter differentOddEven="1">${[
    part("oddHeader", above),
    part("oddFooter", `&L${stamp}&R${number}`),
    part("evenHeader", above),
    part("evenFooter", `&L${number}&R${stamp}`),
  ].join("")}</headerFooter>`;
}

/** Separates a text that begins with a digit from the size before it. */
const apart = (text: string) => (/^\d/.test(text) ? ` ${text}` : text);

/** A line with `&` doubled, because one begins a code, cut to {@link MAX_LETTERS_IN_LINE}. */
function lettersOf(line: string): string {
  let letters = "";
  for (const letter of line) {
    const written = letter === "&" ? "&&" : letter;
    if (letters.length + written.length > MAX_LETTERS_IN_LINE) return `${letters}…`;
    letters += written;
  }
  return letters;
}

/** The workbook part with the rows and columns that are repeated on every page (18.2.6, `_xlnm.Print_Titles`). */
export function printedWorkbook(xml: string, sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap(({ name, frozenRows, frozenColumns }, i) => {
    const of = `${quotedName(name)}!`;
    const last = addressOf(1, frozenColumns - 1).replace(/\d+/, "");
    const titles = [
      ...(frozenColumns > 0 ? [`${of}$A:$${last}`] : []),
      ...(frozenRows > 0 ? [`${of}$1:$${frozenRows}`] : []),
    ].join(",");
    return titles === ""
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(titles)}</definedName>`];
  });
  if (names.length === 0) return xml;
  return xml.replace("<definedNames/>", () => `<definedNames>${names.join("")}</definedNames>`);
}
