import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { receiptStatement } from "../../../src/app/check/receiptStatement.ts";
import { sealText, statementDigest } from "../../../src/app/check/seal.ts";
import { signId } from "../../../src/journal/entries/writer.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { accepted, submission, writer } from "../../journal/entries/draft.ts";
import { acknowledged, admitted, closed, type Desk, desk } from "../../journal/fold/desk.ts";
import { storeEntries, storeOwnKey } from "../harness/generated.ts";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { cellTexts, openScreen, reportAndConfirm } from "../harness/walk.ts";

const { visit } = browserForTests();

const MINISTRY = "财政部";
const BY_MINISTRY = { author: { kind: "ministry", name: MINISTRY } } as const;

function report(people: number) {
  return accepted(submission({ ministry: MINISTRY, cutoff: "2025-06", counts: { 数字技术: people } }));
}

/** The text of the QR code on the receipt of a report that the desk, which has the key 2, stored. */
function receiptText(at: Desk, reportId: string): string {
  const journal = foldJournal(at.known, { own: new Set([at.key]) });
  const stored = journal.reports.find(({ id }) => id === reportId);
  if (!stored) throw new Error("no report");
  const statement = receiptStatement(stored, journal);
  const { value: signature } = signId(statementDigest(statement), writer(2));
  return sealText({ statement, writer: at.key, signature });
}

/** A planner's journal with a ministry's report; the ministry's copy was restored and went on twice, and its key is closed. */
function planned(): { readonly planner: Desk; readonly receipt: string; readonly late: string } {
  const [planner, clerk, restored] = [desk(1), desk(2), desk(2)];
  planner.write(admitted(clerk, MINISTRY));
  clerk.learn(planner);
  const first = clerk.write(report(3000), BY_MINISTRY);
  restored.learn(clerk);
  const receipt = receiptText(clerk, first.id);
  planner.learn(clerk);
  planner.write(acknowledged(first.id), BY_MINISTRY);
  planner.write(closed(clerk, first.id));
  const second = clerk.write(report(3500), BY_MINISTRY);
  restored.write(report(3600), BY_MINISTRY);
  planner.learn(clerk);
  planner.learn(restored);
  return { planner, receipt, late: receiptText(clerk, second.id) };
}

async function check(page: Page, given: string, title: string): Promise<void> {
  await page.goto("./#/log/check");
  await page.getByLabel("核验码或二维码内容").fill(given);
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByRole("heading", { name: title }).waitFor();
}

it("a paper is known after its key was closed and after its figures were corrected; a forked chain is named", async () => {
  const { page } = await visit("#/log");
  const { planner, receipt, late } = planned();
  await storeOwnKey(page, planner.key);
  const signed = planner.known.map((entry) => ({
    entry: { ...entry, signature: signId(entry.id, writer(entry.writer === planner.key ? 1 : 2)) },
  }));
  await storeEntries(page, signed);
  // Two branches from one entry: both are kept, and nothing is damaged.
  const fork = planner.known.find(({ body }) => body.kind === "report-accepted")?.id.slice(0, 8);
  await page.getByText(`记录在 ${fork} 之后分叉：`).waitFor();

  await check(page, receipt, "一致：上报.csv的回执");
  await page.getByText(`签名有效，由${MINISTRY}签署（该身份已停用）。`).waitFor();
  await page.getByRole("row", { name: `${MINISTRY} 2025年6月 3,000 3,000 有效` }).waitFor();
  await check(page, late, "一致：上报.csv的回执");
  await page.getByRole("row", { name: /3,500 .*已停用/ }).waitFor();

  await page.goto("./#/briefing?year=2025&asOf=2025-06");
  await expect.poll(() => page.locator(".sheets").textContent()).toContain("全国能力提升项目完成3,000人");
  const code = (await page.getByText("下面就是打印出来的样子").locator(".code").textContent()) ?? "";
  await check(page, code, "一致：2025年6月全国简报");

  await openScreen(page, "数据上报");
  const row = { ministry: MINISTRY, field: "数字技术", cutoff: "2025-06", people: 3200 };
  await reportAndConfirm(page, reportFile("更正.csv", [row]));
  await check(page, code, "已更正：2025年6月全国简报");
  const figures = await cellTexts(page.getByRole("table", { name: "已更正：2025年6月全国简报" }));
  expect(figures).toContainEqual(["完成数", "3,000", "3,200"]);
  const [, change] = await cellTexts(page.getByRole("table", { name: "印后变了的上报 1 份" }));
  expect(change?.slice(0, 5)).toEqual([MINISTRY, "2025年6月", "3,000", "3,200", "更正"]);
});
