import { describe, expect, it } from "vitest";
import { awaitingReports, ministriesToAnswer } from "../../../../src/features/submit/exchange/answers.ts";
import { foldJournal } from "../../../../src/journal/fold/state.ts";
import { accepted, submission, withdrawn } from "../../../journal/entries/draft.ts";
import { acknowledged, admitted, desk, returned } from "../../../journal/fold/desk.ts";

const FINANCE = { kind: "ministry", name: "财政部" } as const;

/** The planner's desk with two reports of 财政部 in a package. */
function twoReports() {
  const [planner, clerk] = [desk(1), desk(2)];
  planner.write(admitted(clerk, FINANCE.name));
  const june = clerk.write(accepted(submission()), { author: FINANCE });
  const july = clerk.write(accepted(submission({ cutoff: "2025-07" })), { author: FINANCE });
  planner.learn(clerk);
  const state = () => foldJournal(planner.known, { own: new Set([planner.key]) });
  return { planner, clerk, june, july, state };
}

describe("awaitingReports(state)", () => {
  it("are those without a verdict that the ministry has not withdrawn", () => {
    const { planner, clerk, june, july, state } = twoReports();
    expect(awaitingReports(state()).map(({ id }) => id)).toEqual([june.id, july.id]);
    planner.write(acknowledged(june.id));
    clerk.write(withdrawn(july.id), { author: FINANCE });
    planner.learn(clerk);
    expect(awaitingReports(state())).toEqual([]);
  });
});

describe("ministriesToAnswer(state)", () => {
  it("are named once from the first verdict on, and no longer after a receipt", () => {
    const { planner, june, july, state } = twoReports();
    expect(ministriesToAnswer(state())).toEqual([]);
    planner.write(acknowledged(june.id));
    planner.write(returned(july.id));
    expect(ministriesToAnswer(state())).toEqual([FINANCE.name]);
    planner.write({ kind: "receipt-issued", number: 1, holds: [] }, { author: FINANCE });
    expect(ministriesToAnswer(state())).toEqual([]);
    planner.write(acknowledged(july.id));
    expect(ministriesToAnswer(state())).toEqual([FINANCE.name]);
  });
});
