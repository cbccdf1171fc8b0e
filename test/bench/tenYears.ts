import { monthNumber, monthsOf } from "../../src/domain/cutoff.ts";
import type { Author } from "../../src/journal/entries/entry.ts";
import type { StoredEntry } from "../../src/journal/keepers/databaseLink.ts";
import { unsigned } from "../journal/entries/draft.ts";

/** The years that a report may be of. */
export const YEARS = Array.from({ length: 10 }, (_, i) => 2021 + i);

/** Years of plans and monthly reports, as files and stored entries. */
export interface TenYears {
  /** Files by their path under `data/`, as text. */
  readonly files: ReadonlyMap<string, string>;
  /** One accepted report for each ministry and month, as the journal's store holds them. */
  readonly entries: readonly StoredEntry[];
  readonly ministries: readonly string[];
  readonly fields: readonly string[];
}

const SEED = 1;
const STEMS = [..."甲乙丙丁戊己庚辛壬癸"];
const BRANCHES = [..."子丑寅卯辰巳午未申酉戌亥"];

/** The sixty names of the cycle of stems and branches, none twice. */
function named(count: number, kind: string): string[] {
  if (count > 60) throw new RangeError(`no ${count} names`);
  return Array.from({ length: count }, (_, i) => `${STEMS[i % 10]}${BRANCHES[i % 12]}${kind}`);
}

/**
 * Makes years of so many ministries and fields, every ministry reporting at each month's end. The same arguments give the
 * same years. Four cells of five are planned; of the others one in ten has people all the same.
 */
export function tenYears(ministryCount: number, fieldCount: number, years = YEARS): TenYears {
  const random = numbersOf(SEED);
  const ministries = named(ministryCount, "部");
  const fields = named(fieldCount, "技术");
  const files = new Map<string, string>();
  const entries: StoredEntry[] = [];
  const last = new Map<string, string>();
  const index: object[] = [];
  for (const year of years) {
    // Hundreds of people, because the tables are in 万人 with two decimals.
    const quotas = ministries.map(() =>
      fields.map(() => (random() < 0.8 ? 100 * Math.ceil(random() * 90) : null)),
    );
    const total = quotas.flat().reduce<number>((sum, quota) => sum + (quota ?? 0), 0);
    files.set(`plans/${year}.csv`, planTable(ministries, fields, quotas));
    index.unshift({
      year,
      file: `${year}.csv`,
      headline: total,
      documentNumber: "",
      title: `${year}年计划表`,
      date: `${year}-02-28`,
      words: "",
      note: "",
    });
    // People of every cell at the year's end; the months rise to it evenly.
    const ends = quotas.map((row) =>
      row.map((quota) =>
        quota === null
          ? random() < 0.1
            ? Math.ceil(random() * 200)
            : null
          : Math.round(quota * (0.6 + 0.6 * random())),
      ),
    );
    for (const month of monthsOf(year)) {
      const share = monthNumber(month) / 12;
      ministries.forEach((ministry, m) => {
        const counts = Object.fromEntries(
          fields.flatMap((field, f) => {
            const end = ends[m]?.[f] ?? null;
            return end === null ? [] : [[field, Math.round(end * share)] as const];
          }),
        );
        const author: Author = { kind: "ministry", name: ministry };
        const name = `${ministry}-${month}.csv`;
        const entry = unsigned(
          {
            author,
            time: `${month}-28T08:00:00.000Z`,
            reason: null,
            body: {
              kind: "report-accepted",
              file: { name, size: 1000, sha256: "0".repeat(64) },
              sheet: null,
              changes: [],
              submissions: [{ year, ministry, cutoff: month, counts, notes: {} }],
              confirmations: [],
            },
          },
          last.get(ministry) ?? null,
        );
        last.set(ministry, entry.id);
        entries.push({ entry });
      });
    }
  }
  files.set("plans/index.json", JSON.stringify(index));
  files.set("ministries.json", vocabulary(ministries));
  files.set("fields.json", vocabulary(fields));
  return { files, entries, ministries, fields };
}

function planTable(
  ministries: readonly string[],
  fields: readonly string[],
  quotas: readonly (readonly (number | null)[])[],
): string {
  const sum = (people: readonly (number | null)[]) => people.reduce<number>((a, b) => a + (b ?? 0), 0);
  const wan = (people: number | null) => (people === null ? "" : String(people / 10_000));
  const line = (name: string, row: readonly (number | null)[]) =>
    [name, ...row.map(wan), wan(sum(row))].join(",");
  return [
    ["部门", ...fields, "小计"].join(","),
    line(
      "合计",
      fields.map((_, f) => sum(quotas.map((row) => row[f] ?? null))),
    ),
    ...ministries.map((name, m) => line(name, quotas[m] ?? [])),
    "",
  ].join("\r\n");
}

function vocabulary(names: readonly string[]): string {
  return JSON.stringify(names.map((name) => ({ name, aliases: [] })));
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
