import { SAMPLE_LABEL } from "../../../app/words/productWords.ts";
import { INVENTED } from "../../../domain/edition.ts";
import type { Stamp } from "./document.ts";

/** The stamp in one line: cut-off · plan · code of the paper. */
export function stampWords({ cutoff, plan, code }: Stamp): string {
  return `${cutoff} · ${plan} · 核验码 ${code}`;
}

/** What a reader must know before the figures, at the head of every page and file; none for sound and real data. */
export function warningsOf({
  sample,
  notCounted,
  lost,
}: Pick<Stamp, "sample" | "notCounted" | "lost">): string[] {
  return [
    ...(INVENTED ? [INVENTED] : []),
    ...(sample ? [SAMPLE_LABEL] : []),
    ...(notCounted > 0 ? [`有${notCounted}条记录校验不符，其中的数没有计入`] : []),
    ...(lost ? ["本机记录有缺失，数可能不全"] : []),
  ];
}
