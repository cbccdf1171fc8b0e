import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { submissionTotal } from "../../../domain/progress/submission.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";

/** Rows that fit on the page beside everything else. */
const MAX_ROWS = 12;

interface Line {
  readonly name: string;
  readonly people: number;
}

/**
 * The figures of a report for its receipt, two beside each other: of one ministry and cut-off the fields, else the sums.
 * What does not fit is counted in a note.
 */
export function receiptTable({ submissions }: Pick<ReceivedReport, "submissions">): PaperTable {
  const [first] = submissions;
  const lines: Line[] =
    first && submissions.length === 1
      ? Object.entries(first.counts).map(([name, people]) => ({ name, people }))
      : submissions.map((each) => ({
          name: `${each.ministry} ${monthInWords(each.cutoff)}`,
          people: submissionTotal(each),
        }));
  const shown = lines.slice(0, 2 * MAX_ROWS);
  const half = Math.ceil(shown.length / 2);
  const rows = Array.from({ length: half }, (_, i): PaperRow => {
    return { role: "part", cells: { ...cells("left", shown[i]), ...cells("right", shown[half + i]) } };
  });
  const name = submissions.length === 1 ? "领域" : `${UNIT}与统计截止`;
  const columns = (["left", "right"] as const).flatMap((side) => [
    { key: `${side}-name`, head: name, align: "left", width: 2 } as const,
    { key: `${side}-people`, head: "累计完成", align: "right", width: 1 } as const,
  ]);
  const rest = lines.length - shown.length;
  return {
    id: "receipt",
    title: "上报的数字",
    unit: "人",
    columns,
    rows,
    fixedColumns: columns.length,
    notes: rest > 0 ? [`另有 ${rest} 行没有列出，见上报文件。`] : [],
    source: "",
  };
}

function cells(side: "left" | "right", line: Line | undefined): Record<string, PaperCell> {
  if (!line) return {};
  return {
    [`${side}-name`]: { kind: "text", text: line.name },
    [`${side}-people`]: { kind: "people", people: line.people },
  };
}
