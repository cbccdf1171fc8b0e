import type { WorkSheet } from "@e965/xlsx";
import { zipSync } from "fflate";
import { asideReader } from "./asideReader.ts";
import { readSharedStrings } from "./richText.ts";
import { MAX_CONTENT_CELLS, type SheetFacts, TooMuchContent } from "./sheetFacts.ts";
import { readSheet } from "./sheetXml.ts";
import { readStyles } from "./stylesXml.ts";
import { escapeXml, isTrue, readXml } from "./xmlTags.ts";

/** A workbook made ready for the library that reads it. */
export interface PreparedBook {
  /** What the library is given: an archive, or text of XML. Null where the sheets have their content. */
  readonly bytes: Uint8Array | null;
  /** Days are counted from 1904; left out where the library itself says so. */
  readonly is1904?: boolean;
  /** In the workbook's order. Null where the library itself says which sheets there are. */
  readonly sheets: readonly PreparedSheet[] | null;
}

export interface PreparedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The sheet that is shown when the workbook is opened. */
  readonly isActive: boolean;
  /** Null for a sheet without cells, such as a chart. */
  readonly facts: SheetFacts | null;
  /** Left out where the library reads it. */
  readonly content?: WorkSheet;
}

/** A part that another part names. */
interface Relation {
  readonly type: string;
  readonly path: string;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAX_SHEETS = 500;

/** True for the files of an archive that a workbook's cells come from. */
export function isWorkbookPart(name: string): boolean {
  if (/(?:^|\/)(?:theme|charts|media|pivot\w*|printersettings|vbaproject\.bin)/i.test(name)) return false;
  return /\.(?:xml|rels|bin)$/i.test(name);
}

/**
 * Reads the sheets of an .xlsx or .xlsm workbook, and lays out the parts of an .xlsb under the usual names.
 *
 * Names are compared without regard to case (ECMA-376 part 2, 6.2.2.3), a target may be written with `./`, `../`,
 * backslashes or from the root, and the workbook may stand in any folder.
 *
 * @returns null when the parts are not those of a workbook
 */
export function preparePackage(files: ReadonlyMap<string, Uint8Array>): PreparedBook | null {
  const parts = new Map([...files].map(([name, bytes]) => [resolvePath("", name), bytes]));
  if (parts.size < files.size) throw new Error("two parts of one name");
  const main = mainPart(parts);
  if (main === null) return null;
  const relations = relationsOf(parts, main);
  return main.endsWith(".bin") ? binaryBook(parts, main, relations) : xmlBook(parts, main, relations);
}

function mainPart(parts: ReadonlyMap<string, Uint8Array>): string | null {
  for (const { type, path } of relationsOf(parts, "").values()) {
    if (type.endsWith("/officeDocument") && parts.has(path)) return isBook(path) ? path : null;
  }
  // Some writers number the part, and leave out what names it.
  return [...parts.keys()].find((name) => /^xl\/workbook\d*\.(?:xml|bin)$/.test(name)) ?? null;
}

function isBook(path: string): boolean {
  return !/^(?:word|ppt)\//.test(path);
}

function xmlBook(
  parts: ReadonlyMap<string, Uint8Array>,
  main: string,
  relations: ReadonlyMap<string, Relation>,
): PreparedBook {
  const partOf = (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`));
    const bytes = found && parts.get(found.path);
    return bytes ? partText(bytes) : null;
  };
  const stylesXml = partOf("styles");
  const styles = stylesXml === null ? null : readStyles(stylesXml);
  const stringsXml = partOf("sharedStrings");
  const strings = stringsXml === null ? [] : readSharedStrings(stringsXml);
  const book = readBook(partText(parts.get(main) ?? new Uint8Array()));

  let cells = 0;
  const sheets = book.sheets.map(({ id, ...sheet }): PreparedSheet => {
    const relation = relations.get(id);
    if (!relation?.type.endsWith("/worksheet")) return { ...sheet, facts: null };
    const bytes = parts.get(relation.path);
    if (!bytes) throw new Error(`no part ${relation.path}`);
    const { cells: more, ...read } = readSheet(partText(bytes), strings, styles);
    const aside = asideReader(read.facts.concerns);
    for (const { type, path } of relationsOf(parts, relation.path).values()) {
      const drawing = type.endsWith("/drawing") ? parts.get(path) : undefined;
      if (drawing) readXml(partText(drawing), aside.onTag, aside.onText);
    }
    cells += more;
    if (cells > MAX_CONTENT_CELLS) throw new TooMuchContent("");
    return { ...sheet, ...read };
  });
  return { bytes: null, is1904: book.is1904, sheets };
}

/** The names and the order of the sheets, from the workbook's part. */
function readBook(xml: string) {
  const sheets: { id: string; name: string; isHidden: boolean; isActive: boolean }[] = [];
  let [is1904, active] = [false, 0];
  readXml(
    xml,
    (tag) => {
      if (tag.kind === "close") return;
      if (tag.name === "workbookPr") is1904 = isTrue(tag.attribute("date1904"));
      else if (tag.name === "workbookView") active = Number(tag.attribute("activeTab") ?? 0);
      else if (tag.name === "sheet") {
        if (sheets.length >= MAX_SHEETS) throw new TooMuchContent("");
        const isHidden = /^(?:hidden|veryHidden)$/i.test(tag.attribute("state") ?? "");
        sheets.push({
          id: tag.attribute("id") ?? "",
          name: tag.attribute("name") ?? "",
          isHidden,
          isActive: false,
        });
      }
    },
    () => {},
  );
  return { is1904, sheets: sheets.map((sheet, i) => ({ ...sheet, isActive: i === active })) };
}

/** A binary workbook is given on part by part: its records are the library's to read. */
function binaryBook(
  parts: ReadonlyMap<string, Uint8Array>,
  main: string,
  relations: ReadonlyMap<string, Relation>,
): PreparedBook {
  const files: Record<string, Uint8Array> = {};
  const add = (name: string, content: Uint8Array | undefined) => {
    if (content) files[name] = content;
  };
  add("xl/workbook.bin", parts.get(main));
  const own: string[] = [];
  const types: (readonly [string, string])[] = [
    ["xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"],
  ];
  let number = 0;
  for (const [id, { type, path }] of relations) {
    const kind = type.slice(type.lastIndexOf("/") + 1);
    const content = parts.get(path);
    if (!content || !/^(?:worksheet|styles|sharedStrings)$/.test(kind)) continue;
    const name = kind === "worksheet" ? `worksheets/sheet${++number}.bin` : `${kind}.bin`;
    add(`xl/${name}`, content);
    own.push(relation(escapeXml(id), type, name));
    types.push([`xl/${name}`, `application/vnd.ms-excel.${kind}`]);
  }
  const encoder = new TextEncoder();
  add(
    "xl/_rels/workbook.bin.rels",
    encoder.encode(`<Relationships xmlns="${PACKAGE}/relationships">${own.join("")}</Relationships>`),
  );
  add("[Content_Types].xml", encoder.encode(contentTypes(types)));
  return { bytes: zipSync(files, { level: 0 }), sheets: null };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${escapeXml(type)}" Target="${target}"/>`;
}

function contentTypes(parts: readonly (readonly [string, string])[]): string {
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types">${overrides.join("")}</Types>`;
}

/** An archive of text parts, without compression: it is read again at once. */
export function packed(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
    {
      level: 0,
    },
  );
}

/** What a part names, by id; the path in lower case, from the archive's root. The empty part is the archive. */
function relationsOf(parts: ReadonlyMap<string, Uint8Array>, part: string): Map<string, Relation> {
  const cut = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, cut);
  const bytes = parts.get(`${folder}_rels/${part.slice(cut)}.rels`);
  const relations = new Map<string, Relation>();
  if (!bytes) return relations;
  readXml(
    partText(bytes),
    (tag) => {
      if (tag.name !== "Relationship" || tag.kind === "close" || tag.attribute("TargetMode") === "External")
        return;
      const path = resolvePath(folder, tag.attribute("Target") ?? "");
      // A target may be written from the root without its slash.
      const found = parts.has(path) ? path : resolvePath("", tag.attribute("Target") ?? "");
      relations.set(tag.attribute("Id") ?? "", {
        type: tag.attribute("Type") ?? "",
        path: parts.has(found) ? found : path,
      });
    },
    () => {},
  );
  return relations;
}

/** `xl/` and `..\Styles.xml` make `styles.xml`. */
function resolvePath(folder: string, target: string): string {
  const written = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of `${written.startsWith("/") ? "" : folder}${written}`.toLowerCase().split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(decodeStep(step));
  }
  return steps.join("/");
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** A part's text in the encoding that its mark or its declaration names. */
export function partText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? "utf-16le" : null;
  const encoding =
    wide ?? ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? "utf-16be" : declared(bytes));
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function declared(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const name = /^(?:ï»¿)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? "utf-8";
  return /^(?:gb2312|gbk)$/i.test(name) ? "gb18030" : name;
}
