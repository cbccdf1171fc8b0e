import { describe, expect, it } from "vitest";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { foldJournal, type Standing, standingOf } from "../../../src/journal/fold/state.ts";
import { accepted, SAMPLE_REMOVED, sampleLoaded, submission, withdrawn } from "../entries/draft.ts";
import { acknowledged, admitted, closed, type Desk, desk, returned } from "./desk.ts";

const FINANCE = "财政部";
const SCIENCE = "科技部";

/** A file with these people of 财政部; its hash differs with them. */
function reportOf(people: number, over: Parameters<typeof submission>[0] = {}): EntryBody {
  const body = accepted(submission({ counts: { 其他: people }, ...over }));
  const sha256 = people.toString(16).padStart(64, "0");
  return { ...body, file: { name: "上报.csv", size: 3, sha256 } } as EntryBody;
}

const seenBy = (one: Desk) => foldJournal(one.known, { own: new Set([one.key]) });
const peopleSeenBy = (one: Desk) => seenBy(one).submissions.map(({ counts }) => counts.其他);

/** How every report stands at a desk, in the order in which they count. */
function standings(one: Desk): Standing[] {
  const { reports, submissions } = seenBy(one);
  return reports.flatMap((report) => report.submissions.map((part) => standingOf(submissions, report, part)));
}

/** The planner's desk, and that of a ministry whose key it has admitted. */
function desks(ministry = FINANCE): { readonly planner: Desk; readonly clerk: Desk } {
  const [planner, clerk] = [desk(1), desk(2)];
  planner.write(admitted(clerk, ministry));
  return { planner, clerk };
}

describe("a ministry's report", () => {
  it("counts at once at the ministry, and for the country when the planner has signed for it", () => {
    const { planner, clerk } = desks();
    const report = clerk.write(reportOf(100));
    expect(peopleSeenBy(clerk)).toEqual([100]);
    planner.learn(clerk);
    expect(standings(planner)).toEqual(["awaiting"]);
    expect(peopleSeenBy(planner)).toEqual([]);
    planner.write(acknowledged(report.id));
    expect(standings(planner)).toEqual(["counts"]);
    expect(peopleSeenBy(planner)).toEqual([100]);
  });

  it("is received on the day on which the planner received it", () => {
    const { planner, clerk } = desks();
    const report = clerk.write(reportOf(100));
    planner.learn(clerk);
    planner.write(acknowledged(report.id));
    expect(seenBy(clerk).submissions[0]?.receivedOn).toBe("2025-07-10");
    expect(seenBy(planner).submissions[0]?.receivedOn).toBe("2025-07-12");
  });

  it("does not count once it was returned, at the ministry either, and counts again when signed for later", () => {
    const { planner, clerk } = desks();
    const report = clerk.write(reportOf(100));
    planner.learn(clerk);
    planner.write(returned(report.id));
    clerk.write(admitted(planner));
    clerk.learn(planner);
    expect(standings(planner)).toEqual(["returned"]);
    expect(standings(clerk)).toEqual(["returned"]);
    expect(seenBy(clerk).returned).toMatchObject([{ target: report.id, cutoff: "2025-06" }]);
    planner.write(acknowledged(report.id));
    expect(peopleSeenBy(planner)).toEqual([100]);
  });

  it("answers a return once it was corrected, before it is signed for too, until that one is returned in its turn", () => {
    const { planner, clerk } = desks();
    const author = { kind: "ministry", name: FINANCE } as const;
    const answered = (at: Desk) => seenBy(at).returned.map((each) => each.answered);
    clerk.write(admitted(planner));
    const report = clerk.write(reportOf(100));
    planner.learn(clerk);
    planner.write(returned(report.id), { author });
    clerk.learn(planner);
    expect(answered(planner)).toEqual([false]);
    const corrected = clerk.write(reportOf(200));
    planner.learn(clerk);
    expect([answered(planner), answered(clerk)]).toEqual([[true], [true]]);
    expect(peopleSeenBy(planner)).toEqual([]);
    planner.write(returned(corrected.id), { author });
    expect(answered(planner)).toEqual([false, false]);
    clerk.learn(planner);
    // Of another month.
    clerk.write(reportOf(300, { cutoff: "2025-07" }));
    planner.learn(clerk);
    expect(answered(planner)).toEqual([false, false]);
  });

  it("is not signed for by the ministry itself, nor by another", () => {
    const { planner, clerk } = desks();
    const other = desk(3);
    planner.write(admitted(other, SCIENCE));
    const report = clerk.write(reportOf(100));
    clerk.write(acknowledged(report.id));
    other.learn(clerk);
    other.write(acknowledged(report.id));
    planner.learn(other);
    expect(standings(planner)).toEqual(["awaiting"]);
  });

  it("replaces a report that was signed for only when it is signed for itself", () => {
    const { planner, clerk } = desks();
    const first = clerk.write(reportOf(100));
    const second = clerk.write(reportOf(200));
    planner.learn(clerk);
    planner.write(acknowledged(first.id));
    expect(standings(planner)).toEqual(["counts", "awaiting"]);
    planner.write(acknowledged(second.id));
    expect(standings(planner)).toEqual(["replaced", "counts"]);
  });

  it("withdrawn by the ministry counts until the planner has signed for the withdrawal", () => {
    const { planner, clerk } = desks();
    const report = clerk.write(reportOf(100));
    planner.learn(clerk);
    planner.write(acknowledged(report.id));
    const withdrawal = clerk.write(withdrawn(report.id));
    expect(standings(clerk)).toEqual(["withdrawn"]);
    planner.learn(clerk);
    expect(standings(planner)).toEqual(["counts"]);
    planner.write(acknowledged(withdrawal.id));
    expect(standings(planner)).toEqual(["withdrawn"]);
  });

  it("withdrawn before the planner has signed for it is withdrawn; by another ministry it is not", () => {
    const { planner, clerk } = desks();
    const other = desk(3);
    planner.write(admitted(other, SCIENCE));
    const report = clerk.write(reportOf(100));
    other.learn(clerk);
    other.write(withdrawn(report.id));
    planner.learn(other);
    expect(standings(planner)).toEqual(["awaiting"]);
    clerk.write(withdrawn(report.id));
    planner.learn(clerk);
    expect(standings(planner)).toEqual(["withdrawn"]);
  });
});

