import { expect, it } from "vitest";
import { reportingBoard, type Version } from "../../../../src/domain/reporting/reporting.ts";
import { boardRows } from "../../../../src/features/submit/received/boardRows.ts";
import type { CountingSubmission } from "../../../../src/journal/fold/state.ts";
import { submission } from "../../../builders.ts";

const received = (day: string): Version => ({
  ministry: "教育部",
  cutoff: "2025-06",
  receivedOn: `2025-07-${day}`,
  standing: day === "12" ? "counts" : "replaced",
});
const counting: CountingSubmission = {
  ...submission("教育部", "2025-06", { 新能源: 1200 }),
  reportId: "r",
  receivedOn: "2025-07-12",
  sample: true,
};
const board = reportingBoard(
  { year: 2025, ministries: ["教育部", "财政部"] },
  [received("10"), received("12")],
  [],
  "2025-08-01",
);
const { rows, totals } = boardRows(board, [counting]);

it("the board counts who has reported each month, above the ministries", () => {
  expect([totals[0]?.cells[6]?.text, totals[0]?.cells[5]?.text]).toEqual(["1 / 2", "0 / 2"]);
});

it("a cell says what came, how often and what counts", () => {
  const june = rows.map(({ id, cells }) => [id, cells[6]?.text, cells[6]?.className, cells[6]?.title]);
  expect(june).toEqual([
    ["教育部", "更正 1 次", undefined, "教育部 2025年6月：更正 1 次，共收到 2 份，计入 1,200 人（示例）"],
    ["财政部", "未报", "hatched", "财政部 2025年6月：未报"],
  ]);
});
