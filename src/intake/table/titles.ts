import type { Month } from "../../domain/cutoff.ts";
import { END_OF_TIME, readCutoff, readYear } from "../cells/dates.ts";
import { foldName } from "../cells/fold.ts";
import type { Unit } from "../cells/numbers.ts";
import { type Finding, type FindingPlace, type ReportFinding, reportInto } from "../findings/finding.ts";
import { SIGNATURE } from "./rowKinds.ts";
import type { TableRecord } from "./table.ts";

/** Facts in the lines above the table that hold for all its rows; null where they are missing. */
export interface TitleFacts {
  readonly year: number | null;
  /** The same where it is named as 年度 and not in passing. */
  readonly planYear: number | null;
  readonly cutoff: Month | null;
  readonly unit: Unit | null;
  /** The place of the first mention of 万人, even where `unit` is not 万人; null without one. */
  readonly wan: FindingPlace | null;
  /** True when a cut-off is given but cannot be used. */
  readonly cutoffFaulty: boolean;
}

/** Begins the cells that a return slip adds above a table; they hold no facts of the table. */
export const SLIP_MARK = "退回单";

const YEAR_OF_PLAN = /(\d{4})年度|年度[:|]*(\d{4})/g;
/** A title of figures that are not counted from 1 January. */
const OF_ONE_MONTH =
  /[本当單单]月(?:完成|新增|培训|人[数數]|[数數](?!据|字)|情况|进度|$|[|()])|[本当]季度?(?:完成|新增|[数數])/;
const YEAR_ALONE = /(?<!\d)(20\d{2})年(?!度|\d)/g;
const TITLE_CUTOFF = /(?:截至|截止|统计时点)(?:时间|日期|到|至)*[:|]*(\d[\d年月日./-]*[底末]?)/g;
/** 单位：万人, 人数单位（万人）, 以万人为单位; what stands behind a closed bracket, a blank or a mark is another matter. */
const UNIT =
  /单位[:|为是]*[([【]*(万人|人)(?=$|[|)\]】;,。]|\((?![^)]*[次天期元千])|(?:19|20)\d\d年)|以(万人|人)[为作]单位/g;
