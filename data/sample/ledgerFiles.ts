import {
  BASES,
  CHECKED_ON,
  DIFFERENCES,
  INSPECTION,
  MINISTRIES_OF_2024,
  TOLD_CLASSES,
  type ToldClass,
  UNITS,
  type Unit,
} from "./ledgerStory.ts";

const HEADER = [
  ...["年度", "部门", "领域", "班次编号", "班次名称", "开班日期", "结业日期", "形式", "学时", "培训人数"],
  ...["承办单位", "地区", "科目类别", "子项目", "面授学时", "网授学时", "备注"],
];
const BASE_HEADER = ["名称", "别名", "级别", "批次", "命名年度", "地区", "主管部门", "领域"];

/** So many people a month are taught in one class more, up to `MAX_CLASSES`. */
const PEOPLE_A_CLASS = 2_500;
const MAX_CLASSES = 3;
/** More people are not taught face to face. */
const MAX_FACE_TO_FACE = 400;

/** What a report says of one field at the end of one month. */
export interface CountedLine {
  readonly year: number;
  readonly ministry: string;
  readonly field: string;
  readonly month: number;
  /** Cumulative from 1 January; null where the figure is left empty. */
  readonly people: number | null;
}

type Row = readonly (string | number)[];

/**
 * The files of the sample ledger: the ledger, one with errors, one with personal data, the register of bases, and
 * `ledger.json`, which names them.
 *
 * @param lines of the sample reports, corrected, by year, month and the order of the plan
 * @param random numbers in [0, 1)
 */
export function ledgerFiles(lines: readonly CountedLine[], random: () => number) {
  const index = {
    file: "ledger.csv",
    checkedOn: CHECKED_ON,
    bases: "bases.csv",
    faulty: "ledger-faulty.csv",
    personal: "ledger-personal.csv",
    inspection: INSPECTION,
  };
  return [
    { name: index.file, text: csvOf([HEADER, ...classRows(lines, random)]) },
    { name: index.faulty, text: csvOf([HEADER, ...FAULTY]) },
    { name: index.personal, text: csvOf([HEADER, ...PERSONAL]) },
    { name: index.bases, text: csvOf([BASE_HEADER, ...BASES]) },
    { name: "ledger.json", text: `${JSON.stringify(index, null, 2)}\n` },
  ];
}

function classRows(lines: readonly CountedLine[], random: () => number): Row[] {
  const codes = new Map<string, number>();
  const rows = TOLD_CLASSES.map((told) => rowOf(told, codes));
  const taken = new Set(rows.map(eventOf));
  const before = new Map<string, { readonly people: number; readonly month: number }>();
  for (const { year, ministry, field, month, people } of lines) {
    if (people === null || (year === 2024 && !MINISTRIES_OF_2024.includes(ministry))) continue;
    const cell = `${year}|${ministry}|${field}`;
    const { people: done, month: earlier } = before.get(cell) ?? { people: 0, month: 0 };
    before.set(cell, { people, month });
    if (isLeftOut(ministry, field)) continue;
    const left = people - done - toldIn(cell, earlier, month) + leftOutIn(cell, earlier, month);
    if (left < 0)
      throw new Error(`the ledger's story tells more people than were reported of ${cell} in ${month}`);
    for (const part of parted(left, random)) {
      const ends = earlier + 1 + Math.floor(random() * (month - earlier));
      rows.push(rowOf(madeClass({ year, ministry, field, month: ends }, part, taken, random), codes));
    }
  }
  return rows.sort((a, b) => (String(a[6]) < String(b[6]) ? -1 : String(a[6]) > String(b[6]) ? 1 : 0));
}

/** True for a cell of which the ledger has no class although it is reported. */
function isLeftOut(ministry: string, field: string): boolean {
  return DIFFERENCES.some(
    (each) => each.kind === "summary-only" && each.ministry === ministry && each.field === field,
  );
}

/** The people of a cell in the told classes of a span of months that are among those of the report. */
function toldIn(cell: string, after: number, upTo: number): number {
  return TOLD_CLASSES.filter(({ ministry, field, end, isReported }) => {
    const [year, month] = end.split("-");
    const isOf = `${year}|${ministry}|${field}` === cell && Number(month) > after && Number(month) <= upTo;
    return isOf && isReported;
  }).reduce((sum, { people }) => sum + people, 0);
}

/** The people, below 0, that the ledger does not have of a cell in a span of months. */
function leftOutIn(cell: string, after: number, upTo: number): number {
  return DIFFERENCES.filter(
    ({ kind, ministry, field, from }) =>
      kind === "summary-more" && `2025|${ministry}|${field}` === cell && from > after && from <= upTo,
  ).reduce((sum, { people }) => sum + people, 0);
}

