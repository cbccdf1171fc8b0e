import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { SignedEntry } from "../../../src/journal/entries/entry.ts";
import { signId } from "../../../src/journal/entries/writer.ts";
import { accepted, submission, writer } from "../../journal/entries/draft.ts";
import { acknowledged, admitted, closed, type Desk, desk, returned } from "../../journal/fold/desk.ts";
import { storeEntries, storeOwnKey } from "../harness/generated.ts";
import { browserForTests } from "../harness/launch.ts";
import { cellTexts, expectKpi, openScreen } from "../harness/walk.ts";

const { visit } = browserForTests();

const by = (name: string) => ({ author: { kind: "ministry" as const, name } });

/** What the planner holds of a ministry, of another office of the planner, of a stranger and of a closed key. */
function planner(): Desk {
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
  const signed = ministry.write(accepted(report("财政部", 3000)), by("财政部"));
  const ahead = { ...by("财政部"), time: "2099-07-10T08:00:00.000Z" };
  const waiting = ministry.write(accepted({ ...report("财政部", 5000), cutoff: "2025-07" }), ahead);
  own.write(accepted(report("科技部", 100)), by("科技部"));
  office.write(accepted(report("科技部", 200)), { ...by("科技部"), time: "2025-07-11T08:00:00.000Z" });
  own.learn(ministry);
  own.write(acknowledged(signed.id), by("财政部"));
  own.write(returned(null), { ...by("财政部"), reason: "小计不等" });
  const holds = [signed.id, waiting.id].sort();
  own.write({ kind: "receipt-issued", number: 1, holds }, by("财政部"));
  own.write({ kind: "receipt-issued", number: 2, holds: [signed.id] }, by("财政部"));
  stranger.write(accepted(report("教育部", 7000)), by("教育部"));
  former.write(accepted({ ...report("教育部", 9000), cutoff: "2025-05" }), by("教育部"));
  for (const each of [office, stranger, former]) own.learn(each);
  return own;
}

function report(ministry: string, people: number) {
  return submission({ ministry, counts: { 数字技术: people } });
}

/** The entries with signatures that hold. */
function signedBy(known: readonly SignedEntry[]): SignedEntry[] {
  const writers = new Map([1, 2, 3, 4, 5].map((number) => [writer(number).publicKey, writer(number)]));
  return known.map((entry) => ({
    ...entry,
    signature: signId(entry.id, writers.get(entry.writer) ?? writer(1)),
  }));
}

async function openLog(): Promise<Page> {
  const { page } = await visit("#/log");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const { key, known } = planner();
  await storeOwnKey(page, key);
  await storeEntries(
    page,
    signedBy(known).map((entry) => ({ entry })),
  );
  await page.getByRole("table", { name: "按写入方" }).waitFor();
  return page;
}

describe("a journal of several writers on 记录", () => {
  it("says who wrote what, what waits, what is refused and what was returned", async () => {
    const page = await openLog();
    const chains = await cellTexts(page.getByRole("table", { name: "按写入方" }));
    expect(chains.slice(1).map((row) => [row[0], ...row.slice(2, 5)])).toEqual([
      ["本机", "9", "0", "0"],
      ["财政部（人事处）", "2", "1", "0"],
      ["计划管理方（人事处）", "1", "0", "0"],
      ["未登记的身份", "1", "0", "1"],
      ["已停用的身份：教育部（人事处）", "1", "0", "1"],
    ]);
    const heading = page.getByRole("heading", { name: /^已入库 6 份上报，2 份有效/ });
    await heading.waitFor();
    expect(await page.getByText("时钟可疑 1 条").count()).toBe(1);
    expect(await page.getByText("财政部的回执第 2 号缺 1 条以前的回执列过的记录").count()).toBe(1);
    const back = await cellTexts(page.getByRole("table", { name: "退回的上报：1 份" }));
    expect(back.at(-1)?.join(" ")).toContain("小计不等");
  });

  it("lets the planner decide which of two coexisting reports counts", async () => {
    const page = await openLog();
    const rows = page.getByRole("table", { name: "并存的上报：1 处待定" }).locator("tbody tr");
    await rows.filter({ hasText: "未计入" }).getByRole("button", { name: "以此为准" }).click();
    await page.getByLabel("原因（必填）").fill("以规划司核对的为准");
    await page.getByRole("button", { name: "确认", exact: true }).click();
    await page.getByRole("heading", { name: /^并存的上报/ }).waitFor({ state: "detached" });
    await openScreen(page, "总览");
    await page.goto("./#/?year=2025&asOf=2025-06");
    await expectKpi(page, "actual", 3100);
  });
});
