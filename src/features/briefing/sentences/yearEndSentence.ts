import { isUndecided, planWords } from "../../../app/words/landingWords.ts";
import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import type { Landing } from "../../../domain/yearEnd/forecast.ts";
import type { Replays } from "../../../domain/yearEnd/replays.ts";
import type { Sentence } from "../document/document.ts";
import { sentence } from "../document/say.ts";
import { oneUnit } from "./paperWords.ts";

/**
 * Where the year is expected to end, with its range and the plan that it is held against; null without a report and once
 * the year is over. It names no table: the papers have none of it.
 *
 * @param replays null where there is no earlier year
 */
export function yearEndSentence(
  landing: Landing | null,
  replays: Replays | null,
  asOf: Month,
): Sentence | null {
  if (!landing || monthNumber(asOf) === 12) return null;
  const { people, range, quota, balance, unreported } = landing;
  const words = oneUnit(
    [people, quota, Math.abs(balance ?? 0), ...(range ? [range.low, range.high] : []), unreported],
    ([end, plan, difference]) => balance === null || end - plan === Math.sign(balance) * difference,
  );
  const within = range ? `（约八成把握为${words(range.low).slice(0, -1)}至${words(range.high)}）` : "";
  const head = replays
    ? `年底预计完成${words(people)}${within}`
    : `没有往年可比，按日历推算年底完成${words(people)}`;
  const plan = planWords(landing) + words(quota);
  const against =
    balance === null
      ? ""
      : isUndecided(landing)
        ? `，${plan}能否完成尚看不出`
        : balance === 0
          ? `，与${planWords(landing)}相同`
          : `，比${plan}${balance > 0 ? "多" : "少"}${words(Math.abs(balance))}`;
  const left = unreported > 0 ? `；未报送的计划${words(unreported)}不在其中` : "";
  return sentence(`${head}${against}${left}`);
}
