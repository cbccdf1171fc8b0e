import { UNIT } from "../../domain/edition.ts";

/** Header words of both layouts, for saying what was looked for. */
export const HEADER_WORDS = ["年度", UNIT, "领域", "统计截止", "累计完成人数", "备注"] as const;

/** What the application's own template has beside these, for the clerk to compare with: never read, and no finding. */
export const TEMPLATE_COLUMNS = { quota: "计划数", unit: "计量单位", last: "上次上报" } as const;

/** True for a column of the application's own template that is not read; 上次上报 may have a mark behind it. */
export function isTemplateColumn(text: string): boolean {
  const { quota, unit, last } = TEMPLATE_COLUMNS;
  return text === quota || text === unit || text.startsWith(last);
}
