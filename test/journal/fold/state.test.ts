import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { submissionKey } from "../../../src/domain/progress/submission.ts";
import type { EntryBody, ReportAccepted } from "../../../src/journal/entries/entry.ts";
import { type JournalState, standingOf } from "../../../src/journal/fold/state.ts";
import {
  accepted,
  continued,
  draft,
  journal,
  journalOf,
  SAMPLE_REMOVED,
  sampleLoaded,
  sealedInVain,
  submission,
  withdrawn,
  writer,
} from "../entries/draft.ts";
import { foldOwn } from "./foldOwn.ts";

/** What counts, without where it came from: that differs with the order of receipt. */
function counting(state: JournalState): Submission[] {
  return state.submissions.map(({ year, ministry, cutoff, counts, notes }) => ({
    year,
    ministry,
    cutoff,
    counts,
    notes,
  }));
}

const FIRST = submission({ counts: { 其他: 100 } });
const SECOND = submission({ counts: { 其他: 200 } });
const MADE_UP = submission({ counts: { 其他: 999 } });

const anySubmission: fc.Arbitrary<Submission> = fc.record({
  year: fc.constant(2025),
  ministry: fc.constantFrom("财政部", "教育部", "科技部"),
  cutoff: fc.constantFrom("2025-03", "2025-06", "2025-09"),
  counts: fc.dictionary(fc.constantFrom("其他", "数字技术"), fc.nat({ max: 90_000 })),
  notes: fc.constant({}),
});

const anyHistory: fc.Arbitrary<EntryBody[]> = fc.array(
  fc.oneof(
    fc.array(anySubmission, { minLength: 1, maxLength: 3 }).map((list) => accepted(...list)),
    fc.array(anySubmission, { maxLength: 3 }).map((list) => sampleLoaded(...list)),
    fc.constant(SAMPLE_REMOVED),
    fc.constant(withdrawn("e".repeat(64))),
  ),
  { maxLength: 8 },
);

