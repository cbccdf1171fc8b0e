import { plainYear } from "./plainFigures.ts";

/**
 * The year-end forecast of one ministry from the files alone, by the rule of Bornhuetter and Ferguson with 2024 as the only
 * earlier year; null where the ministry has not reported.
 */
export function plainForecast(ministry: string, asOf: string): number | null {
  const now = plainYear(2025, asOf);
  const cutoff = now.cutoffOf(ministry);
  if (cutoff === null) return null;
  const then = cutoff.replace("2025", "2024");
  const [own, all] = [courseOf([ministry], then), courseOf(plainYear(2024, then).ministries, then)];
  const share = own.share === null ? all.share : (own.share + (all.share ?? 0)) / 2;
  let carried = 0;
  for (const field of now.fields) {
    const { quota, actual } = now.of(ministry, field);
    if (actual !== null) carried += quota ?? 0;
  }
  const rest = (1 - (share ?? Number.NaN)) * carried * (own.rate ?? all.rate ?? Number.NaN);
  return (now.of(ministry, null).actual ?? 0) + Math.round(rest);
}

/** People by a month of 2024 / year end, and year end / quota, of ministries that have both reports. */
function courseOf(ministries: readonly string[], month: string) {
  const [then, december] = [plainYear(2024, month), plainYear(2024, "2024-12")];
  let [done, end, allEnds, quotas] = [0, 0, 0, 0];
  for (const ministry of ministries) {
    if (december.cutoffOf(ministry) !== "2024-12") continue;
    let [own, ownEnd] = [0, 0];
    for (const field of december.fields) {
      const { quota, actual } = december.of(ministry, field);
      if (!quota || actual === null) continue;
      ownEnd += actual;
      quotas += quota;
      own += then.of(ministry, field).actual ?? 0;
    }
    allEnds += ownEnd;
    if (then.cutoffOf(ministry) !== month) continue;
    done += Math.min(own, ownEnd);
    end += ownEnd;
  }
  return { share: end > 0 ? done / end : null, rate: quotas > 0 ? allEnds / quotas : null };
}
