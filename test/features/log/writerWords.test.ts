import { describe, expect, it } from "vitest";
import { admissionWords, chainRows, writerWords } from "../../../src/features/log/writerWords.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { accepted, draft, SAMPLE_REMOVED, submission, unsigned } from "../../journal/entries/draft.ts";
import { acknowledged, admitted, closed, desk } from "../../journal/fold/desk.ts";

/** The planner's desk with what a ministry, another office of the planner and two strangers sent. */
function scene() {
  const [own, ministry, office, stranger, former] = [1, 2, 3, 4, 5].map(desk) as [
    Desk,
    Desk,
    Desk,
    Desk,
    Desk,
  ];
  own.write(admitted(ministry, "财政部"));
  own.write(admitted(office));
  own.write(admitted(former, "教育部"));
  own.write(closed(former));
  const signed = ministry.write(accepted(submission()));
  const waiting = ministry.write(accepted(submission({ cutoff: "2025-07" })));
  const others = ministry.write(accepted(submission({ ministry: "科技部" })));
  own.learn(ministry);
  own.write(acknowledged(signed.id));
  office.write(SAMPLE_REMOVED);
  const unknown = stranger.write(accepted(submission({ ministry: "教育部" })));
  const late = former.write(accepted(submission({ ministry: "教育部", cutoff: "2025-08" })));
  for (const each of [office, stranger, former]) own.learn(each);
  const old = unsigned(draft(SAMPLE_REMOVED));
  const entries = [...own.known, old];
  const state = foldJournal(entries, { own: new Set([own.key]) });
  return { entries, state, own, ministry, office, signed, waiting, others, unknown, late, old };
}

type Desk = ReturnType<typeof desk>;

describe("writerWords", () => {
  it("says who wrote an entry, by the roster", () => {
    const { state, own, office, signed, unknown, late, old } = scene();
    const words = [own.known[0]!, office.known.at(-1)!, signed, unknown, late, old].map((entry) =>
      writerWords(entry, state),
    );
    expect(words).toEqual([
      "本机",
      "计划管理方（人事处）",
      "财政部（人事处）",
      "未登记的身份",
      "已停用的身份：教育部（人事处）",
      "本机（旧格式，未签名）",
    ]);
  });
});

describe("admissionWords", () => {
  it("says how a report was received", () => {
    const { state, signed, waiting, others, unknown, late } = scene();
    const words = [signed, waiting, others, unknown, late].map(({ id }) => {
      const report = state.reports.find(({ entryId }) => entryId === id);
      return report && admissionWords(report);
    });
    expect(words).toEqual([
      "已签收",
      "待签收，不计入",
      "身份属于别的部门，不计入",
      "来自未登记的身份，不计入",
      "来自已停用的身份，不计入",
    ]);
  });
  it("has no word for what this copy stored", () => {
    const own = desk(1);
    own.write(accepted(submission()));
    const { reports } = foldJournal(own.known, { own: new Set([own.key]) });
    expect(reports.map(admissionWords)).toEqual([""]);
  });
});

describe("chainRows", () => {
  it("counts the entries of each writer, what waits and what is refused", () => {
    const { entries, state } = scene();
    const rows = chainRows(entries, state).map(({ writer, entries, awaiting, refused }) => [
      writer,
      entries,
      awaiting,
      refused,
    ]);
    expect(rows).toEqual([
      ["本机", 5, 0, 0],
      ["财政部（人事处）", 3, 1, 1],
      ["计划管理方（人事处）", 1, 0, 0],
      ["未登记的身份", 1, 0, 1],
      ["已停用的身份：教育部（人事处）", 1, 0, 1],
      ["本机（旧格式，未签名）", 1, 0, 0],
    ]);
  });
  it("has a fingerprint for signed chains alone", () => {
    const { entries, state } = scene();
    const prints = chainRows(entries, state).map(({ fingerprint }) => fingerprint);
    expect(prints.at(-1)).toBe("");
    expect(prints[0]).toMatch(/^\d{4}( \d{4}){5}$/);
  });
});