describe("foldJournal(entries)", () => {
  it("is an empty state for an empty journal", () => {
    expect(foldOwn([])).toEqual({
      reports: [],
      submissions: [],
      measures: [],
      plans: [],
      adjustments: [],
      sampleLoaded: false,
      coexisting: [],
      returned: [],
      keys: [],
      own: new Set(),
      receipts: [],
      callNotes: [],
      yearTotals: [],
      head: null,
      chainEnds: [],
      tips: [],
      length: 0,
      damaged: 0,
    });
  });

  it("takes the day of receipt from the entry, in an older entry the day on which it was stored in China", () => {
    const dayOf = (body: EntryBody, time: string) =>
      foldOwn(journal(draft(body, { time }))).submissions[0]?.receivedOn;
    const mailed: EntryBody = { ...(accepted(FIRST) as ReportAccepted), receivedOn: "2025-07-14" };
    expect(dayOf(mailed, "2025-07-20T08:00:00.000Z")).toBe("2025-07-14");
    expect(dayOf(accepted(FIRST), "2025-07-15T15:59:59.000Z")).toBe("2025-07-15");
    expect(dayOf(accepted(FIRST), "2025-07-15T16:00:00.000Z")).toBe("2025-07-16");
    expect(dayOf(sampleLoaded(FIRST), "2025-07-15T08:00:00.000Z")).toBeNull();
  });

  it("lets an accepted report count, with when and whence", () => {
    const [entry] = journal(draft(accepted(FIRST), { reason: "首次上报" }));
    const state = foldOwn([entry!]);
    expect(state.submissions).toEqual([
      { ...FIRST, reportId: entry!.id, receivedOn: "2025-07-10", sample: false },
    ]);
    expect(state.reports).toEqual([
      {
        id: entry!.id,
        measures: [],
        entryId: entry!.id,
        writer: entry!.writer,
        time: "2025-07-10T08:00:00.000Z",
        receivedOn: "2025-07-10",
        author: { kind: "planner" },
        fileName: "上报.csv",
        file: { name: "上报.csv", size: 3, sha256: "0".repeat(64) },
        reason: "首次上报",
        confirmations: [],
        changes: [],
        submissions: [FIRST],
        sample: false,
        withdrawn: null,
        admission: "accepted",
        verdict: null,
        sameAs: null,
        claim: entry!.id,
      },
    ]);
    expect(state).toMatchObject({ head: entry!.id, length: 1, sampleLoaded: false });
  });

  it("counts the latest of two reports for one cut-off and keeps both in the list", () => {
    const state = foldOwn(journalOf(accepted(FIRST), accepted(SECOND)));
    expect(counting(state)).toEqual([SECOND]);
    expect(state.reports.map((report) => report.submissions)).toEqual([[FIRST], [SECOND]]);
  });

  it("counts reports for different years, ministries and cut-offs beside each other", () => {
    const others = [
      submission({ year: 2024, cutoff: "2024-06" }),
      submission({ cutoff: "2025-07" }),
      submission({ ministry: "教育部" }),
    ];
    const state = foldOwn(journalOf(...[FIRST, ...others].map((one) => accepted(one))));
    expect(counting(state)).toHaveLength(4);
  });

  it("brings the earlier report back when the later one is withdrawn", () => {
    const [a, b] = journalOf(accepted(FIRST), accepted(SECOND));
    const taken = draft(withdrawn(b!.id), { reason: "误报", time: "2025-07-11T08:00:00.000Z" });
    const state = foldOwn(continued([a!, b!], taken));
    expect(counting(state)).toEqual([FIRST]);
    expect(state.reports[1]?.withdrawn).toEqual({ time: "2025-07-11T08:00:00.000Z", reason: "误报" });
    expect(state.reports).toHaveLength(2);
  });

  it("changes nothing on a withdrawal of what is not there, and keeps the first of two withdrawals", () => {
    const [a] = journalOf(accepted(FIRST));
    const unknown = foldOwn([a!, ...journalOf(withdrawn("e".repeat(64)))]);
    expect(counting(unknown)).toEqual([FIRST]);
    const twice = continued(
      [a!],
      draft(withdrawn(a!.id), { reason: "第一次" }),
      draft(withdrawn(a!.id), { reason: "第二次" }),
    );
    expect(foldOwn(twice).reports[0]?.withdrawn?.reason).toBe("第一次");
  });

  it("withdraws a report wherever the withdrawal stands", () => {
    const [a] = journalOf(accepted(FIRST));
    const early = draft(withdrawn(a!.id), { time: "2025-01-01T08:00:00.000Z" });
    const elsewhere = sealedInVain(early, { previous: null, after: [] }, writer(2));
    for (const entries of [
      [elsewhere, a!],
      [a!, elsewhere],
    ])
      expect(counting(foldOwn(entries))).toEqual([]);
  });

  it("sets an entry aside on request, and counts it as damaged", () => {
    const entries = journalOf(accepted(FIRST), accepted(SECOND));
    const state = foldOwn(entries, new Set([entries[1]!.id]));
    expect(counting(state)).toEqual([FIRST]);
    expect(state).toMatchObject({ damaged: 1, length: 2, head: entries[1]!.id, chainEnds: [entries[0]!.id] });
  });

  it("numbers the reports of the sample data within their entry", () => {
    const other = submission({ ministry: "教育部" });
    const [entry] = journalOf(sampleLoaded(MADE_UP, other));
    const state = foldOwn([entry!]);
    expect(state.sampleLoaded).toBe(true);
    expect(state.reports.map(({ id, entryId, file, sample }) => ({ id, entryId, file, sample }))).toEqual([
      { id: `${entry!.id}#1`, entryId: entry!.id, file: null, sample: true },
      { id: `${entry!.id}#2`, entryId: entry!.id, file: null, sample: true },
    ]);
    expect(state.submissions.every((one) => one.sample)).toBe(true);
  });

  it("counts a correction inside the sample data like one between real reports", () => {
    const state = foldOwn(journalOf(sampleLoaded(FIRST, SECOND)));
    expect(counting(state)).toEqual([SECOND]);
  });

  it("counts the real report whether it came before or after the sample data", () => {
    for (const bodies of [
      [accepted(FIRST), sampleLoaded(MADE_UP)],
      [sampleLoaded(MADE_UP), accepted(FIRST)],
    ]) {
      const state = foldOwn(journalOf(...bodies));
      expect(counting(state)).toEqual([FIRST]);
      expect(state.submissions[0]?.sample).toBe(false);
    }
  });

  it("brings sample data back when the real report over it is withdrawn", () => {
    const [a, b] = journalOf(accepted(FIRST), sampleLoaded(MADE_UP));
    expect(counting(foldOwn(continued([a!, b!], draft(withdrawn(a!.id)))))).toEqual([MADE_UP]);
  });

  it("replaces sample data that is loaded again, so that nothing of the earlier load stays", () => {
    const state = foldOwn(journalOf(sampleLoaded(submission({ ministry: "教育部" })), sampleLoaded(MADE_UP)));
    expect(counting(state)).toEqual([MADE_UP]);
    expect(state.reports).toHaveLength(1);
  });

  it("leaves removed sample data out of the list and leaves real reports alone", () => {
    const state = foldOwn(journalOf(sampleLoaded(MADE_UP), accepted(SECOND), SAMPLE_REMOVED));
    expect(counting(state)).toEqual([SECOND]);
    expect(state.reports).toHaveLength(1);
    expect(state).toMatchObject({ sampleLoaded: false, length: 3 });
  });

  it("does not depend on the order of submissions with different cut-offs", () => {
    const distinct = fc.uniqueArray(anySubmission, { selector: submissionKey, minLength: 2 });
    const shuffled = distinct.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const fold = (list: Submission[]) => foldOwn(journalOf(...list.map((item) => accepted(item))));
        expect(counting(fold(other))).toEqual(counting(fold(one)));
      }),
    );
  });

  it("counts after a withdrawal exactly what it would count had the report never come", () => {
    fc.assert(
      fc.property(
        anyHistory,
        anyHistory,
        fc.array(anySubmission, { minLength: 1 }),
        (before, after, list) => {
          const report = draft(accepted(...list), { reason: "将被撤回" });
          const came = continued(journalOf(...before), report);
          const went = continued(
            came,
            ...after.map((body) => draft(body)),
            draft(withdrawn(came.at(-1)!.id)),
          );
          expect(counting(foldOwn(went))).toEqual(counting(foldOwn(journalOf(...before, ...after))));
        },
      ),
    );
  });

  it("counts and lists after removing sample data exactly what was there without it", () => {
    const realHistory = anyHistory.map((list) => list.filter((body) => body.kind === "report-accepted"));
    fc.assert(
      fc.property(realHistory, realHistory, fc.array(anySubmission), (before, after, list) => {
        const undone = foldOwn(journalOf(...before, sampleLoaded(...list), ...after, SAMPLE_REMOVED));
        const never = foldOwn(journalOf(...before, ...after));
        const listed = ({ reports }: JournalState) => reports.map(({ submissions }) => submissions);
        expect(counting(undone)).toEqual(counting(never));
        expect(listed(undone)).toEqual(listed(never));
      }),
    );
  });

  it("never lets sample data count where a real report is in force, and counts each key once", () => {
    fc.assert(
      fc.property(anyHistory, (bodies) => {
        const state = foldOwn(journalOf(...bodies));
        const real = new Set(
          state.reports.filter((report) => !report.sample).flatMap((r) => r.submissions.map(submissionKey)),
        );
        for (const one of state.submissions) expect(one.sample).toBe(!real.has(submissionKey(one)));
        expect(new Set(state.submissions.map(submissionKey)).size).toBe(state.submissions.length);
      }),
    );
  });
});

