import type { BriefingDocument } from "../document/document.ts";
import { type NumberedParts, numberedParts, numbersById } from "../document/numberedParts.ts";
import type { Page } from "./page.ts";
import { paginate } from "./paginate.ts";

/** A briefing with numbers and pages, computed once and read by every writer. */
export interface BriefingLayout extends NumberedParts {
  readonly document: BriefingDocument;
  readonly pages: readonly Page[];
}

export function briefingLayout(document: BriefingDocument): BriefingLayout {
  const parts = numberedParts(document);
  return { document, ...parts, pages: paginate(document, numbersById(parts)) };
}
