import type { InspectedKind } from "../../domain/inspection/inspection.ts";
import type { ResultRate } from "../../domain/inspection/resultRate.ts";
import { formatRate } from "./format.ts";

export const OBJECT_WORDS: Readonly<Record<InspectedKind, string>> = { class: "班次", base: "承办单位" };

/** How the range of a rate is made, beside the rate. */
export const RANGE_NAME = "95% 的范围";

/** The rate of what was inspected with its range, in a sentence without its stop. */
export function rateWords({ inspected, inOrder, rate, range }: ResultRate): string {
  if (rate === null || range === null) return "还没有结果";
  return `已查 ${inspected} 个，合格 ${inOrder} 个，合格率 ${formatRate(rate)}（${RANGE_NAME} ${rangeWords(range)}，Wilson 法）`;
}

/** `75.1% 至 98.6%` */
export function rangeWords([low, high]: readonly [low: number, high: number]): string {
  return `${formatRate(low)} 至 ${formatRate(high)}`;
}
