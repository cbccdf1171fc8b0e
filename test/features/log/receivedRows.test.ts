import { describe, expect, it } from "vitest";
import { receivedRows } from "../../../src/features/log/receivedRows.ts";
import { reportAccepted } from "../../../src/journal/entries/reportAccepted.ts";
import { accepted, journalOf, sampleLoaded, submission, withdrawn } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const file = { name: "上报.csv", size: 3, sha256: "0".repeat(64) };
const rowsOf = (...bodies: Parameters<typeof journalOf>) => receivedRows(foldOwn(journalOf(...bodies)));

describe("receivedRows", () => {
  it("lists real reports before sample data, the newest first", () => {
    const rows = rowsOf(
      sampleLoaded(submission({ ministry: "教育部" })),
      accepted(submission({ ministry: "科技部" })),
      accepted(submission({ ministry: "财政部" })),
    );
    expect(rows.map(({ part }) => part.ministry)).toEqual(["财政部", "科技部", "教育部"]);
  });

  it("gives a part of the list, which may begin and end within a report", () => {
    const journal = foldOwn(
      journalOf(
        accepted(submission({ cutoff: "2025-01" })),
        accepted(submission({ cutoff: "2025-02" }), submission({ cutoff: "2025-03" })),
        accepted(submission({ cutoff: "2025-04" })),
      ),
    );
    const all = receivedRows(journal);
    expect(all.map(({ part }) => part.cutoff)).toEqual(["2025-04", "2025-02", "2025-03", "2025-01"]);
    for (const [from, to] of [
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 3],
      [4, 9],
    ] as const)
      expect(receivedRows(journal, from, to)).toEqual(all.slice(from, to));
  });

  it("marks the first part of a report alone, for one file and one withdrawal a report", () => {
    const rows = rowsOf(accepted(submission(), submission({ cutoff: "2025-07" })));
    expect(rows.map(({ first }) => first)).toEqual([true, false]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it("lists measures after submissions, without people", () => {
    const body = { file, sheet: null, changes: [], submissions: [submission()], confirmations: [] };
    const position = { year: 2025, ministry: "财政部", cutoff: "2025-06", measure: "期数", count: 7 };
    const rows = rowsOf(reportAccepted(body, [position]));
    expect(rows.map(({ people, state }) => [people, state])).toEqual([
      [30_000, "有效"],
      [null, "工程子项目，有效"],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it("says what became of each", () => {
    const first = accepted(submission());
    const [entry] = journalOf(first);
    const rows = rowsOf(first, withdrawn(entry?.id ?? ""), accepted(submission()), accepted(submission()));
    expect(rows.map(({ state }) => state)).toEqual(["有效", "已被更正", "已撤回"]);
  });
});
