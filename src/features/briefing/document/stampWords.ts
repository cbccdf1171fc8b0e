import type { Stamp } from "./document.ts";

/** What matches a paper to a state of the data: 截至… · plan and its version · code. */
export function stampWords({ cutoff, plan, code }: Stamp): string {
  return `${cutoff} · ${plan} · 数据版本 ${code}`;
}
