import { VERSION_COLUMNS } from "../../app/figures/VersionTable.tsx";
import type { VersionFacts } from "../../app/figures/versionFacts.ts";
import type { RowColumn } from "../../app/tables/RowTable.tsx";
import { reasonWords } from "../../app/words/reporting/receivedWords.ts";
import type { Month } from "../../domain/cutoff.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";

/** The result of a version, with a word where it counts but not yet at the as-of month. */
export function resultColumn(asOf: Month): RowColumn<VersionFacts> {
  return {
    ...VERSION_COLUMNS.result,
    cell: ({ result, standing, cutoff }) =>
      standing === "counts" && cutoff > asOf ? `${result}（晚于统计时点，此处未用）` : result,
  };
}

/** Why a report was handed in again or withdrawn, as its sender wrote it. */
export const REASON: RowColumn<VersionFacts & { readonly report: ReceivedReport }> = {
  title: "说明",
  words: true,
  wraps: true,
  cell: ({ report }) => reasonWords(report, "未注明理由"),
};
