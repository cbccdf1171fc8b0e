import type { DocumentSection, SectionId } from "./document/document.ts";

/** A section without its content. */
export type SectionHead = Omit<DocumentSection, "blocks">;

/** The ministry of the address if the plan has it; null for the country. */
export function chosenMinistry(asked: string | null, planned: readonly string[]): string | null {
  return asked !== null && planned.includes(asked) ? asked : null;
}

/** The ids that the address leaves out. */
export function leftOutIds(without: string | null): string[] {
  return (without ?? "").split(",").filter(Boolean);
}

/** The sections that are shown; all where the address leaves out every one, because a briefing has a page. */
export function shownSections(
  possible: readonly SectionHead[],
  leftOut: readonly string[],
): readonly SectionHead[] {
  const wanted = possible.filter(({ id }) => !leftOut.includes(id));
  return wanted.length > 0 ? wanted : possible;
}

/** The address's `without` after a section was ticked or not; null where nothing is left out. */
export function withoutAfter(leftOut: readonly string[], id: SectionId, isTicked: boolean): string | null {
  const left = isTicked ? leftOut.filter((each) => each !== id) : [...leftOut, id];
  return left.join(",") || null;
}

/** Shown in place of a briefing where the journal cannot be read. */
export const NO_BRIEFING = {
  title: "现在不能出简报",
  detail:
    "本机存储不可用，已入库的上报读不出来；印出来会把“读不到”印成“未报送”。请先按上方提示恢复本机存储。",
};
