import type { Author } from "../../journal/entries/entry.ts";

/** `甲部`, or `计划管理方`. */
export function holderWords(holder: Author): string {
  return holder.kind === "ministry" ? holder.name : "计划管理方";
}
