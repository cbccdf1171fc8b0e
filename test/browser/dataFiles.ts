import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The data files that the application serves, read here without any of its code. */
export const DATA = join(import.meta.dirname, "../../data");

/** People by ministry and field; a cell without a quota is absent. */
type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

function linesOf(path: string): string[][] {
  return readFileSync(join(DATA, path), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
}

/** The fields of a year's plan file in its order. */
export function fieldsOf(year: number): string[] {
  return linesOf(`plans/${year}.csv`)[0]?.slice(1, -1) ?? [];
}

/** A year's plan file in people; its 合计 row and 小计 column are left out, so that sums are added up anew. */
export function planTable(year: number): Table {
  const fields = fieldsOf(year);
  const rows = linesOf(`plans/${year}.csv`).slice(1);
  return new Map(
    rows
      .filter(([name]) => name !== "合计")
      .map(([name = "", ...cells]) => [
        name,
        new Map(
          fields.flatMap((field, f) =>
            cells[f] ? [[field, Math.round(Number(cells[f]) * 10_000)] as const] : [],
          ),
        ),
      ]),
  );
}

const add = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);

/** Planned people of a ministry; null where the table does not have it. */
export function ofMinistry(table: Table, name: string): number | null {
  const row = table.get(name);
  return row ? add(row.values()) : null;
}

/** Planned people of a field. */
export function ofField(table: Table, name: string): number {
  return add([...table.values()].map((row) => row.get(name) ?? 0));
}

/** All planned people of a table. */
export function all(table: Table): number {
  return add([...table.values()].flatMap((row) => [...row.values()]));
}

/** People of the sample's latest reports of each ministry up to a month, from its files. */
export function reported(year: number, month: string): number {
  const latest = new Map<string, { cutoff: string; counts: Map<string, number> }>();
  const files = year === 2025 ? ["2025", "2025-corrections"] : [String(year)];
  for (const file of files) {
    const [header = [], ...rows] = linesOf(`sample/${file}.csv`);
    const at = (row: string[], name: string) => row[header.indexOf(name)] ?? "";
    const received = new Map<string, Map<string, number>>();
    for (const row of rows) {
      const key = `${at(row, "部门")}|${at(row, "统计截止")}`;
      const counts = received.get(key) ?? new Map<string, number>();
      if (at(row, "累计完成人数") !== "") counts.set(at(row, "领域"), Number(at(row, "累计完成人数")));
      received.set(key, counts);
    }
    for (const [key, counts] of received) {
      const [ministry = "", cutoff = ""] = key.split("|");
      if (cutoff <= month && cutoff >= (latest.get(ministry)?.cutoff ?? ""))
        latest.set(ministry, { cutoff, counts });
    }
  }
  return add([...latest.values()].flatMap(({ counts }) => [...counts.values()]));
}
