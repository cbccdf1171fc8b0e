import { describe, expect, it } from "vitest";
import type { ReportingCell } from "../../../src/domain/reporting.ts";
import { cellClass, cellWords, versionsIn } from "../../../src/features/overview/reportingBoard.ts";
import { foldJournal } from "../../../src/journal/state.ts";
import { accepted, draft, journal, sampleLoaded, submission, withdrawn } from "../../journal/draft.ts";

const cell = (over: Partial<ReportingCell>): ReportingCell => ({
  month: "2025-06",
  state: "reported",
  late: false,
  corrections: 0,
  withdrawals: 0,
  holds: null,
  ...over,
});

describe("cellWords(cell)", () => {
  it("says in time, late, and how often corrected", () => {
    expect(cellWords(cell({}))).toEqual(["已报"]);
    expect(cellWords(cell({ late: true }))).toEqual(["迟报"]);
    expect(cellWords(cell({ corrections: 2 }))).toEqual(["更正 2"]);
    expect(cellWords(cell({ late: true, corrections: 1 }))).toEqual(["迟报", "更正 1"]);
  });

  it("keeps withdrawn, not reported, waited for and not yet due apart", () => {
    expect(cellWords(cell({ state: "withdrawn", late: true, corrections: 1 }))).toEqual(["已撤回"]);
    expect(cellWords(cell({ state: "missing", late: true }))).toEqual(["未报送"]);
    expect(cellWords(cell({ state: "due" }))).toEqual(["待报"]);
    expect(cellWords(cell({ state: "not-due" }))).toEqual(["未到期"]);
  });
});

describe("cellClass(cell)", () => {
  it("hatches what does not count although it should, and shades what came late", () => {
    expect(cellClass(cell({ state: "missing" }))).toBe("hatched");
    expect(cellClass(cell({ state: "withdrawn" }))).toBe("hatched");
    expect(cellClass(cell({ state: "due" }))).toBe("muted");
    expect(cellClass(cell({ late: true }))).toBe("step-1");
    expect(cellClass(cell({}))).toBeUndefined();
  });
});

describe("versionsIn(journal, year)", () => {
  const june = submission({ cutoff: "2025-06" });
  const versions = (...drafts: Parameters<typeof journal>) =>
    versionsIn(foldJournal(journal(...drafts)), 2025);

  it("lists what was received with its time, the replaced included", () => {
    const later = draft(accepted(june), { time: "2025-08-01T00:00:00.000Z" });
    expect(versions(draft(accepted(june)), later)).toEqual([
      { ministry: "财政部", cutoff: "2025-06", receivedAt: "2025-07-10T08:00:00.000Z", standing: "replaced" },
      { ministry: "财政部", cutoff: "2025-06", receivedAt: "2025-08-01T00:00:00.000Z", standing: "counts" },
    ]);
  });

  it("leaves out other years", () => {
    expect(versions(draft(accepted(submission({ year: 2024, cutoff: "2024-06" }))))).toEqual([]);
  });

  it("names what was withdrawn", () => {
    const [first] = journal(draft(accepted(june)));
    expect(versions(draft(accepted(june)), draft(withdrawn(first!.id)))).toMatchObject([
      { standing: "withdrawn" },
    ]);
  });

  it("gives sample data no time, so that it is never late", () => {
    expect(versions(draft(sampleLoaded(june)))).toMatchObject([{ receivedAt: null, standing: "counts" }]);
  });

  it("counts a sample replaced by a sample as corrected, but not one replaced by a real report", () => {
    expect(versions(draft(sampleLoaded(june, june))).map(({ standing }) => standing)).toEqual([
      "replaced",
      "counts",
    ]);
    expect(versions(draft(sampleLoaded(june)), draft(accepted(june)))).toMatchObject([
      { receivedAt: "2025-07-10T08:00:00.000Z", standing: "counts" },
    ]);
  });
});