/** White space behind a unit that is written out: 单位：万人　填报日期：…, which folding would join. */
const UNIT_ENDS = /(单\s*位\s*[:：为是]?\s*[(（[【]?\s*(?:万\s*)?人)\s+(?=\S)(?![次天])/g;
/** The unit in traditional letters. */
const TRADITIONAL: Readonly<Record<string, string>> = { 單: "单", 萬: "万", 為: "为" };
const AS_UNIT = "以[万萬]人?[为為]?[单單]位";
/** 万人 in a title or header, however it is written; 10万人 is a number. */
const WAN_MENTIONED = new RegExp(
  `(?<![\\d.几数十百千])[万萬]人(?!才)|10000人|\\([万萬]\\)|(?:^|\\|)[万萬](?=$|\\|)|${AS_UNIT}`,
);
const WAN_STATED = new RegExp(`(?:[单單]位|均)[:|为為是]*\\(?(?:[万萬]人|10000人)(?!次)|${AS_UNIT}`);
const WAN_ALONE = /^(?:人[数數])?(?:[单單]位:?)?\(?[万萬]人?\)?$/;

/** A unit that is not known (千人, 万), or 单位 without one. */
const UNCLEAR_UNIT =
  /单位[:|为是]*[([【]*(万?人[/、或]万?人|(?!万?人)[^:|为是([【)\]】;,。]{0,2}人|万(?!人|元)[^:|)\]】;,。]{0,2}|[^:|为是([【)\]】;,。]万人)(?=$|[|)\]】;,。])|^[(【]?单位[:|]*$/;
const TITLE_UNIT_NOT_PEOPLE = /单位[:|]*[([【]*(人次|人天|期|个|班次|学时|万元|元)(?=$|[|)\]】;,。])/;

/** A bracket behind a name with a unit that figures are not read in: （百人）. */
const SCALE_IN_BRACKET = /[([【〔](?:[单單]位:?)?(?:[十百千][人名]|[百千kKwW])[)\]】〕]$/;
const OTHER_SCALE =
  /[单單]位[:|为為是]*[([【〔]?(?:[十百千]|[kKwW](?![a-zA-Z]))|[以按][十百千][人名]?(?:次)?(?:[为為][单單]位|[统統]?[计計])|[为為是][十百千][人名](?=$|[|)\]】,。;])|(?:[数數]字?|[数數]据)[^|]{0,4}[×xX*]1?0{2,}/;
/** Of a cell that holds nothing else. */
const SCALE_ALONE =
  /^(?:注\d*|备注|附注|说明|)[:.、]?(?:人[数數])?(?:[单單]位:?)?[([【〔]?(?:[十百千][人名]?|[kKwW]|人次|[×xX*]1?0{2,})[)\]】〕]?$/;
const WAN_SCALE =
  /[以按][万萬][人名]?[统統]?[计計]|人[数數](?:[单單]位)?[:为為是]+[万萬](?=$|[|)\]】,。;])|[单單]位[:|为為是]*[([【〔]?[萬wW](?![人a-zA-Z])/;

/** True for a folded cell that gives figures in hundreds or thousands, or counts attendances, beside the figures or below. */
export function statesOtherUnit(text: string): boolean {
  return OTHER_SCALE.test(text) || SCALE_ALONE.test(text);
}

/** True for a folded text that ends with a bracket of such a unit. */
export function hasScaleBracket(text: string): boolean {
  return SCALE_IN_BRACKET.test(text);
}

/** True for a folded title or header that mentions 万人 as a unit. */
export function mentionsWan(text: string): boolean {
  return WAN_MENTIONED.test(text) || WAN_SCALE.test(text);
}

/**
 * True for a folded remark or line under a table that states 万人 as its unit.
 *
 * @param alone true where the text must hold nothing else
 */
export function statesWan(text: string, alone: boolean): boolean {
  return WAN_ALONE.test(text) || (!alone && (WAN_STATED.test(text) || WAN_SCALE.test(text)));
}

/**
 * Reads the title lines: `2025年度…`, `截至2025年6月`, `单位：万人`.
 *
 * A month without a year (截至6月底) takes the year in the titles. Two lines that contradict each other are an error.
 */
export function readTitles(titles: readonly TableRecord[], today: string, report: ReportFinding): TitleFacts {
  const lines = titles.map(({ row, line, cells }) => ({
    place: { row, line, column: null },
    text: cells
      .map((cell) => foldName(cell.replace(UNIT_ENDS, "$1|")))
      .filter((cell) => cell !== "" && !cell.startsWith(SLIP_MARK))
      .join("|"),
  }));

  let year: number | null = null;
  const found = (pattern: RegExp) =>
    lines.flatMap(({ place, text }) => matches(pattern, text).map((value) => ({ place, value })));
  const named = found(YEAR_OF_PLAN);
  const alone = found(YEAR_ALONE);
  for (const { place, value } of named.length > 0 ? named : alone.slice(0, 1)) {
    const reading = readYear(value);
    const at = { ...place, column: "年度" };
    if (!reading.ok) report("invalid-year", at, { value });
    else if (year !== null && year !== reading.year) {
      report("invalid-year", at, { value, titleYear: year });
    } else year = reading.year;
  }

  let cutoff: Month | null = null;
  let cutoffFaulty = false;
  for (const { place, value } of found(TITLE_CUTOFF)) {
    const at = { ...place, column: "统计截止" };
    const dated = year !== null && /^\d{1,2}月/.test(value) ? `${year}年${value}` : value;
    const reading = readCutoff(dated, year, today);
    if (!reading.ok) {
      cutoffFaulty = true;
      report(reading.fault, at, { value, year, today });
    } else if (cutoff !== null && cutoff !== reading.month) {
      cutoffFaulty = true;
      report("ambiguous-date", at, { value, titleCutoff: cutoff });
    } else cutoff = reading.month;
  }

  for (const { place, text } of lines) {
    const value = text.includes("累计") ? null : OF_ONE_MONTH.exec(text)?.[0];
    if (value) report("unexpected-row", place, { value: text, reason: "not-cumulative" });
  }

  let unit: Unit | null = null;
  const wan = lines.find(({ text }) => mentionsWan(text) && !UNCLEAR_UNIT.test(text))?.place ?? null;
  for (const { place, text } of lines) {
    const other = TITLE_UNIT_NOT_PEOPLE.exec(text)?.[1];
    if (other) report("unit-not-persons", place, { value: other });
    const cells = text.split("|");
    const scaled = cells.find((cell) => statesOtherUnit(cell) || hasScaleBracket(cell));
    const unclear = UNCLEAR_UNIT.exec(text);
    if (!other && (unclear || scaled !== undefined)) {
      report("unit-conflict", place, {
        value: unclear?.[1] ?? scaled ?? unclear?.[0] ?? "",
        isUnclear: true,
      });
    }
    const simplified = text.replace(/[單萬為]/g, (letter) => TRADITIONAL[letter] ?? letter);
    for (const value of matches(UNIT, simplified)) {
      const found: Unit = value === "人" ? "人" : "万人";
      if (unit !== null && unit !== found) report("unit-conflict", place, { value, declared: unit });
      else unit = found;
    }
  }
  return { year, planYear: named.length > 0 ? year : null, cutoff, unit, wan, cutoffFaulty };
}

/** The unit that a line beside a table names, `other` where it is none of people or not known; null without one. */
export function unitNamedIn(line: TableRecord): Unit | "other" | null {
  if (SIGNATURE.test(line.cells.join(" "))) return null;
  const findings: Finding[] = [];
  const { unit } = readTitles([line], END_OF_TIME, reportInto(findings));
  return findings.some(({ code }) => code.startsWith("unit-")) ? "other" : unit;
}

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}
