/**
 * Makes the sample data (示例数据): `tsx data/sample/generate.ts` rewrites the CSV files and index.json in this
 * folder. The same plan tables, story and seed always give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { monthOf } from "../../src/domain/cutoff.ts";
import { ledgerFiles } from "./ledgerFiles.ts";
import { type Course, MISTAKE, type OtherCourse, QUARTERLY, YEARS, type YearOfSample } from "./story.ts";

const SEED = 20_250_930;
/** A stream of its own: what is told of the other sub-projects changes no figure of the plan's fields. */
const OTHERS_SEED = 20_250_718;
const LEDGER_SEED = 20_251_015;
const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];

/** Up to this many planned people a field is taught in a few courses a year, not every month. */
const FEW_COURSES_UP_TO = 500;

export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** One line of a report: a field, or a measure of another sub-project, at the end of one month. */
interface Line {
  readonly year: number;
  readonly ministry: string;
  readonly field: string;
  readonly month: number;
  /** People, or what the measure counts. Null where the figure is left empty. */
  readonly people: number | null;
  readonly remark: string;
}

/** Quotas in people by ministry and field, empty cells left out, in the order of the table. */
type Quotas = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** All files of the sample data; those of the ledger, which is loaded by itself, last. */
export function sampleFiles(): SampleFile[] {
  const random = randomFrom(SEED);
  const lines = YEARS.flatMap((year) => linesOf(year, quotasOf(year.year), random));
  const wrong = lines.map((line) =>
    isMistaken(line) ? { ...line, people: peopleAMonthLater(lines, line) } : line,
  );
  const corrected = lines
    .filter(({ year, ministry, month }) => sameReport({ year, ministry, month }))
    .map((line) => (isMistaken(line) ? { ...line, remark: MISTAKE.remark } : line));
  const othersRandom = randomFrom(OTHERS_SEED);
  const others = YEARS.flatMap((year) => otherLinesOf(year, othersRandom));
  const reports = [
    ...YEARS.flatMap(({ year }) => [
      { file: `${year}-programme.csv`, reason: null, lines: others.filter((line) => line.year === year) },
      { file: `${year}.csv`, reason: null, lines: wrong.filter((line) => line.year === year) },
    ]),
    { file: `${MISTAKE.year}-corrections.csv`, reason: MISTAKE.reason, lines: corrected },
  ];
  const index = {
    label: "示例数据（非真实上报）",
    seed: SEED,
    ledger: "ledger.json",
    files: reports.map(({ file, reason }) => ({ file, reason })),
  };
  return [
    ...reports.map((report) => ({ name: report.file, text: csvOf(report.lines) })),
    { name: "index.json", text: `${JSON.stringify(index, null, 2)}\n` },
    ...ledgerFiles(lines, randomFrom(LEDGER_SEED)),
  ];
}

/** The lines of a year by month of report, then ministry and field in the order of the plan. */
function linesOf(sample: YearOfSample, quotas: Quotas, random: () => number): Line[] {
  const lines = [...quotas].flatMap(([ministry, planned]) => {
    const course = sample.courses[ministry];
    if (!course) throw new Error(`the story of ${sample.year} says nothing of ${ministry}`);
    const targets = [...planned].map(([field, quota]) => {
      const factor = (course.fields?.[field] ?? 1) * (0.95 + 0.1 * random());
      return { field, quota, target: quota * course.rate * factor };
    });
    for (const [field, target] of Object.entries(course.offPlan ?? {}))
      targets.push({ field, quota: 0, target });
    return targets
      .filter(({ field }) => !course.leftOut?.includes(field))
      .flatMap(({ field, quota, target }) => {
        const few = quota <= FEW_COURSES_UP_TO;
        const counts = cumulative(
          target,
          few ? someMonths(course.pace, random) : course.pace,
          sample.lastMonth,
          random,
        );
        return course.reports
          .filter((month) => month <= sample.lastMonth)
          .map((month): Line => {
            const people = course.leftEmpty?.includes(field) ? null : (counts[month - 1] ?? 0);
            return {
              year: sample.year,
              ministry,
              field,
              month,
              people,
              remark: remarkOf(course, field, month),
            };
          });
      });
  });
  return lines.sort((a, b) => a.month - b.month);
}

