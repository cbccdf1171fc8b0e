import { describe, expect, it } from "vitest";
import { today } from "../../../../src/app/browser/today.ts";
import type { ReportToAccept } from "../../../../src/app/journal/journalActions.ts";
import type { IntakeAction, IntakeItem } from "../../../../src/features/submit/session/intakeState.ts";
import { agreementTo } from "../../../../src/features/submit/session/isAgreed.ts";
import {
  type Storage,
  storeAsShown,
  storeFiles,
} from "../../../../src/features/submit/session/storeFiles.ts";
import { earlierInBatch, storingOrder } from "../../../../src/features/submit/session/storingOrder.ts";
import { reviewOf } from "../../../../src/intake/report/review.ts";
import { unreviewedReport } from "../../../../src/intake/report/unreadReport.ts";
import type { Entry, EntryBody } from "../../../../src/journal/entries/entry.ts";
import { JournalMovedError, StorageError } from "../../../../src/journal/keepers/keeper.ts";
import { plan } from "../../../builders.ts";
import { accepted, draft, submission, unsigned } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";
import { handled, reportBytes } from "../handled.ts";

const PLANS = [plan(2025, ["新材料"], { 教育部: [100], 科技部: [100] })];

/** A journal in memory that refuses the files named, and to which other tabs can append; it records what it was asked. */
function storage(refused: readonly string[] = []) {
  const entries: Entry[] = [];
  const otherTabs: EntryBody[] = [];
  const reports: ReportToAccept[] = [];
  const put = (body: EntryBody) => {
    entries.push(unsigned(draft(body), entries.at(-1)?.id ?? null));
  };
  const actions: IntakeAction[] = [];
  const world: Storage = {
    read: async () => ({ entries, state: foldOwn(entries), loss: null }),
    accept: async (report) => {
      if (refused.includes(report.fileName)) throw new StorageError("full", "no room");
      const meanwhile = otherTabs.shift();
      if (meanwhile) put(meanwhile);
      const head = entries.at(-1)?.id ?? null;
      if (report.expectedHead !== head) throw new JournalMovedError(head);
      reports.push(report);
      put(accepted(...report.submissions));
    },
    review: async ({ records, plans, received, earlier }) => reviewOf(records, plans, received, earlier),
    act: (action) => actions.push(action),
  };
  /** Appends just before the next reports are stored, one each time. */
  const meanwhile = (...bodies: EntryBody[]) => otherTabs.push(...bodies);
  return { world, reports, actions, put, meanwhile };
}

const shown = { plans: PLANS, journal: foldOwn([]) };
const store = (items: readonly IntakeItem[], world: Storage) => storeFiles(storingOrder(items), shown, world);

describe("storeFiles(items, plans, storage)", () => {
  it("stores each file as one entry, in the order of the cut-offs", async () => {
    const { world, reports } = storage();
    const items = handled({
      "june.csv": reportBytes("教育部,新材料,2025-06,20"),
      "march.csv": reportBytes("教育部,新材料,2025-03,10"),
    });
    const result = await store(items, world);
    expect(reports.map(({ fileName }) => fileName)).toEqual(["march.csv", "june.csv"]);
    expect(result.stored.map(({ name }) => name)).toEqual(["march.csv", "june.csv"]);
    expect(result.failed).toEqual([]);
  });
  it("says which failed and why, and stores the others all the same", async () => {
    const { world, reports, actions } = storage(["b.csv"]);
    const items = handled({
      "a.csv": reportBytes("教育部,新材料,2025-06,20"),
      "b.csv": reportBytes("科技部,新材料,2025-06,20"),
      "c.csv": reportBytes("财政部,新材料,2025-06,20"),
    });
    const { stored, failed } = await store(items, world);
    expect(reports.map(({ fileName }) => fileName)).toEqual(["a.csv", "c.csv"]);
    expect(stored.map(({ name }) => name)).toEqual(["a.csv", "c.csv"]);
    expect(failed.map(({ item, problem }) => [item.name, problem])).toEqual([
      ["b.csv", "磁盘或浏览器的存储空间已满。请腾出磁盘空间后重试，不要清除浏览器数据。"],
    ]);
    expect(actions.filter(({ kind }) => kind === "stored")).toHaveLength(2);
    expect(actions).toContainEqual(expect.objectContaining({ kind: "not-stored", id: 2 }));
  });
  it("does not store a file for which something turns up that nobody agreed to", async () => {
    const { world, reports } = storage();
    const items = handled({
      "march.csv": reportBytes("教育部,新材料,2025-03,30"),
      "june.csv": reportBytes("教育部,新材料,2025-06,20"),
    });
    const { failed } = await store(items, world);
    expect(reports.map(({ fileName }) => fileName)).toEqual(["march.csv"]);
    expect(failed.map(({ item }) => item.name)).toEqual(["june.csv"]);
  });
  it("does not store a file whose review was ended, and stores the others", async () => {
    const { world, reports } = storage();
    const items = handled({
      "a.csv": reportBytes("教育部,新材料,2025-06,20"),
      "b.csv": reportBytes("科技部,新材料,2025-06,20"),
    });
    const review: Storage["review"] = async (question) =>
      question.records.some(({ ministry }) => ministry === "教育部")
        ? unreviewedReport({ limit: "comparison-time", max: 5 })
        : world.review(question);
    const { failed } = await store(items, { ...world, review });
    expect(reports.map(({ fileName }) => fileName)).toEqual(["b.csv"]);
    expect(failed.map(({ problem }) => problem)).toEqual([expect.stringContaining("比对了5秒还没有完成")]);
  });
  it("stores what was agreed to while the batch was looked at", async () => {
    const { world, reports } = storage();
    const items = handled({
      "march.csv": reportBytes("教育部,新材料,2025-03,30"),
      "june.csv": reportBytes("教育部,新材料,2025-06,20"),
    });
    const june = items[1]!;
    const asShown = reviewOf(june.reading!.records, PLANS, undefined, earlierInBatch(items).get(2));
    const ticks = { "cumulative-decreased": agreementTo("cumulative-decreased", asShown.batchFindings) };
    const agreed = [items[0]!, { ...june, ticks, reason: "扣除重复" }];
    expect((await store(agreed, world)).failed).toEqual([]);
    expect(reports.map(({ fileName, reason }) => [fileName, reason])).toEqual([
      ["march.csv", null],
      ["june.csv", "扣除重复"],
    ]);
    expect(reports[1]?.confirmations.map(({ code }) => code)).toEqual(["cumulative-decreased"]);
  });
  it("stores the day of receipt that was entered, today's without one, and no file with a day that cannot be", async () => {
    const { world, reports } = storage();
    const [mailed, handed, wrong] = handled({
      "a.csv": reportBytes("教育部,新材料,2025-06,20"),
      "b.csv": reportBytes("科技部,新材料,2025-06,20"),
      "c.csv": reportBytes("财政部,新材料,2025-06,20"),
    });
    const items = [
      { ...mailed!, receivedOn: "2025-07-14" },
      handed!,
      { ...wrong!, receivedOn: "2025-06-29" },
    ];
    const { failed } = await store(items, world);
    expect(reports.map(({ fileName, receivedOn }) => [fileName, receivedOn])).toEqual([
      ["a.csv", "2025-07-14"],
      ["b.csv", today()],
    ]);
    expect(failed.map(({ problem }) => problem)).toEqual(["收到日期不能早于统计截止2025年6月30日。"]);
  });
  it("keeps the original bytes and lists what was changed", async () => {
    const { world, reports } = storage();
    const bytes = reportBytes("教育局,新材料,2025-06,20");
    const [item] = handled({ "a.csv": bytes });
    const [mended] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,20") });
    const edits = { done: [[{ row: 2, index: 1, to: "教育部" }]], undone: [] };
    await store([{ ...item!, edits, reading: mended!.reading }], world);
    expect(reports[0]?.bytes).toBe(bytes);
    expect(reports[0]?.changes).toEqual([{ row: 2, column: "部门", from: "教育局", to: "教育部" }]);
  });
});

