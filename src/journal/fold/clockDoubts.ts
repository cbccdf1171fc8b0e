import { followedBy } from "../entries/chains.ts";
import type { Entry } from "../entries/entry.ts";

/** Clocks may differ by so many ms without a doubt: two computers are rarely closer. */
const MAX_CLOCK_DIFFERENCE = 10 * 60 * 1000;

/**
 * Ids of the entries whose time cannot be right (时钟可疑): it is later than now, or than that of an entry that was written
 * after it. Which of the two clocks is wrong is not known. Time is a claim of the writer: a doubt changes nothing of what
 * counts.
 *
 * @param now ISO 8601 instant
 */
export function clockDoubts(entries: readonly Entry[], now: string): ReadonlySet<string> {
  const times = new Map(entries.map(({ id, time }) => [id, Date.parse(time)]));
  const latest = Date.parse(now) + MAX_CLOCK_DIFFERENCE;
  const doubted = new Set<string>();
  for (const entry of entries) {
    const time = times.get(entry.id) ?? 0;
    if (time > latest) doubted.add(entry.id);
    for (const before of followedBy(entry))
      if ((times.get(before) ?? 0) > time + MAX_CLOCK_DIFFERENCE) doubted.add(before);
  }
  return doubted;
}
