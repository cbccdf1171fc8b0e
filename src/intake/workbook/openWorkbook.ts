import { CFB, read, type WorkBook } from "@e965/xlsx";
import { kindOfZip, PASSWORD, type WorkbookKind, workbookKind } from "../bytes/fileKind.ts";
import { type Unzipped, unzip } from "../bytes/unzip.ts";
import type { NameBook } from "../cells/names.ts";
import { type ClosedTable, closed, type Opened } from "../table/openTable.ts";
import { hasMarkedFont } from "./markedFonts.ts";
import { cleanDocument, type Looks } from "./openDocument.ts";
import { openSheet } from "./openSheet.ts";
import {
  isWorkbookPart,
  type PreparedBook,
  type PreparedSheet,
  packed,
  partText,
  preparePackage,
} from "./packageParts.ts";
import { MIN_SEEN_HEIGHT, MIN_SEEN_WIDTH, noFacts, type SheetFacts, TooMuchContent } from "./sheetFacts.ts";
import { cleanXml2003 } from "./xml2003.ts";

/** Bytes of a workbook's parts when inflated: ten times what a report of the most records has. */
const MAX_INFLATED = 64_000_000;

/** One sheet of a workbook as a table. */
export interface OpenedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The sheet that is shown when the workbook is opened. */
  readonly isActive: boolean;
  readonly opened: Opened;
}

/**
 * Opens all sheets of a workbook as tables: .xlsx .xlsm .xlsb .xls .et .ods .fods and XML 2003, known by their bytes.
 *
 * A cell's text is what it shows. What the library that reads the formats cannot say (hidden rows of some, text that
 * is struck out, the sheet that is shown first) is gathered from the parts beside it; see the readers of each format.
 *
 * @returns the sheets in their order, or why the workbook as a whole cannot be read
 */
export function openWorkbook(bytes: Uint8Array, fields: NameBook): readonly OpenedSheet[] | ClosedTable {
  try {
    const kind = workbookKind(bytes);
    if (kind === null) return closed("not-text", DAMAGED);
    const prepared = prepare(bytes, kind);
    if ("ok" in prepared) return prepared;
    const sheets = openPrepared(prepared, kind, fields);
    return sheets.every(({ opened }) => opened.table.records.length === 0) ? closed("empty-file") : sheets;
  } catch (fault) {
    if (fault instanceof TooMuchContent)
      return closed("file-too-large", { limit: "content", address: fault.message });
    if (fault instanceof Error && fault.message.includes("password")) return closed("not-text", PASSWORD);
    return closed("not-text", DAMAGED);
  }
}

const DAMAGED = {
  fileKind: "已经损坏的工作簿或压缩包",
  advice: "export-again",
} as const;

function prepare(bytes: Uint8Array, kind: WorkbookKind): PreparedBook | ClosedTable {
  if (kind === "xml-2003") {
    const { xml, sheets } = cleanXml2003(partText(bytes));
    return { bytes: withDeclaration(xml), sheets };
  }
  if (kind === "flat-ods") {
    const { xml, sheets } = cleanDocument(partText(bytes), new Map());
    return { bytes: withDeclaration(xml), sheets };
  }
  if (kind === "ole") return { bytes, sheets: null };
  const unzipped = unzip(bytes, isWorkbookPart, MAX_INFLATED);
  if (!unzipped.ok) {
    if (unzipped.fault === "too-large") return closed("file-too-large", { limit: "inflated" });
    return closed("not-text", unzipped.fault === "encrypted" ? PASSWORD : DAMAGED);
  }
  const prepared = unzipped.files.has("content.xml")
    ? prepareDocument(unzipped)
    : preparePackage(unzipped.files);
  return prepared ?? closed("not-text", kindOfZip(unzipped.names.join("\n")));
}

