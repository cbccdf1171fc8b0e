import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { backUp, chooseFiles, openScreen, reportAndConfirm, restore } from "../harness/walk.ts";

const { visit, openVisit } = browserForTests();
const PASSPHRASE = "三号保险柜 2025 年 6 月";

function report(ministry: string) {
  return reportFile(`${ministry}.csv`, [{ ministry, field: "数字技术", cutoff: "2025-06", people: 1000 }]);
}

/** The writer of each stored entry, in the order in which they came. */
function writersIn(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("knowledge-renewal-journal");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("entries").objectStore("entries").getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(({ entry }) => entry.writer));
          };
        };
      }),
  );
}

it("a key is handed over by its file: the other copy goes on with it, this one gets a new one", async () => {
  const { page } = await visit();
  await reportAndConfirm(page, report("教育部"));
  const backup = await backUp(page);
  await page.getByText("身份文件：备份本机的密钥，或移到另一台电脑").click();
  const make = page.getByRole("button", { name: "生成并下载身份文件" });
  await page.getByLabel("口令（至少 12 个字符）").fill(PASSPHRASE);
  expect(await make.isDisabled()).toBe(true);
  await page.getByLabel("再输一遍").fill(PASSPHRASE);
  await page.getByLabel(/^移交给另一台电脑/).check();
  const [download] = await Promise.all([page.waitForEvent("download"), make.click()]);
  await page.getByText("已生成。请试读一次，确认口令无误。").waitFor();
  await page.getByText("本机写下第一条记录时生成自己的密钥，此后每条都签名。").waitFor();
  const file = { name: "身份文件.key", mimeType: "", buffer: readFileSync(await download.path()) };

  const { page: other } = await openVisit({ ownProfile: true });
  await other.goto("./#/log");
  await other.getByText("身份文件：备份本机的密钥，或移到另一台电脑").click();
  const take = other.getByRole("button", { name: "用这个身份接着写" });
  const takeWith = async (passphrase: string) => {
    await other.getByLabel("口令（至少 12 个字符）").fill(passphrase);
    await other.getByLabel("选择身份文件").setInputFiles(file);
    await take.click();
  };
  await takeWith(`${PASSPHRASE}。`);
  await other.getByText(/^口令不对，或文件已损坏。/).waitFor();
  await takeWith(PASSPHRASE);
  await other.getByText(/^本机没有这个身份已写的全部记录/).waitFor();
  await restore(other, backup);
  await other.getByLabel(/^本机也只记加了口令的密钥/).check();
  await takeWith(PASSPHRASE);
  await other.getByText(/^已接上：/).waitFor();
  await other.getByText("本机只记加了口令的密钥：每次打开程序，第一次签名前要输口令。").waitFor();

  // After a reload nothing is signed before the passphrase was given, which is asked for once.
  await other.reload();
  await openScreen(other, "数据上报");
  await chooseFiles(other, report("科技部"));
  const confirm = other.getByRole("button", { name: "确认入库" });
  await confirm.click();
  const question = other.getByRole("dialog", { name: "本机的密钥加了口令" });
  await question.getByRole("button", { name: "取消" }).click();
  await other.getByText(/没有输入口令，不能签名。/).waitFor();
  expect(await writersIn(other)).toHaveLength(1);
  await confirm.click();
  await question.getByLabel("口令").fill(`${PASSPHRASE}。`);
  await question.getByRole("button", { name: "确定" }).click();
  await question.getByText(/^口令不对，或文件已损坏。/).waitFor();
  await question.getByLabel("口令").fill(PASSPHRASE);
  await question.getByRole("button", { name: "确定" }).click();
  await other.getByText(/^已入库：/).waitFor();
  await reportAndConfirm(page, report("财政部"));
  const [[first, second], [, later]] = [await writersIn(other), await writersIn(page)];
  expect(second).toBe(first);
  expect(later).not.toBe(first);
  await openScreen(other, "记录");
  await other.getByText(/^记录完整：2 条/).waitFor();
});
