import type { LeftOut, SameMonth } from "../../domain/comparing/compareSameMonth.ts";
import { monthNumber, yearOf } from "../../domain/cutoff.ts";

/** The ministries that are not compared, each with the reason: `甲部（2025年沿用4月）、乙部（只有2025年上报）`. */
export function leftOutNames({ leftOut, months }: SameMonth): string {
  return leftOut.map((each) => `${each.name}（${reasonWords(each, months)}）`).join("、");
}

function reasonWords({ before, after }: LeftOut, months: SameMonth["months"]): string {
  if (before === null || after === null) {
    return `只有${yearOf(before === null ? months.after : months.before)}年上报`;
  }
  return [before, after]
    .filter((cutoff) => cutoff !== months.before && cutoff !== months.after)
    .map((cutoff) => `${yearOf(cutoff)}年沿用${monthNumber(cutoff)}月`)
    .join("，");
}
