import type { Base } from "../../domain/bases/base.ts";
import { REGIONS } from "../../domain/ledger/regions.ts";
import { type NameBook, nameBook } from "../cells/names.ts";
import { readListFile } from "./readListFile.ts";

/** The columns of a register of bases (基地名录). */
export const BASE_COLUMNS = {
  needed: ["名称"],
  optional: ["别名", "级别", "批次", "命名年度", "地区", "主管部门", "领域"],
} as const;

/**
 * Reads a register of bases; several other names stand apart by 、 or ；.
 *
 * @throws Error with a sentence for the screen
 */
export async function readBases(bytes: Uint8Array): Promise<Base[]> {
  const regions = nameBook(REGIONS);
  const { rows } = await readListFile(bytes, BASE_COLUMNS.needed, BASE_COLUMNS.optional);
  const seen = new Map<string, number>();
  return rows.map(({ row, cells }): Base => {
    const text = (column: string) => cells[column] ?? "";
    const name = text("名称");
    if (name === "") throw new Error(`第${row}行没有名称。`);
    const before = seen.get(name);
    if (before !== undefined) throw new Error(`第${row}行的“${name}”与第${before}行重复。`);
    seen.set(name, row);
    return {
      name,
      aliases: text("别名")
        .split(/[、；;，,]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ""),
      level: text("级别"),
      batch: text("批次"),
      year: yearOf(text("命名年度"), row),
      region: regionOf(text("地区"), row, regions),
      authority: text("主管部门"),
      field: text("领域"),
    };
  });
}

function yearOf(text: string, row: number): number | null {
  if (text === "") return null;
  const [, year] = /^(\d{4})年?(?:度)?$/.exec(text) ?? [];
  if (year === undefined) throw new Error(`第${row}行的命名年度“${text}”不是四位年份。`);
  return Number(year);
}

function regionOf(text: string, row: number, regions: NameBook): string {
  if (text === "") return "";
  const found = regions.resolve(text);
  if (found) return found.name;
  const nearest = regions.nearest(text);
  throw new Error(`第${row}行的地区“${text}”不认识${nearest ? `，是不是“${nearest}”` : ""}。`);
}
