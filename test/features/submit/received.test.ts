import { describe, expect, it } from "vitest";
import { versionsOf } from "../../../src/features/submit/received.ts";
import { foldJournal } from "../../../src/journal/state.ts";
import { accepted, journalOf, sampleLoaded, submission } from "../../journal/draft.ts";

const june = (people: number, ministry = "财政部") => submission({ ministry, counts: { 其他: people } });

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