/** Without its declaration the library takes XML for a web page. */
function withDeclaration(xml: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml.trimStart()}`);
}

/** The parts of an .ods file; null for another OpenDocument file. */
function prepareDocument({ files }: Extract<Unzipped, { ok: true }>): PreparedBook | ClosedTable | null {
  const textOf = (name: string) => {
    const part = files.get(name);
    return part ? partText(part) : "<none/>";
  };
  if (!/opendocument\.spreadsheet/.test(textOf("META-INF/manifest.xml"))) return null;
  if (textOf("META-INF/manifest.xml").includes("encryption-data")) return closed("not-text", PASSWORD);
  const looks: Looks = new Map();
  const styles = cleanDocument(textOf("styles.xml"), looks);
  const { settings } = cleanDocument(textOf("settings.xml"), new Map());
  const { xml, sheets } = cleanDocument(textOf("content.xml"), looks, settings);
  const archive = packed({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": "<manifest/>",
    "styles.xml": styles.xml,
    "content.xml": xml,
  });
  return { bytes: archive, sheets };
}

function openPrepared(prepared: PreparedBook, kind: WorkbookKind, fields: NameBook): OpenedSheet[] {
  const { is1904, sheets } =
    prepared.bytes === null ? prepared : readByLibrary(prepared, prepared.bytes, kind);
  return (sheets ?? []).flatMap(({ facts, content, ...sheet }): OpenedSheet[] => {
    if (!facts || !content) return [];
    return [{ ...sheet, opened: openSheet(content, facts, is1904 ?? false, fields) }];
  });
}

function readByLibrary({ sheets }: PreparedBook, bytes: Uint8Array, kind: WorkbookKind): PreparedBook {
  const book = read(bytes, {
    type: "array",
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    cellStyles: sheets === null,
  });
  return {
    bytes,
    is1904: book.Workbook?.WBProps?.date1904 ?? false,
    sheets: (sheets ?? sheetsOf(book, bytes, kind)).map((sheet, i): PreparedSheet => {
      const content = book.Sheets[book.SheetNames[i] ?? ""];
      return content ? { ...sheet, content } : sheet;
    }),
  };
}

/** The sheets of a binary workbook, of which the library says what is hidden. */
function sheetsOf(book: WorkBook, bytes: Uint8Array, kind: WorkbookKind): PreparedSheet[] {
  const concerns = hasMarks(book, bytes, kind) ? [{ hidden: "marked-font" } as const] : [];
  const views = (book.Workbook?.Views ?? []) as { activeTab?: number }[];
  const hidden = book.SheetNames.map((_, i) => (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0);
  const active = views[0]?.activeTab ?? hidden.indexOf(false);
  return book.SheetNames.map((name, i) => ({
    name,
    isHidden: hidden[i] ?? false,
    isActive: i === active,
    facts: libraryFacts(book, name, concerns),
  }));
}

function libraryFacts(book: WorkBook, name: string, concerns: SheetFacts["concerns"]): SheetFacts {
  const facts = noFacts();
  const sheet = book.Sheets[name];
  sheet?.["!rows"]?.forEach((row, at) => {
    if (row?.hidden || (row?.hpt ?? MIN_SEEN_HEIGHT) < MIN_SEEN_HEIGHT) facts.hiddenRows.add(at);
  });
  sheet?.["!cols"]?.forEach((column, at) => {
    if (column?.hidden || (column?.width ?? MIN_SEEN_WIDTH) < MIN_SEEN_WIDTH) facts.hiddenColumns.add(at);
  });
  facts.concerns.push(...concerns);
  return facts;
}

/** Of Excel 97 to 2003 the library does not keep what a font looks like, and of no binary workbook which cell has it. */
function hasMarks(book: WorkBook, bytes: Uint8Array, kind: WorkbookKind): boolean {
  if (kind !== "ole") {
    const { Styles } = book as { Styles?: { Fonts?: readonly { strike?: number; vertAlign?: string }[] } };
    return Styles?.Fonts?.some(({ strike, vertAlign }) => strike || vertAlign) ?? false;
  }
  const archive = CFB.read(bytes, { type: "array" });
  const stream = (CFB.find(archive, "/Workbook") ?? CFB.find(archive, "/Book"))?.content;
  return stream !== undefined && hasMarkedFont(Uint8Array.from(stream as ArrayLike<number>));
}
