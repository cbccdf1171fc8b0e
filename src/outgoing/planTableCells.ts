import { UNIT } from "../domain/edition.ts";
import type { QuotaTable } from "../domain/plan/plan.ts";
import { sumPeople } from "../domain/plan/sumPeople.ts";
import type { TableSheet } from "./writeTable.ts";

const PEOPLE_IN_WAN = 10_000;

/** A plan table in the documents' layout, 合计 first, in 万人, empty without a quota. Read again it is the same table. */
export function planTableCells({ ministries, fields, quotas }: QuotaTable): (string | number | null)[][] {
  const wan = (people: number) => people / PEOPLE_IN_WAN;
  const columns = fields.map((_, f) => quotas.map((row) => row[f] ?? null));
  return [
    [UNIT, ...fields, "小计"],
    [
      "合计",
      ...columns.map((column) => (column.every((quota) => quota === null) ? null : wan(sumPeople(column)))),
      wan(sumPeople(quotas.flat())),
    ],
    ...ministries.map((ministry, m) => {
      const row = quotas[m] ?? [];
      return [
        ministry,
        ...fields.map((_, f) => (row[f] === null || row[f] === undefined ? null : wan(row[f]))),
        wan(sumPeople(row)),
      ];
    }),
  ];
}

/** The same as texts, as a person would find them in a file. */
export function planTableTexts(table: QuotaTable): string[][] {
  return planTableCells(table).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
}

/** The table as the sheet of a workbook, see {@link planTableCells}. */
export function planSheet(plan: QuotaTable, name = "计划表"): TableSheet {
  return { name, cells: planTableCells(plan), headerRows: 1, lookOf: () => ({ decimals: true }) };
}