/** The lines of a year for the programme's other sub-projects, by month of report, then ministry. */
function otherLinesOf({ year, lastMonth, courses, others }: YearOfSample, random: () => number): Line[] {
  const lines = Object.entries(others).flatMap(([ministry, other]) => {
    const pace = courses[ministry]?.pace;
    if (!pace) throw new Error(`the story of ${year} says nothing of ${ministry}`);
    const { sessions } = other.seminars;
    const held = cumulative(sessions, pace, lastMonth, random);
    const engineers = cumulative(other.digitalEngineers ?? 0, pace, lastMonth, random);
    return (other.reports ?? QUARTERLY)
      .filter((month) => month <= lastMonth)
      .flatMap((month) =>
        otherCounts(other, month, held[month - 1] ?? 0, engineers[month - 1] ?? 0).map(
          ([field, people]): Line => ({ year, ministry, field, month, people, remark: "" }),
        ),
      );
  });
  return lines.sort((a, b) => a.month - b.month);
}

/** A ministry's counts at the end of a month, by the names under which they are reported. */
function otherCounts(
  { seminars, digitalEngineers, bases, aiLiteracy }: OtherCourse,
  month: number,
  held: number,
  engineers: number,
): [string, number][] {
  const counts: [string, number][] = [
    ["高级研修项目举办期数", held],
    ["高级研修项目培养培训人数", Math.round((seminars.people * held) / seminars.sessions)],
  ];
  if (digitalEngineers !== undefined) counts.push(["数字技术工程师培育项目培养培训人数", engineers]);
  if (bases && month >= bases[0]) counts.push(["继续教育基地数", bases[1]]);
  if (aiLiteracy && month >= aiLiteracy[0]) counts.push(["人工智能通识参加人数", aiLiteracy[1]]);
  return counts;
}

/** Whole people at the end of each month, never falling, `target` at the end of `lastMonth`. */
function cumulative(
  target: number,
  pace: readonly number[],
  lastMonth: number,
  random: () => number,
): number[] {
  let done = 0;
  const shares = pace.map((parts) => {
    done += parts * (0.7 + 0.6 * random());
    return done;
  });
  const whole = shares[lastMonth - 1] ?? done;
  return shares.map((share) => Math.round((target * share) / whole));
}

/** The pace of a field that is taught in a few months only, June always among them. */
function someMonths(pace: readonly number[], random: () => number): number[] {
  return pace.map((parts, index) => (random() < 0.3 || index === 5 ? parts : 0));
}

function remarkOf(course: Course, field: string, month: number): string {
  const [when, text] = course.remarks?.[field] ?? [];
  return when === month && text !== undefined ? text : "";
}

function sameReport({ year, ministry, month }: Pick<Line, "year" | "ministry" | "month">): boolean {
  return year === MISTAKE.year && ministry === MISTAKE.ministry && month === MISTAKE.month;
}

function isMistaken(line: Line): boolean {
  return sameReport(line) && line.field === MISTAKE.field;
}

function peopleAMonthLater(lines: readonly Line[], line: Line): number | null {
  const later = lines.find(
    (other) =>
      other.year === line.year &&
      other.ministry === line.ministry &&
      other.field === line.field &&
      other.month === line.month + 1,
  );
  return later?.people ?? null;
}

/** The plan table of a year, its 万人 as whole people. */
function quotasOf(year: number): Quotas {
  const text = readFileSync(new URL(`../plans/${year}.csv`, import.meta.url), "utf8");
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return new Map(
    rows
      .filter(([name]) => name !== "合计")
      .map(([ministry = "", ...cells]) => [
        ministry,
        new Map(
          cells.slice(0, -1).flatMap((cell, index) => {
            const field = header[index + 1];
            return cell === "" || !field ? [] : [[field, Math.round(Number(cell) * 10_000)] as const];
          }),
        ),
      ]),
  );
}

/** CSV with a byte-order mark and CRLF, as office programs write it. No cell here needs quotes. */
function csvOf(lines: readonly Line[]): string {
  const rows = lines.map(({ year, ministry, field, month, people, remark }) => [
    year,
    ministry,
    field,
    monthOf(year, month),
    people ?? "",
    remark,
  ]);
  return `\uFEFF${[HEADER, ...rows].map((row) => `${row.join(",")}\r\n`).join("")}`;
}

/** Numbers in [0, 1) that a seed fixes for good: mulberry32 (T. Ettinger, public domain), whole-number steps only. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, text } of sampleFiles()) writeFileSync(new URL(name, import.meta.url), text);
}
