import type { Stamp } from "./document.ts";

/** The stamp in one line: cut-off · plan and its version · code of the data. */
export function stampWords({ cutoff, plan, code }: Stamp): string {
  return `${cutoff} · ${plan} · 数据版本 ${code}`;
}
