import type { BriefingLayout } from "./pages/briefingLayout.ts";

/** The writers that need no page, by the endings of their files. The code of each is loaded when it is called. */
export const EXPORT_WRITERS = {
  docx: async (layout: BriefingLayout) => (await import("./docx/briefingDocx.ts")).briefingDocx(layout),
  xlsx: async (layout: BriefingLayout) => (await import("./xlsx/briefingXlsx.ts")).briefingXlsx(layout),
  "csv.zip": async (layout: BriefingLayout) => (await import("./briefingCsv.ts")).briefingCsvZip(layout),
};

/** A briefing that is to be written. */
export interface ExportToWrite {
  readonly ending: keyof typeof EXPORT_WRITERS;
  readonly layout: BriefingLayout;
}
