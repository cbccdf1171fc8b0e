import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests, openTab } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { chooseFiles, confirmReport, expectKpi, openScreen } from "../harness/walk.ts";

const { openVisit } = browserForTests();

const JUNE = { ministry: "教育部", field: "新材料", cutoff: "2025-06", people: 1200 };

/** A profile whose folder picker gives a folder of the browser's own storage. */
async function personAt(identity: { readonly kind: string; readonly name?: string }): Promise<Page> {
  const { context, page } = await openVisit({ identity, ownProfile: true });
  await context.addInitScript(() => {
    const showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("报送", { create: true });
    Object.assign(window, { showDirectoryPicker });
  });
  await page.goto("./#/log?year=2025&asOf=2025-06");
  await page.getByRole("button", { name: "选共享文件夹" }).click();
  await page.getByRole("heading", { name: "共享：共享文件夹“报送”" }).waitFor();
  await page.getByRole("link", { name: "已同步" }).waitFor();
  return page;
}

/** Copies the packages of one person's folder into another's, as a synchronised directory does; their number. */
async function carry(from: Page, to: Page): Promise<number> {
  const packages = await from.evaluate(async () => {
    const found: [folder: string, name: string, bytes: number[]][] = [];
    const share = await (await navigator.storage.getDirectory()).getDirectoryHandle("报送");
    for await (const folder of Object(share).values()) {
      for await (const file of folder.values()) {
        const bytes = [...new Uint8Array(await (await file.getFile()).arrayBuffer())];
        if (file.name.endsWith(".zip")) found.push([folder.name, file.name, bytes]);
      }
    }
    return found;
  });
  await to.evaluate(async (carried) => {
    const share = await (await navigator.storage.getDirectory()).getDirectoryHandle("报送");
    for (const [folder, name, bytes] of carried) {
      const into = await share.getDirectoryHandle(folder, { create: true });
      const stream = await (await into.getFileHandle(name, { create: true })).createWritable();
      await stream.write(new Uint8Array(bytes));
      await stream.close();
    }
  }, packages);
  return packages.length;
}

/** Carries and synchronises until something is seen, because a round may run while packages are carried. */
async function carryUntil(from: Page, to: Page, isSeen: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      await carry(from, to);
      await to.getByRole("button", { name: "立即同步" }).click();
      return isSeen();
    })
    .toBe(true);
}

describe("a shared folder", () => {
  it("carries a report to the planner and the signature back, survives a reload, and is left again", async () => {
    const planner = await personAt({ kind: "planner" });
    const clerk = await personAt({ kind: "ministry", name: "教育部" });
    await openScreen(clerk, "数据上报");
    await chooseFiles(clerk, reportFile("june.csv", [JUNE]));
    await confirmReport(clerk);
    await clerk.getByText("本机已接入同步处，连上后自动送出").waitFor();

    const claim = planner.getByRole("group", { name: /自称教育部，不计入/ });
    await carryUntil(clerk, planner, () => claim.isVisible());
    const admit = planner.getByRole("button", { name: "登记为教育部的身份" });
    expect(await admit.isDisabled()).toBe(true);
    await planner.getByLabel("经办处室").fill("人事司");
    await planner.getByLabel("指纹已核对，一致").check();
    await admit.click();
    await openScreen(planner, "数据上报");
    await planner.getByRole("button", { name: "签收", exact: true }).click();
    await planner.getByRole("heading", { name: "待签收 0 份" }).waitFor();

    await openScreen(clerk, "记录");
    const answer = clerk.getByRole("group", { name: /自称计划管理方，不计入/ });
    await carryUntil(planner, clerk, () => answer.isVisible());
    await clerk.getByLabel("指纹已核对，一致").check();
    await clerk.getByRole("button", { name: "登记为计划管理方的身份" }).click();
    await openScreen(clerk, "数据上报");
    await clerk.getByText(/已签收（/).waitFor();

    // The folder is remembered, and every tab shows the sign.
    await planner.reload();
    await openScreen(planner, "总览");
    await expectKpi(planner, "actual", 1200);
    await planner.getByRole("link", { name: "已同步" }).waitFor();
    const second = await openTab(planner, "");
    await second.getByRole("link", { name: "已同步" }).waitFor();
    await openScreen(second, "记录");
    await second.getByRole("button", { name: "退出共享" }).click();
    await second.getByRole("button", { name: "确认退出" }).click();
    for (const page of [second, planner]) {
      await page.getByRole("link", { name: "已同步" }).waitFor({ state: "detached" });
      await expectKpi(planner, "actual", 1200);
    }
  });
});
