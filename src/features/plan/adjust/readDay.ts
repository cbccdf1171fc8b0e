import { foldWidth } from "../../../intake/cells/fold.ts";

const DAY = /^(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)$/;

/** A calendar day as documents write it, `2025年7月10日` or `2025-07-10`, as `YYYY-MM-DD`; null for anything else. */
export function readDay(text: string): string | null {
  const match = DAY.exec(foldWidth(text).trim());
  if (!match) return null;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const isReal = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
