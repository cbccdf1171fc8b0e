import { read, utils } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";

/** A sheet of a hand-made workbook: its rows as XML, so that tests can write what any program may write. */
export interface HandSheet {
  readonly name: string;
  /** Content of `sheetData`. */
  readonly rows: string;
  readonly state?: "hidden" | "veryHidden";
  /** What stands before and after `sheetData`: columns, merged cells. */
  readonly before?: string;
  readonly after?: string;
}

export interface HandWorkbook {
  readonly sheets: readonly HandSheet[];
  readonly sharedStrings?: readonly string[];
  /** Number formats by the style number of a cell: a built-in number or a code. */
  readonly formats?: readonly (number | string)[];
  /** Adds a style whose font is struck out, after those of the formats. */
  readonly struck?: boolean;
  /** As written in `workbookPr`. */
  readonly date1904?: string;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

function contentTypes(names: readonly string[]): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = names.filter((name) => /^xl\/[\w/]+\.xml$/.test(name));
  const overrides = parts.map((name) => {
    const part = name.replace(/^xl\/|\.xml$/g, "");
    const kind = part === "workbook" ? "sheet.main" : part.startsWith("worksheets") ? "worksheet" : part;
    return `<Override PartName="/${name}" ContentType="${type}.${kind}+xml"/>`;
  });
  const rels =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types">${rels}${overrides.join("")}</Types>`;
}

/** Bytes of a minimal .xlsx workbook. */
export function handWorkbook({ sheets, sharedStrings, formats, struck, date1904 }: HandWorkbook): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = [
    ...sheets.map((_, i) => relation(`s${i}`, `${office}/worksheet`, `worksheets/sheet${i + 1}.xml`)),
    ...(sharedStrings ? [relation("strings", `${office}/sharedStrings`, "sharedStrings.xml")] : []),
    ...(formats ? [relation("styles", `${office}/styles`, "styles.xml")] : []),
  ];
  const tags = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="s${i}"/>`,
  );
  const files: Record<string, string> = {
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}">${
      date1904 === undefined ? "" : `<workbookPr date1904="${date1904}"/>`
    }<sheets>${tags.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation("book", `${office}/officeDocument`, "xl/workbook.xml")}</Relationships>`,
  };
  sheets.forEach(({ rows, before = "", after = "" }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  if (sharedStrings) {
    files["xl/sharedStrings.xml"] = `<sst>${sharedStrings.map((item) => `<si>${item}</si>`).join("")}</sst>`;
  }
  if (formats) files["xl/styles.xml"] = stylesOf(formats, struck ?? false);
  files["[Content_Types].xml"] = contentTypes(Object.keys(files));
  return zipOf(files);
}

/** The sheets of a workbook with their stored values, as another program reads them; null for an empty cell. */
export function readSheets(
  bytes: Uint8Array,
): { sheet: string; data: (string | number | boolean | null)[][] }[] {
  const book = read(bytes, { type: "array" });
  return book.SheetNames.map((sheet) => ({
    sheet,
    data: utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, defval: null, blankrows: true }),
  }));
}

/** A ZIP archive of text files. */
export function zipOf(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** Rows of cells as XML, from A1: texts as inline strings, figures as numbers, null as no cell. */
export function rowsXml(
  rows: readonly (readonly (string | number | null)[])[],
  firstRow = 1,
  firstColumn = 0,
) {
  return rows
    .map((cells, r) => {
      const xml = cells.map((cell, c) => {
        if (cell === null) return "";
        const at = `${letters(c + firstColumn)}${r + firstRow}`;
        if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
        return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
      });
      return `<row r="${r + firstRow}">${xml.join("")}</row>`;
    })
    .join("");
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Column 0 is A, 26 is AA. */
function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function stylesOf(formats: readonly (number | string)[], struck: boolean): string {
  const codes = formats.flatMap((format, i) =>
    typeof format === "string" ? `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(format)}"/>` : [],
  );
  const styles = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === "string" ? 164 + i : format}" xfId="0"/>`,
  );
  if (struck) styles.push('<xf numFmtId="0" fontId="1" xfId="0"/>');
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}