/** Whole people in one class or several. */
function parted(people: number, random: () => number): number[] {
  if (people === 0) return [];
  const count = Math.min(MAX_CLASSES, Math.ceil(people / PEOPLE_A_CLASS));
  const parts: number[] = [];
  let left = people;
  for (let classes = count; classes > 1; classes--) {
    const part = Math.round((left / classes) * (0.8 + 0.4 * random()));
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}

interface CellOfMonth {
  readonly year: number;
  readonly ministry: string;
  readonly field: string;
  readonly month: number;
}

/** A class of a unit that holds no other on the same days. */
function madeClass(
  { year, ministry, field, month }: CellOfMonth,
  people: number,
  taken: Set<string>,
  random: () => number,
): ToldClass {
  const units = UNITS.filter(({ until = year }) => until >= year);
  const form = people <= MAX_FACE_TO_FACE ? "面授" : random() < 0.15 ? "混合" : "网授";
  for (;;) {
    const unit = units[Math.floor(random() * units.length)] as Unit;
    const days = form === "面授" ? 3 + Math.floor(random() * 3) : 12 + Math.floor(random() * 15);
    const ends = days + Math.floor(random() * (29 - days));
    const dates = [dateOf(year, month, ends - days + 1), dateOf(year, month, ends)] as const;
    const event = `${unit.name}|${dates.join("|")}`;
    if (taken.has(event)) continue;
    taken.add(event);
    const hours = form === "面授" ? days * (random() < 0.5 ? 6 : 8) : form === "网授" ? 30 : 40;
    const name = `${field}${form === "网授" ? "网上" : ""}研修班`;
    return {
      ministry,
      field,
      name,
      start: dates[0],
      end: dates[1],
      form,
      hours,
      people,
      unit,
      isReported: true,
    };
  }
}

function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A class as a row; its code is the ministry's next one of the year. */
function rowOf(told: ToldClass, codes: Map<string, number>): Row {
  const { ministry, field, name, start, end, form, hours, people, unit } = told;
  const year = told.learningYear ?? Number(end.slice(0, 4));
  const number = (codes.get(`${year}|${ministry}`) ?? 0) + 1;
  codes.set(`${year}|${ministry}`, number);
  const code = `B${String(number).padStart(3, "0")}`;
  const isMade = !TOLD_CLASSES.includes(told);
  const parts = isMade && form === "混合" ? [16, hours - 16] : ["", ""];
  return [
    ...[year, ministry, field, code, isMade ? `${name}${number}班` : name, start, end, form, hours, people],
    ...[unit.name, unit.region, told.subject ?? "", told.project ?? "", ...parts, told.note ?? ""],
  ];
}

/** What must not be the same of two classes: unit and dates. */
function eventOf(row: Row): string {
  return `${row[10]}|${row[5]}|${row[6]}`;
}

const END = ["", "", "", "", ""];
const OF_FINANCE = [2025, "财政部", "其他"] as const;
const PLACE = ["甲大学继续教育学院", "北京", ...END] as const;

/** A ledger that is refused: each row but the first has a fault that can be mended on the screen. */
const FAULTY: readonly Row[] = [
  [...OF_FINANCE, "C001", "预算绩效研修班", "2025-05-12", "2025-05-16", "面授", 40, 86, ...PLACE],
  // The same key with other content.
  [...OF_FINANCE, "C001", "政府采购研修班", "2025-05-12", "2025-05-16", "面授", 40, 64, ...PLACE],
  [...OF_FINANCE, "C003", "内部控制研修班", "2025-06-13", "2025-06-09", "面授", 32, 70, ...PLACE],
  [...OF_FINANCE, "C004", "会计准则研修班", "2025-06-16", "2026-06-20", "面授", 32, 75, ...PLACE],
  [...OF_FINANCE, "C005", "国有资产管理班", "2025-07-07", "2025-07-11", "函授", 32, 58, ...PLACE],
  [...OF_FINANCE, "C006", "财会监督研修班", "2025-07-14", "2025-07-18", "面授", "32.25", 61, ...PLACE],
  [...OF_FINANCE, "C007", "税收政策研修班", "2025-08-04", "2025-08-08", "面授", 32, "66.5", ...PLACE],
  [
    ...OF_FINANCE,
    "C008",
    "数字财政研修班",
    "2025-09-01",
    "2025-09-05",
    "面授",
    32,
    90,
    PLACE[0],
    "北金",
    ...END,
  ],
];

/** A ledger that is refused and not kept: 备注 holds a telephone number, which is invented. */
const PERSONAL: readonly Row[] = [
  [...OF_FINANCE, "D001", "预算绩效研修班", "2025-05-12", "2025-05-16", "面授", 40, 86, ...PLACE],
  [
    ...[...OF_FINANCE, "D002", "政府采购研修班", "2025-06-09", "2025-06-13", "面授", 40, 64],
    ...[...PLACE.slice(0, -1), "联系人手机13800000000"],
  ],
];

/** CSV with a byte-order mark and CRLF. No cell here needs quotes. */
function csvOf(rows: readonly Row[]): string {
  return `\uFEFF${rows.map((row) => `${row.join(",")}\r\n`).join("")}`;
}
