import { dayInChina } from "../../domain/cutoff.ts";

/** Today, `YYYY-MM-DD`, by China's time, by which days are counted wherever the browser stands. */
export function today(): string {
  return dayInChina(new Date().toISOString());
}
