import { describe, expect, it } from "vitest";
import { receiptFacts } from "../../../../src/features/submit/receipt/receiptFacts.ts";
import { fingerprintOf } from "../../../../src/journal/entries/fingerprint.ts";
import { foldJournal } from "../../../../src/journal/fold/state.ts";
import { accepted, submission } from "../../../journal/entries/draft.ts";
import { acknowledged, admitted, desk, returned } from "../../../journal/fold/desk.ts";

const FINANCE = { kind: "ministry", name: "财政部" } as const;

/** Both copies after the ministry stored a report and the planner decided. */
function reportAfter(...decide: ((id: string) => Parameters<ReturnType<typeof desk>["write"]>[0])[]) {
  const [planner, clerk] = [desk(1), desk(2)];
  planner.write(admitted(clerk, FINANCE.name));
  const entry = clerk.write(accepted(submission()), { author: FINANCE });
  planner.learn(clerk);
  const decisions = decide.map((body) =>
    planner.write(body(entry.id), { author: FINANCE, reason: "见公函" }),
  );
  clerk.learn(planner);
  clerk.write(admitted(planner));
  const at = (copy: typeof clerk) =>
    foldJournal(clerk.known, { own: new Set([copy.key]) }).reports.find(({ id }) => id === entry.id);
  return { entry, decisions, clerks: at(clerk), planners: at(planner) };
}

function factsOf(report: ReturnType<typeof reportAfter>["clerks"], isPlanners: boolean) {
  if (!report) throw new Error("no report");
  const facts = receiptFacts(report, isPlanners);
  return { ...facts, lines: new Map(facts.lines) };
}

describe("receiptFacts(report, isPlanners)", () => {
  it("of a stored report say that it is stored and not sent, with the fingerprint of its entry", () => {
    const { entry, clerks } = reportAfter();
    const { title, lines, proves, provesNot } = factsOf(clerks, false);
    expect(title).toBe("上报存入回执");
    expect(lines.get("上报内容")).toBe("截至2025年6月 累计 30,000 人");
    expect(lines.get("记录指纹")).toBe(fingerprintOf(entry.id));
    expect(lines.has("签收记录")).toBe(false);
    expect(proves).toContain("已存入本机");
    expect(provesNot).toContain("已经送出");
  });

  it("after the signature name the planner's entry and no longer say that it is only stored", () => {
    const { decisions, clerks } = reportAfter(acknowledged);
    const { title, lines, proves, provesNot } = factsOf(clerks, false);
    expect(title).toBe("上报签收回执");
    expect(lines.get("签收记录")).toContain(fingerprintOf(decisions[0]?.id ?? ""));
    expect(lines.get("收到日期")).toBe("2025年7月12日");
    expect(`${proves}${provesNot}`).not.toContain("本机");
  });

  it("of a returned report give the reason; of one that the planner keyed, that it was received", () => {
    const { clerks } = reportAfter(returned);
    expect(factsOf(clerks, false).title).toBe("上报退回回执");
    expect(factsOf(clerks, false).lines.get("原因")).toBe("见公函");
    const { planners } = reportAfter();
    expect(factsOf(planners, true).title).toBe("上报存入回执");
    const keyed = planners && { ...planners, admission: "accepted" as const };
    expect(factsOf(keyed, true).title).toBe("收件回执");
  });
});
