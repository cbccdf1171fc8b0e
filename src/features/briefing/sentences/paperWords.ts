import { formatPeople, formatRate, formatWan } from "../../../app/words/format.ts";
import { BASIS_WORDS } from "../../../app/words/paceWords.ts";
import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import type { Expectation } from "../../../domain/progress/profile.ts";

/**
 * Number forms of the printed text (GB/T 15835—2011): Arabic figures, a range of per cents carries the sign twice, no
 * space between a figure and a Chinese word. From 10 000 people on 万人 with two decimals; below that every person.
 */
const WAN = 10_000;

/** Names that are listed before 等. */
const MAX_NAMES_LISTED = 3;

/** People in words: 21.40万人, 9,999人. */
export function peopleWords(people: number): string {
  return people < WAN ? exactWords(people) : `${formatWan(people)}万人`;
}

/** Every person: 213,951人. */
export function exactWords(people: number): string {
  return `${formatPeople(people)}人`;
}

/** What a reader takes from {@link peopleWords}, in people. */
export function shownPeople(people: number): number {
  return people < WAN ? people : Math.round(Number(formatWan(people).replaceAll(",", "")) * WAN);
}

/**
 * Figures that stand in one sentence: in 万人 as long as that keeps their order and what `agrees` asks for, else every
 * one of them to the person. So a sentence never compares what rounding made equal.
 *
 * @param people not negative
 * @param agrees whether the figures as a reader takes them still fit what else the sentence says; in whole people
 *   it must hold
 */
export function together<const P extends readonly number[]>(
  people: P,
  agrees: (shown: P) => boolean = () => true,
): { readonly [K in keyof P]: string } {
  const shown = people.map(shownPeople);
  const keepsOrder = people.every((a, i) =>
    people.every((b, j) => Math.sign(a - b) === Math.sign((shown[i] ?? 0) - (shown[j] ?? 0))),
  );
  const words = keepsOrder && agrees(shown as unknown as P) ? peopleWords : exactWords;
  return people.map(words) as unknown as { readonly [K in keyof P]: string };
}

/** Part of a whole as per cent with one decimal; a part above 0 never reads 0.0 %. `whole` > 0. */
export function shareWords(part: number, whole: number): string {
  const rate = formatRate(part / whole);
  return part > 0 && rate === formatRate(0) ? "不足0.1%" : rate;
}

/** True when a reader who divides the shown figures comes to the shown share; for {@link together}. */
export function givesShare(shownPart: number, shownWhole: number, part: number, whole: number): boolean {
  return shownWhole > 0 && shareWords(shownPart, shownWhole) === shareWords(part, whole);
}

/** `63.0%～68.0%`. */
export function shareRange(from: number, to: number): string {
  return `${formatRate(from)}～${formatRate(to)}`;
}

/**
 * Names in a row; of more than `listed` only the first, with how many there are: 甲、乙、丙等5个部门.
 *
 * @param counted what is counted, with its measure word; null where the number stands beside it already
 */
export function namesWords(
  names: readonly string[],
  counted: string | null,
  listed = MAX_NAMES_LISTED,
): string {
  if (names.length <= listed) return names.join("、");
  return `${names.slice(0, listed).join("、")}等${counted === null ? "" : names.length + counted}`;
}

/** What is due, by what it is reckoned. */
export function dueWords(basis: Expectation["basis"]): string {
  return `按${BASIS_WORDS[basis]}${basis === "calendar" ? "" : "进度"}应完成`;
}

/** `8月底`, for a cut-off of the year that the sentence is about. */
export function monthEnd(month: Month): string {
  return `${monthNumber(month)}月底`;
}
