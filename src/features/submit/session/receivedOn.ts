import { dayInWords, lastDay, type Month } from "../../../domain/cutoff.ts";

/**
 * What is wrong with a day of receipt (收到日期), as a sentence for the screen; empty for a day that can be. A report of
 * the running month may be received before the month ends.
 *
 * @param day `YYYY-MM-DD`, empty where nothing was entered
 * @param cutoffs of the file, the earliest first
 * @param today `YYYY-MM-DD`
 */
export function receivedOnProblem(day: string, cutoffs: readonly Month[], today: string): string {
  if (day === "") return "请填写收到日期。";
  if (day > today) return "收到日期不能晚于今天。";
  const end = lastDay(cutoffs.at(-1) ?? today);
  return day < end && day < today ? `收到日期不能早于统计截止${dayInWords(end)}。` : "";
}
