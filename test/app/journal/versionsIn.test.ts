import { describe, expect, it } from "vitest";
import { versionsIn } from "../../../src/app/journal/versionsIn.ts";
import { reportingBoard } from "../../../src/domain/reporting/reporting.ts";
import {
  accepted,
  draft,
  journal,
  sampleLoaded,
  submission,
  withdrawn,
} from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const june = submission({ cutoff: "2025-06" });
const versions = (...drafts: Parameters<typeof journal>) => versionsIn(foldOwn(journal(...drafts)), 2025);

describe("versionsIn(journal, year)", () => {
  it("lists what was received with its day, the replaced included", () => {
    const later = draft(accepted(june), { time: "2025-08-01T00:00:00.000Z" });
    expect(versions(draft(accepted(june)), later)).toEqual([
      {
        ministry: "财政部",
        cutoff: "2025-06",
        receivedOn: "2025-07-10",
        people: 30_000,
        standing: "replaced",
      },
      { ministry: "财政部", cutoff: "2025-06", receivedOn: "2025-08-01", people: 30_000, standing: "counts" },
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

  it("gives sample data no day, so that it is never late", () => {
    expect(versions(draft(sampleLoaded(june)))).toMatchObject([{ receivedOn: null, standing: "counts" }]);
  });

  it("counts a sample replaced by a sample as corrected, but not one replaced by a real report", () => {
    expect(versions(draft(sampleLoaded(june, june))).map(({ standing }) => standing)).toEqual([
      "replaced",
      "counts",
    ]);
    expect(versions(draft(sampleLoaded(june)), draft(accepted(june)))).toMatchObject([
      { receivedOn: "2025-07-10", standing: "counts" },
    ]);
  });

  it("makes the first real report after sample data reported, and only the second a correction", () => {
    const corrections = (...drafts: Parameters<typeof journal>) =>
      reportingBoard({ year: 2025, ministries: ["财政部"] }, versions(...drafts), [], "2025-08-01")[0]
        ?.cells[5]?.corrections;
    const real = draft(accepted(june));
    expect(corrections(draft(sampleLoaded(june)), real)).toBe(0);
    expect(corrections(real, draft(sampleLoaded(june)))).toBe(0);
    expect(corrections(draft(sampleLoaded(june)), real, real)).toBe(1);
  });
});
