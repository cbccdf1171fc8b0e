import type { MeasureSubmission } from "../domain/programme/programmeReport.ts";
import { countIn, noteOf, type Submission, type SubmissionId } from "../domain/progress/submission.ts";
import { HEADER_WORDS } from "../intake/findings/headerWords.ts";
import type { TableCell, TableSheet } from "./writeTable.ts";

/** What was accepted of a report. */
interface AcceptedContent {
  readonly submissions: readonly Submission[];
  readonly measures: readonly MeasureSubmission[];
}

/**
 * The clean copy of a report (上报文件), for a workbook: the values as they were accepted, under the known names and in
 * people, without findings. In the long layout, because the wide one holds neither remarks nor several cut-offs.
 *
 * Read again it gives the same figures and no finding. A remark on a field without a figure is kept, and then said to be
 * not reported.
 */
export function cleanCopy({ submissions, measures }: AcceptedContent): TableSheet {
  // As text: a spreadsheet shows it as it is.
  const row = (
    { year, ministry, cutoff }: SubmissionId,
    name: string,
    count: number | null,
    note: string,
  ): TableCell[] => [year, ministry, name, cutoff, count, note || null];
  const cells = [
    [...HEADER_WORDS],
    ...submissions.flatMap((submission) =>
      [...new Set([...Object.keys(submission.counts), ...Object.keys(submission.notes)])].map((field) =>
        row(submission, field, countIn(submission, field), noteOf(submission, field)),
      ),
    ),
    ...measures.flatMap((measure) =>
      Object.entries(measure.counts).map(([name, count]) => row(measure, name, count, "")),
    ),
  ];
  return {
    name: "上报",
    cells,
    headerRows: 1,
    lookOf: (_row, column) => (column === 0 ? { plain: true } : null),
  };
}
