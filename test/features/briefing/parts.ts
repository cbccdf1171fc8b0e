import type { PaperTable } from "../../../src/app/paper/paperTable.ts";
import type { BriefingDocument, Chart } from "../../../src/features/briefing/document/document.ts";
import { numberedParts } from "../../../src/features/briefing/document/numberedParts.ts";

/** All tables of a document in their order. */
export function tablesOf(document: BriefingDocument): PaperTable[] {
  return numberedParts(document).tables.map(({ table }) => table);
}

/** All charts of a document in their order. */
export function chartsOf(document: BriefingDocument): Chart[] {
  return numberedParts(document).charts.map(({ chart }) => chart);
}