/** An adopted plan for 2025. */
const adopted: EntryBody = {
  kind: "plan-added",
  plan: plan(2025, ["新材料"], { 教育部: [15], 科技部: [100] }),
  confirmations: [],
};

describe("storeFiles while other tabs store", () => {
  it("stores all the same what is about other ministries", async () => {
    const { world, reports, meanwhile } = storage();
    meanwhile(accepted(submission({ ministry: "财政部" })), accepted(submission({ ministry: "科技部" })));
    const items = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,20") });
    expect((await store(items, world)).failed).toEqual([]);
    expect(reports).toHaveLength(1);
  });
  it("does not replace what another tab stored of the same ministry and cut-off", async () => {
    const { world, reports, meanwhile } = storage();
    meanwhile(accepted(submission({ ministry: "教育部", counts: { 新材料: 19 } })));
    const items = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,20") });
    const { failed } = await store(items, world);
    expect(reports).toEqual([]);
    expect(failed.map(({ problem }) => problem)).toEqual([expect.stringContaining("请再核对一次后确认")]);
  });
  it("does not store a file whose year got another plan, which was not compared with it", async () => {
    const { world, reports, meanwhile } = storage();
    meanwhile(adopted);
    const items = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,20") });
    expect((await store(items, world)).failed).toHaveLength(1);
    expect(reports).toEqual([]);
  });
});

describe("storeAsShown(item, toConfirm, shown, storage)", () => {
  const [item] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,20") });
  const outcome = async ({ world }: ReturnType<typeof storage>) =>
    storeAsShown(item!, [], shown, world).then(
      () => "stored",
      (error: unknown) => (error instanceof JournalMovedError ? "shown again" : error),
    );

  it("stores whatever other tabs stored of other ministries, before the click and during it", async () => {
    const tabs = storage();
    tabs.put(accepted(submission({ ministry: "财政部" })));
    tabs.meanwhile(
      accepted(submission({ ministry: "科技部" })),
      accepted(submission({ ministry: "教育部", year: 2023, cutoff: "2023-06" })),
    );
    expect(await outcome(tabs)).toBe("stored");
    expect(tabs.reports).toHaveLength(1);
  });
  it.each([
    ["the same cut-off", submission({ ministry: "教育部", counts: { 新材料: 20 } })],
    ["another cut-off", submission({ ministry: "教育部", cutoff: "2025-03", counts: { 新材料: 5 } })],
    [
      "the year before",
      submission({ ministry: "教育部", year: 2024, cutoff: "2024-12", counts: { 新材料: 5 } }),
    ],
  ])("stores nothing when the ministry's %s came meanwhile", async (_, other) => {
    const tabs = storage();
    tabs.meanwhile(accepted(other));
    expect(await outcome(tabs)).toBe("shown again");
    expect(tabs.reports).toEqual([]);
  });
  it("stores nothing when the plan changed meanwhile", async () => {
    const tabs = storage();
    tabs.meanwhile(adopted);
    expect(await outcome(tabs)).toBe("shown again");
  });
  it("gives every other failure as it is", async () => {
    expect(await outcome(storage(["a.csv"]))).toBeInstanceOf(StorageError);
  });
});