describe("a key", () => {
  it("that nobody admitted counts nothing; its reports stay visible and count once it is admitted", () => {
    const [planner, clerk] = [desk(1), desk(2)];
    const report = clerk.write(reportOf(100));
    planner.learn(clerk);
    planner.write(acknowledged(report.id));
    expect(standings(planner)).toEqual(["unknown-key"]);
    planner.write(admitted(clerk, FINANCE));
    expect(standings(planner)).toEqual(["counts"]);
  });

  it("of one ministry reports nothing for another", () => {
    const { planner, clerk } = desks(SCIENCE);
    const report = clerk.write(reportOf(100));
    planner.learn(clerk);
    planner.write(acknowledged(report.id));
    expect(standings(planner)).toEqual(["wrong-ministry"]);
  });

  it("that was closed counts for the entries named, and for no other", () => {
    const { planner, clerk } = desks();
    const before = clerk.write(reportOf(100));
    const after = clerk.write(reportOf(200));
    planner.learn(clerk);
    planner.write(closed(clerk, before.id), { reason: "介质遗失" });
    for (const { id } of [before, after]) planner.write(acknowledged(id));
    expect(standings(planner)).toEqual(["counts", "closed-key"]);
    expect(seenBy(planner).keys).toMatchObject([{ key: clerk.key, closed: { reason: "介质遗失" } }]);
  });

  it("that was closed is not opened by admitting it again", () => {
    const { planner, clerk } = desks();
    planner.write(closed(clerk));
    planner.write(admitted(clerk, FINANCE));
    const report = clerk.write(reportOf(100));
    planner.learn(clerk);
    planner.write(acknowledged(report.id));
    expect(standings(planner)).toEqual(["closed-key"]);
  });

  it("in the place of a closed one counts beside what the closed one had reported", () => {
    const { planner, clerk } = desks();
    const old = clerk.write(reportOf(100));
    const successor = desk(3);
    successor.learn(clerk);
    const corrected = successor.write(reportOf(200));
    planner.learn(successor);
    planner.write(closed(clerk, old.id));
    planner.write(admitted(successor, FINANCE));
    for (const { id } of [old, corrected]) planner.write(acknowledged(id));
    expect(standings(planner)).toEqual(["replaced", "counts"]);
  });

  it("admits nothing itself before it is the planner's", () => {
    const [planner, clerk, second] = [desk(1), desk(2), desk(3)];
    clerk.write(admitted(clerk, FINANCE));
    const report = clerk.write(reportOf(100));
    second.learn(clerk);
    second.write(admitted(clerk, FINANCE));
    second.write(acknowledged(report.id));
    planner.learn(second);
    expect(standings(planner)).toEqual(["unknown-key"]);
    planner.write(admitted(second));
    expect(standings(planner)).toEqual(["counts"]);
  });

  it("of the planner that was closed no longer admits or signs for anything", () => {
    const [planner, second, clerk] = [desk(1), desk(2), desk(3)];
    const admission = planner.write(admitted(second));
    second.learn(planner);
    planner.write(closed(second));
    const report = clerk.write(reportOf(100));
    second.learn(clerk);
    second.write(admitted(clerk, FINANCE));
    second.write(acknowledged(report.id));
    second.write(closed(planner, admission.id));
    planner.learn(second);
    expect(standings(planner)).toEqual(["unknown-key"]);
  });

  it("of a ministry neither changes plans nor brings sample data", () => {
    const { planner, clerk } = desks();
    const plan = {
      year: 2026,
      ministries: [FINANCE],
      fields: ["其他"],
      quotas: [[100]],
      headline: 100,
      source: { documentNumber: "", title: "", date: "", words: "", note: "" },
    };
    clerk.write({ kind: "plan-added", plan, confirmations: [] });
    clerk.write(sampleLoaded(submission({ ministry: SCIENCE })));
    planner.learn(clerk);
    expect(seenBy(clerk)).toMatchObject({ plans: [{ standing: "counts" }], sampleLoaded: true });
    expect(seenBy(planner)).toMatchObject({ plans: [], sampleLoaded: false });
    planner.write(sampleLoaded(submission()));
    clerk.write(SAMPLE_REMOVED);
    planner.learn(clerk);
    expect(seenBy(planner).sampleLoaded).toBe(true);
  });
});

