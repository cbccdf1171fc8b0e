import { measureKey, type YearTotal } from "../../domain/evaluation/measureCourses.ts";
import { dateOf } from "../../domain/ledger/day.ts";
import type { Measure, Programme } from "../../domain/programme/programme.ts";
import { readDay, readYear } from "../cells/dates.ts";
import { nameBook } from "../cells/names.ts";
import { readMeasureCount } from "../cells/numbers.ts";
import { readListFile } from "./readListFile.ts";

/** The columns of a list of years of which a document gives the total alone. */
export const YEAR_TOTAL_COLUMNS = {
  needed: ["年度", "子项目", "计量", "完成数", "文件名称", "文件日期"],
  optional: ["文号"],
} as const;

/**
 * Reads totals of years by their documents; a count is in the measure's unit, people also in 万人 where the cell says so.
 *
 * @param today `YYYY-MM-DD`, after which no document can be dated
 * @throws Error with a sentence for the screen; nothing is taken then
 */
export async function readYearTotals(
  bytes: Uint8Array,
  programme: Programme,
  today: string,
): Promise<YearTotal[]> {
  const { rows } = await readListFile(bytes, YEAR_TOTAL_COLUMNS.needed, YEAR_TOTAL_COLUMNS.optional);
  const seen = new Map<string, number>();
  return rows.map(({ row, cells }): YearTotal => {
    const { 年度 = "", 完成数 = "", 文件名称: title = "", 文件日期 = "", 文号: documentNumber = "" } = cells;
    const { key, unit } = measureIn(programme, cells, row);
    const year = yearIn(年度, row, programme);
    const before = seen.get(`${year}|${key}`);
    if (before !== undefined) throw new Error(`第${row}行与第${before}行是同一年度的同一计量。`);
    seen.set(`${year}|${key}`, row);
    const reading = readMeasureCount(完成数, unit, null);
    if (!reading.ok || reading.persons === null)
      throw new Error(`第${row}行的完成数“${完成数}”读不出，应为以${unit}为单位的整数。`);
    if (title === "") throw new Error(`第${row}行没有文件名称。`);
    const day = readDay(文件日期);
    if (!day.ok || dateOf(day.day) > today)
      throw new Error(`第${row}行的文件日期“${文件日期}”应为不晚于今天的日期，例如 2023-01-20。`);
    const date = dateOf(day.day);
    if (year > Number(date.slice(0, 4)))
      throw new Error(`第${row}行的年度${year}晚于文件日期${date}，文件不会写有以后年度的完成数。`);
    return { year, measure: key, count: reading.persons, document: { title, documentNumber, date } };
  });
}

function yearIn(text: string, row: number, { years }: Programme): number {
  const read = readYear(text);
  if (!read.ok || read.year < years.first || read.year > years.last)
    throw new Error(`第${row}行的年度“${text}”应在${years.first}至${years.last}年之间。`);
  return read.year;
}

function measureIn(
  { subProjects }: Programme,
  cells: Readonly<Record<string, string>>,
  row: number,
): { readonly key: string; readonly unit: Measure["unit"] } {
  const { 子项目: projectName = "", 计量: what = "" } = cells;
  const project = named(subProjects, ({ name }) => name, projectName, `第${row}行的子项目`);
  const measure = named(project.measures, (each) => each.what, what, `第${row}行的计量`);
  return { key: measureKey(project, measure), unit: measure.unit };
}

function named<T>(list: readonly T[], nameOf: (one: T) => string, text: string, where: string): T {
  const names = nameBook(list.map((one) => ({ name: nameOf(one), aliases: [] })));
  const name = names.resolve(text)?.name;
  const found = list.find((one) => nameOf(one) === name);
  if (found) return found;
  const nearest = names.nearest(text);
  throw new Error(`${where}“${text}”不认识${nearest ? `，是不是“${nearest}”` : ""}。`);
}
