import { describe, expect, it } from "vitest";
import { boardOf, versionsOf } from "../../../src/features/submit/received.ts";
import { foldJournal } from "../../../src/journal/state.ts";
import { accepted, journalOf, sampleLoaded, submission, withdrawn } from "../../journal/draft.ts";

const QUESTION = { ministries: ["财政部", "教育部"], year: 2025, asOf: "2025-06", today: "2025-07-15" };
const june = (people: number, ministry = "财政部") => submission({ ministry, counts: { 其他: people } });

/** Standings of a ministry from January to December. */
function standings(entries: ReturnType<typeof journalOf>, ministry: string, question = QUESTION) {
  const board = boardOf(foldJournal(entries), question);
  return board.ministries.find((row) => row.ministry === ministry)?.months.map(({ standing }) => standing);
}

describe("boardOf(journal, question)", () => {
  it("tells reported, not reported and months that have not ended apart", () => {
    const entries = journalOf(
      accepted(june(10)),
      accepted(submission({ cutoff: "2025-03", counts: { 其他: 1 } })),
    );
    expect(standings(entries, "财政部")).toEqual([
      "not-reported",
      "not-reported",
      "reported",
      "not-reported",
      "not-reported",
      "reported",
      "not-due",
      "not-due",
      "not-due",
      "not-due",
      "not-due",
      "not-due",
    ]);
  });
  it("calls late who has nothing for the as-of month once it has ended", () => {
    const entries = journalOf(accepted(june(10)));
    expect(boardOf(foldJournal(entries), QUESTION).late).toEqual(["教育部"]);
    expect(standings(entries, "教育部")?.[5]).toBe("late");
    const before = { ...QUESTION, today: "2025-06-30" };
    expect(boardOf(foldJournal(entries), before).late).toEqual([]);
    expect(standings(entries, "教育部", before)?.[5]).toBe("not-due");
  });
  it("counts the versions of a correction and the people of the one that counts", () => {
    const board = boardOf(foldJournal(journalOf(accepted(june(10)), accepted(june(7)))), QUESTION);
    expect(board.ministries[0]?.months[5]).toMatchObject({ standing: "corrected", versions: 2, people: 7 });
    expect(board.reported[5]).toBe(1);
  });
  it("shows a month whose only report was withdrawn as withdrawn, and its ministry as late", () => {
    const [entry] = journalOf(accepted(june(10)));
    const entries = journalOf(accepted(june(10)), withdrawn(entry!.id));
    const board = boardOf(foldJournal(entries), QUESTION);
    expect(board.ministries[0]?.months[5]).toMatchObject({ standing: "withdrawn", people: null });
    expect(board.late).toEqual(["财政部", "教育部"]);
  });
  it("lists ministries that reported without being asked after the others", () => {
    const board = boardOf(foldJournal(journalOf(accepted(june(1, "应急管理部")))), QUESTION);
    expect(board.ministries.map(({ ministry }) => ministry)).toEqual(["财政部", "教育部", "应急管理部"]);
  });
  it("leaves other years out", () => {
    const entries = journalOf(accepted(submission({ year: 2024, cutoff: "2024-06" })));
    expect(boardOf(foldJournal(entries), QUESTION).reported).toEqual(Array(12).fill(0));
  });
});

describe("versionsOf(journal, entries, ministry, cutoff)", () => {
  it("has the last received first, each with how it stands and what counts instead", () => {
    const entries = journalOf(accepted(june(10)), accepted(june(7)));
    const versions = versionsOf(foldJournal(entries), entries, "财政部", "2025-06");
    expect(versions.map(({ standing, submission: { counts } }) => [standing, counts.其他])).toEqual([
      ["counts", 7],
      ["replaced", 10],
    ]);
    expect(versions[0]?.countsInstead).toBeNull();
    expect(versions[1]?.countsInstead?.id).toBe(entries[1]?.id);
  });
  it("brings the changes that were made before a file was accepted", () => {
    const changes = [{ row: 2, column: "部门", from: "财政局", to: "财政部" }];
    const entries = journalOf({ ...accepted(june(10)), changes } as ReturnType<typeof accepted>);
    expect(versionsOf(foldJournal(entries), entries, "财政部", "2025-06")[0]?.changes).toEqual(changes);
  });
  it("shows sample data replaced by a real report, in whatever order they came", () => {
    const entries = journalOf(accepted(june(10)), sampleLoaded(june(99)));
    const versions = versionsOf(foldJournal(entries), entries, "财政部", "2025-06");
    expect(versions.map(({ standing, report }) => [standing, report.sample])).toEqual([
      ["replaced", true],
      ["counts", false],
    ]);
  });
});
