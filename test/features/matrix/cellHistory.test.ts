import { describe, expect, it } from "vitest";
import { cellHistory } from "../../../src/features/matrix/cellHistory.ts";
import { accepted, draft, journal, submission, withdrawn } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const CELL = { year: 2025, ministry: "财政部", field: "其他", asOf: "2025-09" };

const MARCH = submission({ cutoff: "2025-03", counts: { 其他: 100 } });
const JUNE = submission({ cutoff: "2025-06", counts: { 其他: 300 }, notes: { 其他: "含二季度" } });
const JUNE_AGAIN = submission({ cutoff: "2025-06", counts: { 其他: 280 } });

function historyOf(...submissions: ReturnType<typeof submission>[]) {
  return cellHistory(foldOwn(journal(...submissions.map((one) => draft(accepted(one))))), CELL);
}

describe("cellHistory(journal, cell)", () => {
  it("lists what came in by cut-off, whatever the order of receipt, with file and note", () => {
    const records = historyOf(JUNE, MARCH);
    expect(records.map(({ cutoff, people, change }) => [cutoff, people, change])).toEqual([
      ["2025-03", 100, 100],
      ["2025-06", 300, 200],
    ]);
    expect(records[1]).toMatchObject({ fileName: "上报.csv", note: "含二季度", standing: "counts" });
  });

  it("keeps what was replaced in sight and compares only what counts", () => {
    expect(
      historyOf(MARCH, JUNE, JUNE_AGAIN).map(({ people, change, standing }) => [people, change, standing]),
    ).toEqual([
      [100, 100, "counts"],
      [300, null, "replaced"],
      [280, 180, "counts"],
    ]);
  });

  it("names what was withdrawn", () => {
    const [first] = journal(draft(accepted(MARCH)));
    const state = foldOwn(journal(draft(accepted(MARCH)), draft(withdrawn(first!.id))));
    expect(cellHistory(state, CELL)).toMatchObject([{ standing: "withdrawn", change: null }]);
  });

  it("has no figure where the submission leaves the field out, which is not 0", () => {
    const silent = submission({ cutoff: "2025-06", counts: { 数字技术: 5 } });
    expect(historyOf(MARCH, silent)[1]).toMatchObject({ people: null, change: null });
  });

  it("has the remark on why there is no figure, and reckons on as if it were not there", () => {
    const counts = { 数字技术: 5 };
    const silent = submission({ cutoff: "2025-06", counts, notes: { 其他: "尚未汇总" } });
    const later = submission({ cutoff: "2025-09", counts: { 其他: 400 } });
    expect(historyOf(MARCH, silent, later).map(({ people, change, note }) => [people, change, note])).toEqual(
      [
        [100, 100, ""],
        [null, null, "尚未汇总"],
        [400, 300, ""],
      ],
    );
  });

  it("leaves out later cut-offs than the as-of month, other ministries and other years", () => {
    expect(
      historyOf(
        submission({ cutoff: "2025-12" }),
        submission({ ministry: "教育部" }),
        submission({ year: 2024, cutoff: "2024-06" }),
      ),
    ).toEqual([]);
  });

  it("does not take an inherited name for a field", () => {
    const state = foldOwn(journal(draft(accepted(MARCH))));
    expect(cellHistory(state, { ...CELL, field: "constructor" })).toMatchObject([{ people: null, note: "" }]);
  });
});
