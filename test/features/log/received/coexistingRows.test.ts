import { describe, expect, it } from "vitest";
import { coexistingRows } from "../../../../src/features/log/received/coexistingRows.ts";
import { foldJournal } from "../../../../src/journal/fold/state.ts";
import { accepted, submission } from "../../../journal/entries/draft.ts";
import { acknowledged, admitted, desk } from "../../../journal/fold/desk.ts";

/** Two copies of the planner that each keyed a report of one ministry and cut-off. */
function twoReports() {
  const [own, other] = [desk(1), desk(2)];
  own.write(admitted(other));
  const first = own.write(accepted(submission({ counts: { 其他: 100 } })));
  const second = other.write(accepted(submission({ counts: { 其他: 200 } })), {
    time: "2025-07-11T08:00:00.000Z",
  });
  own.learn(other);
  return {
    own,
    first,
    second,
    rows: () => coexistingRows(foldJournal(own.known, { own: new Set([own.key]) })),
  };
}

describe("coexistingRows", () => {
  it("lists the report that counts, then the others", () => {
    const { first, second, rows } = twoReports();
    expect(rows().map(({ report, people, counts, others }) => [report.id, people, counts, others])).toEqual([
      [second.id, 200, true, [first.id]],
      [first.id, 100, false, [second.id]],
    ]);
    expect(new Set(rows().map(({ key }) => key)).size).toBe(2);
  });
  it("lists nothing once the planner has signed for one of them over the others", () => {
    const { own, rows } = twoReports();
    const [, kept] = rows();
    own.write(acknowledged(kept?.report.id ?? "", kept?.others), { time: "2025-07-12T08:00:00.000Z" });
    expect(rows()).toEqual([]);
  });
});