describe("standingOf(counting, report, submission)", () => {
  const other = submission({ cutoff: "2025-07" });
  const [a, b] = journalOf(accepted(FIRST, other), accepted(SECOND));

  it("states which submission of a report counts and which was replaced", () => {
    const state = foldOwn([a!, b!]);
    const [first, second] = state.reports;
    expect(standingOf(state.submissions, first!, FIRST)).toBe("replaced");
    expect(standingOf(state.submissions, first!, other)).toBe("counts");
    expect(standingOf(state.submissions, second!, SECOND)).toBe("counts");
  });

  it("is withdrawn for every submission of a withdrawn report, even where nothing replaced it", () => {
    const state = foldOwn(continued([a!, b!], draft(withdrawn(a!.id))));
    expect(standingOf(state.submissions, state.reports[0]!, FIRST)).toBe("withdrawn");
    expect(standingOf(state.submissions, state.reports[0]!, other)).toBe("withdrawn");
  });

  it("is replaced for sample data under a real report that came earlier", () => {
    const state = foldOwn(continued([a!], draft(sampleLoaded(MADE_UP))));
    expect(standingOf(state.submissions, state.reports[1]!, MADE_UP)).toBe("replaced");
    expect(standingOf(state.submissions, state.reports[0]!, FIRST)).toBe("counts");
  });
});
