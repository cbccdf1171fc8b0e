import { expect, it } from "vitest";
import { receiptTable } from "../../../../src/features/submit/receipt/receiptTable.ts";
import { submission } from "../../../journal/entries/draft.ts";

it("receiptTable(report) lists fields two beside each other, and says what does not fit", () => {
  const counts = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`领域${i}`, i]));
  const { rows, notes } = receiptTable({ submissions: [submission({ counts })] });
  const texts = rows.map(({ cells }) =>
    [cells["left-name"], cells["right-name"]].map((cell) => Object(cell).text),
  );
  expect(texts).toEqual([
    ["领域0", "领域3"],
    ["领域1", "领域4"],
    ["领域2", undefined],
  ]);
  expect(notes).toEqual([]);
  const many = Array.from({ length: 30 }, (_, i) => submission({ ministry: `部门${i}` }));
  expect(receiptTable({ submissions: many }).rows).toHaveLength(12);
  expect(receiptTable({ submissions: many }).notes).toEqual(["另有 6 行没有列出，见上报文件。"]);
});