describe("the same file by two ways", () => {
  it("is counted once, signed for, and no correction, whichever came first", () => {
    for (const keyedFirst of [true, false]) {
      const { planner, clerk } = desks();
      if (keyedFirst) planner.write(reportOf(100));
      clerk.write(reportOf(100));
      planner.learn(clerk);
      if (!keyedFirst) planner.write(reportOf(100));
      expect(peopleSeenBy(planner)).toEqual([100]);
      expect(standings(planner)).toEqual(["counts", "counts"]);
      expect(seenBy(planner).coexisting).toEqual([]);
    }
  });

  it("is received on the earlier of the two days", () => {
    const { planner, clerk } = desks();
    const report = clerk.write(reportOf(100));
    planner.write({ ...reportOf(100), receivedOn: "2025-07-05" } as EntryBody);
    planner.learn(clerk);
    planner.write(acknowledged(report.id));
    expect(seenBy(planner).submissions).toMatchObject([{ receivedOn: "2025-07-05" }]);
  });

  it("is a correction when the figures were changed before accepting", () => {
    const { planner, clerk } = desks();
    planner.write(reportOf(100));
    const report = clerk.write({
      ...reportOf(100),
      submissions: [submission({ counts: { 其他: 90 } })],
    } as EntryBody);
    planner.learn(clerk);
    expect(peopleSeenBy(planner)).toEqual([100]);
    planner.write(acknowledged(report.id));
    expect(peopleSeenBy(planner)).toEqual([90]);
  });
});

describe("concurrent reports (并存)", () => {
  it("are both listed until the planner decides; the one signed for last counts meanwhile", () => {
    const { planner, clerk } = desks();
    const second = desk(3);
    planner.write(admitted(second, FINANCE));
    const one = clerk.write(reportOf(100));
    const other = second.write(reportOf(200));
    for (const each of [clerk, second]) planner.learn(each);
    for (const { id } of [other, one]) planner.write(acknowledged(id));
    expect(peopleSeenBy(planner)).toEqual([100]);
    expect(seenBy(planner).coexisting).toEqual([
      { year: 2025, ministry: FINANCE, cutoff: "2025-06", counts: one.id, others: [other.id] },
    ]);
    planner.write(acknowledged(other.id, [one.id]));
    expect(peopleSeenBy(planner)).toEqual([200]);
    expect(seenBy(planner).coexisting).toEqual([]);
  });

  it("are none when the second was written after the first, or one of them is returned or withdrawn", () => {
    const { planner, clerk } = desks();
    const first = clerk.write(reportOf(100));
    const second = desk(3);
    planner.write(admitted(second, FINANCE));
    second.learn(clerk);
    const later = second.write(reportOf(200));
    planner.learn(second);
    for (const { id } of [first, later]) planner.write(acknowledged(id));
    expect(seenBy(planner).coexisting).toEqual([]);

    const concurrent = desk(4);
    planner.write(admitted(concurrent, FINANCE));
    const beside = concurrent.write(reportOf(300));
    planner.learn(concurrent);
    planner.write(acknowledged(beside.id));
    expect(seenBy(planner).coexisting).toMatchObject([{ counts: beside.id, others: [later.id] }]);
    planner.write(returned(later.id));
    // What it had replaced stands beside the other report again.
    expect(seenBy(planner).coexisting).toMatchObject([{ counts: beside.id, others: [first.id] }]);
    planner.write(withdrawn(first.id));
    expect(seenBy(planner).coexisting).toEqual([]);
  });
});
