import { formatRate, TOTAL } from "../../../app/words/format.ts";
import { WHOLE } from "../../../domain/edition.ts";
import { completionRate, type Tally } from "../../../domain/progress/completion.ts";
import { type CutoffPreview, isChanged } from "../../../intake/report/preview.ts";

/** A changed figure, or a sum that changes with it, people; null is not reported, or no quota. */
export interface PreviewRow {
  readonly ministry: string;
  /** The field, 小计 or 合计. */
  readonly place: string;
  readonly isSum: boolean;
  readonly quota: number | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** Ministries whose rates are named in the sentence; of more only the country's is. */
const MAX_RATES_NAMED = 3;

/** What a file changes at one cut-off: its cells, then the sums of its ministries and of the country. */
export function previewRows({ cells, effects }: CutoffPreview): PreviewRow[] {
  return [
    ...cells.filter(isChanged).map(({ ministry, field, quota, before, after }) => ({
      ministry,
      place: field,
      isSum: false,
      quota,
      before,
      after,
    })),
    ...effects.map(({ ministry, before, after }) => ({
      ministry: ministry ?? WHOLE,
      place: ministry === null ? TOTAL : "小计",
      isSum: true,
      quota: after.plannedCells > 0 ? after.quota : null,
      before: reported(before),
      after: reported(after),
    })),
  ];
}

function reported({ reportedCells, actual }: Tally): number | null {
  return reportedCells > 0 ? actual : null;
}

/** How the completion rates move; empty where there is none. */
export function rateWords({ effects }: CutoffPreview): string {
  const named = effects.length > MAX_RATES_NAMED + 1 ? effects.slice(-1) : effects;
  const words = named.flatMap(({ ministry, before, after }) => {
    const [was, is] = [completionRate(before), completionRate(after)];
    if (is === null) return [];
    const name = ministry ?? WHOLE;
    return was === is
      ? [`${name} ${formatRate(is)}，不变`]
      : [`${name} ${was === null ? "" : `${formatRate(was)} → `}${formatRate(is)}`];
  });
  return words.length > 0 ? `入库后的完成率：${words.join("；")}。` : "";
}
