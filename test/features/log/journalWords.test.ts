import { describe, expect, it } from "vitest";
import type { JournalCheck } from "../../../src/app/journal/journalCheck.ts";
import {
  authorWords,
  bodiesIn,
  checkTitle,
  entryWords,
  forkSentence,
  shownEntries,
} from "../../../src/features/log/journalWords.ts";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import type { StoredFault } from "../../../src/journal/keepers/checkStored.ts";
import { plan } from "../../builders.ts";
import {
  accepted,
  draft,
  journal,
  journalOf,
  SAMPLE_REMOVED,
  sampleLoaded,
  submission,
  withdrawn,
} from "../../journal/entries/draft.ts";

const added: EntryBody = {
  kind: "plan-added",
  plan: plan(2026, ["其他"], { 财政部: [100] }),
  confirmations: [],
};

describe("entryWords", () => {
  it("names the file and its parts", () => {
    const entries = journalOf(accepted(submission(), submission({ cutoff: "2025-07" })));
    expect(entries.map((entry) => entryWords(entry, bodiesIn(entries)))).toEqual([
      "上报入库：上报.csv（2 份）",
    ]);
  });

  it("counts figures of measures, alone where a report has nothing else", () => {
    const programme = [{ year: 2025, ministry: "财政部", cutoff: "2025-06", measure: "期数", count: 7 }];
    const both = { ...accepted(submission()), programme } as EntryBody;
    const alone = { ...accepted(), programme } as EntryBody;
    const entries = journalOf(both, alone);
    expect(entries.map((entry) => entryWords(entry, bodiesIn(entries)))).toEqual([
      "上报入库：上报.csv（1 份，工程子项目 1 个数字）",
      "上报入库：上报.csv（工程子项目 1 个数字）",
    ]);
  });

  it("says when a report was received, where it was stored on another day", () => {
    const on = (receivedOn: string) => {
      const [entry] = journalOf({ ...accepted(submission()), receivedOn } as EntryBody);
      return entryWords(entry as never, bodiesIn([]));
    };
    expect(on("2025-07-08")).toBe("上报入库：上报.csv（1 份，2025年7月8日收到）");
    expect(on("2025-07-10")).toBe("上报入库：上报.csv（1 份）");
  });

  it("names what was withdrawn with its check code", () => {
    const [report, table] = journalOf(accepted(submission()), added);
    const entries = journalOf(accepted(submission()), added, withdrawn(report?.id ?? ""), {
      kind: "plan-withdrawn",
      target: table?.id ?? "",
    });
    expect(entryWords(entries[2] as never, bodiesIn(entries))).toBe(
      `撤回上报：上报.csv（${report?.id.slice(0, 8)}）`,
    );
    expect(entryWords(entries[3] as never, bodiesIn(entries))).toBe(
      `撤回采用的计划表：2026年度（${table?.id.slice(0, 8)}）`,
    );
  });

  it("says what came and went of the sample data", () => {
    const entries = journalOf(sampleLoaded(submission()), SAMPLE_REMOVED);
    expect(entries.map((entry) => entryWords(entry, bodiesIn(entries)))).toEqual([
      "载入示例数据（1 份）",
      "清除示例数据",
    ]);
  });
});

describe("the journal's table", () => {
  const entries = journalOf(accepted(submission()), SAMPLE_REMOVED, added);

  const FAULT = { index: 0, kind: "wrong-id", entryId: entries[0]?.id ?? "" } as const;

  it("says who made an entry", () => {
    const [entry] = journal(draft(added, { author: { kind: "ministry", name: "财政部" } }));
    expect([...entries.slice(0, 1), entry].map((one) => one && authorWords(one))).toEqual([
      "计划管理方",
      "财政部",
    ]);
  });

  it("lists the last entries, the newest first", () => {
    expect(shownEntries(entries, [], 0, 2).map(({ index }) => index)).toEqual([2, 1]);
    expect(shownEntries(entries, [], 0, 20).map(({ index }) => index)).toEqual([2, 1, 0]);
    expect(shownEntries(entries, [], 1, 3).map(({ index }) => index)).toEqual([1, 0]);
  });

  it("never leaves out a faulty entry", () => {
    expect(shownEntries(entries, [FAULT], 0, 1).map(({ index }) => index)).toEqual([2, 0]);
  });

  it("is headed by the last check code, or by the number of faults", () => {
    const last = entries.at(-1)?.id.slice(0, 8);
    const done = (faults: StoredFault[]): JournalCheck => ({ kind: "done", faults });
    expect(checkTitle(entries, done([]))).toBe(`记录完整：3 条，最后一条的校验码 ${last}`);
    expect(checkTitle(entries, done([FAULT]))).toBe("记录有 1 处问题");
    expect(checkTitle(entries, { kind: "pending" })).toBe(`正在核对记录：3 条，最后一条的校验码 ${last}`);
    expect(checkTitle(entries, { kind: "failed", message: "" })).toBe(
      `记录没有核对完：3 条，最后一条的校验码 ${last}`,
    );
  });

  it("names a fork as such, and not as damage", () => {
    const branches = ["a".repeat(64), "b".repeat(64)];
    expect(forkSentence({ chain: "", previous: "c".repeat(64), branches })).toBe(
      "记录在 cccccccc 之后分叉：aaaaaaaa、bbbbbbbb 各自往下写。通常是从旧的备份或复制的浏览器配置接着写的，不是损坏，各条都保留。",
    );
    expect(forkSentence({ chain: "", previous: null, branches })).toContain("记录从头分叉");
  });
});
