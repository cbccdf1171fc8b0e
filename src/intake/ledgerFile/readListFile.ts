import { declaredEncoding, decodeStrictly, type Encoding, MAX_FILE_BYTES } from "../bytes/decode.ts";
import { workbookKind } from "../bytes/fileKind.ts";
import { foldName, foldWidth, isBlankRow } from "../cells/fold.ts";
import { nameBook } from "../cells/names.ts";
import { personalHeader } from "../personal/personalHeaders.ts";
import { personalNumberIn } from "../personal/personalNumbers.ts";
import { DELIMITERS, tokenise } from "../table/table.ts";

/** A small list with named columns: a register of bases or a sheet of results. */
export interface ListFile {
  /** Texts by column name, and the row number from 1. */
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, string>> }[];
}

const ENCODINGS: readonly Encoding[] = ["utf-8", "gb18030", "utf-16-le"];
/** Rows at the start that are searched for the header. */
const MAX_ROWS_BEFORE_HEADER = 20;

/**
 * Reads a list from text or from the sheet that a workbook shows; columns that are not asked for are left out.
 *
 * @param needed columns without which it is none
 * @throws Error with a sentence for the screen
 */
export async function readListFile(
  bytes: Uint8Array,
  needed: readonly string[],
  optional: readonly string[] = [],
): Promise<ListFile> {
  if (bytes.length > MAX_FILE_BYTES) throw new Error("文件超过 10 MB，请只保留名单本身。");
  const table = workbookKind(bytes) === null ? rowsOfText(bytes, needed) : await rowsOfSheet(bytes);
  const wanted = [...needed, ...optional];
  const head = table
    .slice(0, MAX_ROWS_BEFORE_HEADER)
    .findIndex((cells) => needed.every((name) => cells.some((cell) => headOf(cell) === name)));
  if (head < 0) throw new Error(`没有找到表头，应有“${needed.join("”“")}”各列。`);
  const header = (table[head] ?? []).map(headOf);
  for (const name of header)
    if (personalHeader(name) && !wanted.includes(name))
      throw new Error(`“${name}”一列是个人信息，不予接收。请删去后重新选择。`);
  const rows = table.slice(head + 1).flatMap((cells, i) => {
    if (isBlankRow(cells)) return [];
    const row = head + i + 2;
    for (const cell of cells) {
      const found = personalNumberIn(cell);
      if (found) throw new Error(`第${row}行有${found}，属个人信息，不予接收。请删去后重新选择。`);
    }
    const named = wanted.map((name) => [name, (cells[header.indexOf(name)] ?? "").trim()] as const);
    return [{ row, cells: Object.fromEntries(named) }];
  });
  if (rows.length === 0) throw new Error("表头下面没有内容。");
  return { rows };
}

function headOf(cell: string): string {
  return foldWidth(foldName(cell));
}

function rowsOfText(bytes: Uint8Array, needed: readonly string[]): readonly (readonly string[])[] {
  const declared = declaredEncoding(bytes);
  for (const encoding of declared ? [declared] : ENCODINGS) {
    const text = decodeStrictly(bytes, encoding)?.text;
    if (text === undefined || !needed.every((name) => text.includes(name))) continue;
    const start = text.slice(0, text.indexOf(needed[0] ?? "") + 200);
    const delimiter = DELIMITERS.find((each) => start.includes(each)) ?? ",";
    return tokenise(text, delimiter).records.map(({ cells }) => cells);
  }
  throw new Error(`没有找到表头，应有“${needed.join("”“")}”各列；文本应为 UTF-8 或 GB18030。`);
}

async function rowsOfSheet(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { openWorkbook } = await import("../workbook/openWorkbook.ts");
  const sheets = openWorkbook(bytes, nameBook([]));
  if ("ok" in sheets) throw new Error("工作簿打不开或是空的。请另存为 .xlsx 或 CSV 后重新选择。");
  const shown = sheets.find(({ isActive, isHidden }) => isActive && !isHidden) ?? sheets[0];
  return shown?.opened.table.records.map(({ cells }) => cells) ?? [];
}
