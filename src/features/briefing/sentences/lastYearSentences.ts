import type { BridgeExtremes, LastYearFacts } from "../../../domain/briefing/lastYearFacts.ts";
import { type LeftOut, silentYears } from "../../../domain/comparing/compareSameMonth.ts";
import type { HeadlineAgainstTable } from "../../../domain/comparing/comparison.ts";
import type { Largest } from "../../../domain/comparing/largest.ts";
import { monthNumber } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { said, sentence } from "../document/say.ts";
import { changeSince, comparedWords, upOrDown } from "./changeWords.ts";
import { monthEnd, namesWords, oneUnit, type PeopleFormat, quotedField, shareWords } from "./paperWords.ts";

/** The page against last year: the plans first, then the reports of the same month. */
export function lastYearSentences(facts: LastYearFacts): Sentence[] {
  return said(
    planChange(facts),
    partsChange(facts, UNIT),
    partsChange(facts, "领域"),
    headlineAgainstTableSentence(facts.before, basisOf(facts, "headline")),
    sameMonth(facts),
  );
}

function basisOf({ before }: LastYearFacts, table: string): Basis {
  return { table, path: "/compare", params: { with: String(before.year) } };
}

/** The sums of both plan tables and their difference. */
export function planChange(facts: LastYearFacts): Sentence {
  const { before, after } = facts;
  const sums = comparedWords(after.table, before.table);
  const words = changeSince(`${before.year}年度`, sums);
  return sentence(
    `${after.year}年度计划表合计${sums.change === 0 ? `${words}，均为${sums.now}` : `${sums.now}，${words}`}`,
    basisOf(facts, "last-year-ministries"),
  );
}

/** Which ministries or fields grew and shrank most in the plan, which were added and which were dropped. */
export function partsChange(facts: LastYearFacts, kind: string): Sentence | null {
  const extremes = kind === UNIT ? facts.ministries : facts.fields;
  const { most, least, entries, exits } = extremes;
  const people = oneUnit([most, least, ...entries, ...exits].flatMap((each) => each?.people ?? []));
  const parts = [
    extremeWords(most, "增加", kind, people),
    extremeWords(least, "减少", kind, people),
    namedWords(entries, "新增", kind, people),
    namedWords(exits, "取消", kind, people),
  ].filter(Boolean);
  const table = kind === UNIT ? "last-year-ministries" : "last-year-fields";
  if (parts.length === 0) return sentence(`各${kind}的计划数均未变`, basisOf(facts, table));
  return sentence(parts.join("；"), basisOf(facts, table));
}

function extremeWords(
  largest: Largest<string> | null,
  verb: string,
  kind: string,
  words: PeopleFormat,
): string {
  if (!largest) return "";
  const { of, people } = largest;
  const names = namesWords(
    of.map((name) => nameIn(kind, name)),
    `个${kind}`,
  );
  return of.length === 1
    ? `计划${verb}最多的${kind}是${names}（${words(people)}）`
    : `计划${verb}并列最多的${kind}是${names}（各${words(people)}）`;
}

function namedWords(
  parts: BridgeExtremes["entries"],
  verb: string,
  kind: string,
  words: PeopleFormat,
): string {
  if (parts.length === 0) return "";
  const names = parts.map(({ name, people }) => `${nameIn(kind, name)}（${words(people)}）`);
  return `${verb}${kind}：${names.join("、")}`;
}

function nameIn(kind: string, name: string): string {
  return kind === "领域" ? quotedField(name) : name;
}

/**
 * A year's headline (总目标) and the sum of its table, also where they agree.
 *
 * @param tally of that year; where it has a rate, the rate against the headline is named too
 */
export function headlineAgainstTableSentence(
  facts: HeadlineAgainstTable,
  basis: Basis,
  tally: Tally = EMPTY_TALLY,
): Sentence {
  const { now: table, before: headline, change, size } = comparedWords(facts.table, facts.headline);
  if (change === 0) return sentence(`${facts.year}年度文件总目标与计划表合计一致`, basis);
  const rate =
    tally.reportedCells > 0 && facts.headline > 0
      ? `；完成率按计划表合计计算，按总目标计算为${shareWords(tally.actual, facts.headline)}`
      : "";
  return sentence(
    `${facts.year}年度文件总目标${headline}，计划表合计${table}，表内${change > 0 ? "多" : "少"}${size}${rate}`,
    basis,
  );
}

/** People at the same month of both years, of the ministries that reported that month in both; the others are counted. */
export function sameMonth(facts: LastYearFacts): Sentence {
  const { months, ministries, sum, leftOut } = facts.reports;
  const basis = basisOf(facts, "same-month");
  const month = monthEnd(months.after);
  if (ministries.length === 0) {
    const silent = silentYears(facts.reports);
    const words =
      silent.length > 0
        ? `截至${month}，${silent.map((year) => `${facts[year].year}年`).join("和")}没有上报`
        : `没有两年都上报了${monthNumber(months.after)}月数的${UNIT}`;
    return sentence(`${words}，不作同月比较`, basis);
  }
  const people = comparedWords(sum.after.actual, sum.before.actual);
  const words = `截至${month}，两年都上报了该月数的${ministries.length}个${UNIT}完成${people.now}`;
  const others = leftOut.length > 0 ? `；另有${leftOut.length}个${UNIT}${whyLeftOut(leftOut)}，不作比较` : "";
  const { before, change, size } = people;
  const lastYear = `${facts.before.year}年同期`;
  // Less than 0.05 % of the earlier figure: one decimal would show 0.0 %.
  const isFlat = change !== 0 && Math.abs(change) * 2000 < sum.before.actual;
  const compared = isFlat
    ? `与${lastYear}的${before}基本持平，${upOrDown(change)}${size}`
    : changeSince(lastYear, people);
  return sentence(`${words}，${compared}${others}`, basis);
}

/** `只有一年上报`, or for both reasons `（3个沿用较早的统计截止，1个只有一年上报）`. */
function whyLeftOut(leftOut: readonly LeftOut[]): string {
  const once = leftOut.filter(({ before, after }) => before === null || after === null).length;
  const carried = leftOut.length - once;
  const [ofCarried, ofOnce] = ["沿用较早的统计截止", "只有一年上报"];
  if (once === 0) return ofCarried;
  return carried === 0 ? ofOnce : `（${carried}个${ofCarried}，${once}个${ofOnce}）`;
}
