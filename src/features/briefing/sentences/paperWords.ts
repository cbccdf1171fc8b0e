import { formatPeople, formatRate, formatWan } from "../../../app/words/format.ts";
import { ZERO_QUOTA } from "../../../app/words/tallyWords.ts";
import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import type { Tally } from "../../../domain/progress/completion.ts";

/**
 * Number forms of the printed text follow GB/T 15835—2011: Arabic figures, the sign at both ends of a range of per cents,
 * no space between a figure and a Chinese word.
 */
const WAN = 10_000;

/** Below this many people, 万人 with two decimals shows less than two digits of a figure. */
const MIN_IN_WAN = 1_000;
/** What 万人 with two decimals shows exactly. */
const WAN_STEP = 100;

/** Names that are listed before 等. */
const MAX_NAMES_LISTED = 3;

/** From 10 000 people on in 万人 with two decimals, below that to the person: 21.40万人, 9,999人. */
export function peopleWords(people: number): string {
  return people < WAN ? exactWords(people) : wanWords(people);
}

function wanWords(people: number): string {
  return people === 0 ? exactWords(0) : `${formatWan(people)}万人`;
}

/** To the person: 213,951人. */
export function exactWords(people: number): string {
  return `${formatPeople(people)}人`;
}

/** Writes people in the unit that some figures share. */
export type PeopleFormat = (people: number) => string;

/**
 * One unit for the figures of a sentence: 万人 where the largest is of that size, none of them loses its digits, rounding
 * keeps their order and `agrees` holds; else to the person.
 *
 * @param people not negative
 * @param agrees whether the rounded figures fit the rest of the sentence; it must hold for the exact ones
 */
export function oneUnit<const P extends readonly number[]>(
  people: P,
  agrees: (shown: P) => boolean = () => true,
): PeopleFormat {
  const shown = people.map((each) => Math.round(Number(formatWan(each).replaceAll(",", "")) * WAN));
  const isReadable = (each: number) => each >= MIN_IN_WAN || each % WAN_STEP === 0;
  const isInWan = people.some((each) => each >= WAN) && people.every(isReadable);
  const keepsOrder = people.every((a, i) =>
    people.every((b, j) => Math.sign(a - b) === Math.sign((shown[i] ?? 0) - (shown[j] ?? 0))),
  );
  return isInWan && keepsOrder && agrees(shown as unknown as P) ? wanWords : exactWords;
}

/** The figures of one sentence in their {@link oneUnit}. */
export function together<const P extends readonly number[]>(
  people: P,
  agrees?: (shown: P) => boolean,
): { readonly [K in keyof P]: string } {
  return people.map(oneUnit(people, agrees)) as unknown as { readonly [K in keyof P]: string };
}

/** Part of a whole (> 0) as per cent with one decimal; a part above 0 is never 0.0 %. */
export function shareWords(part: number, whole: number): string {
  const rate = formatRate(part / whole);
  return part > 0 && rate === formatRate(0) ? "不足0.1%" : rate;
}

/** True when the shown figures divide to the shown share; for `agrees` of {@link together}. */
export function givesShare(shownPart: number, shownWhole: number, part: number, whole: number): boolean {
  return shownWhole > 0 && shareWords(shownPart, shownWhole) === shareWords(part, whole);
}

/** `63.0%～68.0%`. */
export function shareRange(from: number, to: number): string {
  return `${formatRate(from)}～${formatRate(to)}`;
}

/**
 * A list of names; of more than `listed` only the first and their number: 甲、乙、丙等5个部门.
 *
 * @param counted measure word and noun after the number; null where the sentence has the number already
 */
export function namesWords(
  names: readonly string[],
  counted: string | null,
  listed = MAX_NAMES_LISTED,
): string {
  if (names.length <= listed) return names.join("、");
  return `${names.slice(0, listed).join("、")}等${counted === null ? "" : names.length + counted}`;
}

/** A field in quotes, because one of them is named 其他. */
export function quotedField(field: string): string {
  return `“${field}”`;
}

/** The title of a paper without planned people, e.g. of 2025年度, by whether the plan has it with 0 and what was reported. */
export function titleWithoutQuota(subject: string, { plannedCells, reportedCells, actual }: Tally): string {
  const quota = plannedCells > 0 ? ZERO_QUOTA : "没有计划数";
  const done = reportedCells === 0 ? "也没有上报" : `已报完成${peopleWords(actual)}`;
  return `${subject}${quota}，${done}`;
}

/** `8月底`, for a cut-off in the year of the sentence. */
export function monthEnd(month: Month): string {
  return `${monthNumber(month)}月底`;
}
