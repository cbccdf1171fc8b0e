import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The data files that the application serves, read here without any of its code. */
export const DATA = join(import.meta.dirname, "../../../data");

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

/** The content of one sample file for one ministry and cut-off. */
export interface SampleReport {
  readonly file: string;
  /** The reason that came with the file; null where none is given. */
  readonly reason: string | null;
  readonly ministry: string;
  readonly cutoff: string;
  /** People by field of the plan. */
  readonly people: ReadonlyMap<string, number>;
  /** Counts of programme measures, which are written under 领域 too, in their own unit. */
  readonly measures: ReadonlyMap<string, number>;
  /** 备注 by the text under 领域, beside a figure or an empty cell. */
  readonly notes: ReadonlyMap<string, string>;
}

interface ReportBeingRead extends SampleReport {
  readonly people: Map<string, number>;
  readonly measures: Map<string, number>;
  readonly notes: Map<string, string>;
}

/** The sample's files in the order in which they are received, with the reason that each comes with. */
export function sampleFiles(): readonly { readonly file: string; readonly reason: string | null }[] {
  return readJson<{ files: { file: string; reason: string | null }[] }>("sample/index.json").files;
}

/** All reports of the sample for a year in the order of receipt: by file, then by cut-off. */
export function sampleReports(year: number): readonly SampleReport[] {
  const known = READ.get(year) ?? readSample(year);
  READ.set(year, known);
  return known;
}

const READ = new Map<number, readonly SampleReport[]>();

function readSample(year: number): SampleReport[] {
  const fields = new Set(readJson<{ name: string }[]>("fields.json").map(({ name }) => name));
  return sampleFiles().flatMap(({ file, reason }) => {
    const [header = [], ...rows] = linesOf(`sample/${file}`).map((row) =>
      row.map((cell) => cell.replace("\ufeff", "")),
    );
    const at = (row: string[], name: string) => row[header.indexOf(name)] ?? "";
    const reports = new Map<string, ReportBeingRead>();
    for (const row of rows) {
      if (at(row, "年度") !== String(year)) continue;
      const [ministry, cutoff] = [at(row, "部门"), at(row, "统计截止")];
      const key = `${cutoff}|${ministry}`;
      const known = reports.get(key);
      const counts = { people: new Map(), measures: new Map(), notes: new Map() };
      const report = known ?? { file, reason, ministry, cutoff, ...counts };
      if (!known) reports.set(key, report);
      const field = at(row, "领域");
      const part = fields.has(field) ? report.people : report.measures;
      if (at(row, "备注") !== "") report.notes.set(field, at(row, "备注"));
      if (at(row, "累计完成人数") !== "") part.set(field, Number(at(row, "累计完成人数")));
    }
    const byCutoff = (a: SampleReport, b: SampleReport) =>
      a.cutoff < b.cutoff ? -1 : Number(a.cutoff > b.cutoff);
    return [...reports.values()].sort(byCutoff);
  });
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(DATA, path), "utf8"));
}

/**
 * Each ministry's latest report of the sample up to a month; a later file replaces an earlier report of the same cut-off.
 *
 * @param of which of its two positions: people in the plan's fields, or the measures beside them
 */
export function latestReports(
  year: number,
  month: string,
  of: "people" | "measures" = "people",
): ReadonlyMap<string, SampleReport> {
  const latest = new Map<string, SampleReport>();
  for (const report of sampleReports(year)) {
    if (report[of].size === 0 || report.cutoff > month) continue;
    if (report.cutoff >= (latest.get(report.ministry)?.cutoff ?? "")) latest.set(report.ministry, report);
  }
  return latest;
}
