import { formatPeople, formatRate, formatWan } from "../../../app/words/format.ts";
import { ZERO_QUOTA } from "../../../app/words/tallyWords.ts";
import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import type { Tally } from "../../../domain/progress/completion.ts";

/**
 * Number forms of the printed text follow GB/T 15835—2011: Arabic figures, the sign at both ends of a range of per cents,
 * no space between a figure and a Chinese word.
 */
const WAN = 10_000;

/** Names that are listed before 等. */
const MAX_NAMES_LISTED = 3;

/** From 10 000 people on in 万人 with two decimals, below that to the person: 21.40万人, 9,999人. */
export function peopleWords(people: number): string {
  return people < WAN ? exactWords(people) : `${formatWan(people)}万人`;
}

/** To the person: 213,951人. */
export function exactWords(people: number): string {
  return `${formatPeople(people)}人`;
}

/** The people that a reader understands from {@link peopleWords}. */
export function shownPeople(people: number): number {
  return people < WAN ? people : Math.round(Number(formatWan(people).replaceAll(",", "")) * WAN);
}

/**
 * The figures of one sentence: all in 万人 where rounding keeps their order and `agrees` holds, else all to the person, so
 * that no sentence compares figures that rounding made equal.
 *
 * @param people not negative
 * @param agrees whether the rounded figures fit the rest of the sentence; it must hold for the exact ones
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
