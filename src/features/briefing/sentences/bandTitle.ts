import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import type { Band } from "../../../domain/progress/pace.ts";

/** Named in a title, the worst first. */
const BANDS_IN_TITLE: readonly Band[] = ["behind", "slow", "unfinished", "outdated", "not-reported"];

/** The title of a chart of bullets: how many are late or have not reported. `kind` is 部门 or 领域. */
export function bandTitle(bands: readonly Band[], kind: string): string {
  const planned = bands.filter((band) => band !== "no-quota").length;
  if (planned === 0) return `没有${kind}有计划数`;
  const counts = BANDS_IN_TITLE.map((band) => ({
    band,
    count: bands.filter((each) => each === band).length,
  }));
  const named = counts.filter(({ count }) => count > 0);
  if (named.length === 0) return `${planned}个${kind}${planned === 1 ? "" : "均"}不落后于应完成进度`;
  return named
    .map(
      ({ band, count }) =>
        `${count}个${kind}${count === planned && count > 1 ? "均" : ""}${BAND_WORDS[band]}`,
    )
    .join("，");
}
