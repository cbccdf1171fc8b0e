import { zipSync } from "fflate";
import { attribute, type CellFormat, cellFormats, decodeXml } from "./cellFormats.ts";
import { plainXml, type RevealedSheet, revealCells } from "./revealCells.ts";

/** A workbook made ready for the library that reads it. */
export interface WorkbookParts {
  /** An archive without compression, of the parts that hold content. */
  readonly archive: ArrayBuffer;
  /** By the sheets' order; null for a sheet that holds no cells, such as a chart. */
  readonly sheets: readonly { readonly isHidden: boolean; readonly revealed: RevealedSheet | null }[];
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/** True for the files of an archive that a workbook's cells come from. */
export function isWorkbookPart(name: string): boolean {
  return /^xl\/.*\.(?:xml|rels)$/i.test(name) && !/\/(?:theme|drawings|charts|media|pivot\w*)\//i.test(name);
}

/**
 * Reveals the cells of all sheets and packs the workbook again.
 *
 * @returns null when the parts are not those of a workbook
 */
export function workbookParts(files: ReadonlyMap<string, Uint8Array>): WorkbookParts | null {
  const read = (name: string) => {
    const bytes = files.get(name);
    return bytes === undefined ? null : plainXml(new TextDecoder().decode(bytes));
  };
  // Some writers number the part.
  const main = [...files.keys()].find((name) => /^xl\/workbook\d*\.xml$/.test(name));
  const workbook = main === undefined ? null : read(main);
  const relations = main === undefined ? null : read(main.replace("xl/", "xl/_rels/").concat(".rels"));
  if (workbook === null || relations === null) return null;

  const parts = new Map<string, string>([
    // Both spellings are allowed; the library knows one.
    [WORKBOOK, workbook.replace(/(\sdate1904\s*=\s*["'])true(["'])/, "$11$2")],
    [RELATIONS, relations],
  ]);
  const targets = targetsOf(relations);
  let formats: CellFormat[] = [];
  for (const { type, path } of targets.values()) {
    const content = /\/(?:styles|sharedStrings)$/.test(type) ? read(path) : null;
    if (content === null) continue;
    parts.set(path, content);
    if (type.endsWith("/styles")) formats = cellFormats(content);
  }
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const isHidden = /^(?:hidden|veryHidden)$/.test(attribute(tag, "state") ?? "");
    const id = /\s(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "";
    const target = targets.get(id);
    const sheet = target?.type.endsWith("/worksheet") ? read(target.path) : null;
    if (!target || sheet === null) return { isHidden, revealed: null };
    const revealed = revealCells(sheet, formats);
    parts.set(target.path, revealed.xml);
    return { isHidden, revealed };
  });
  const encoder = new TextEncoder();
  const archive = zipSync(
    Object.fromEntries([...parts].map(([name, content]) => [name, encoder.encode(content)])),
    { level: 0 },
  );
  return { archive: archive.slice().buffer, sheets };
}

/** Type and path of every part that the workbook names, by the relation's id. */
function targetsOf(relations: string): Map<string, { type: string; path: string }> {
  const targets = new Map<string, { type: string; path: string }>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = decodeXml(attribute(tag, "Target") ?? "");
    targets.set(attribute(tag, "Id") ?? "", {
      type: attribute(tag, "Type") ?? "",
      path: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
    });
  }
  return targets;
}
