import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { fileOf } from "../harness/reportFile.ts";
import { storedReport } from "../harness/storedReport.ts";
import { chooseFiles } from "../harness/walk.ts";

const { openVisit } = browserForTests();

describe("the card after confirming", () => {
  it("says that nothing was sent, takes the focus, and keeps the clerk's note over a reload", async () => {
    const page = await storedReport(openVisit);
    const card = page.getByRole("region", { name: "已存入本机，还没有送出" });
    const heading = card.getByRole("heading");
    await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true);
    await card.getByText("教育部 · 截至2025年6月 累计 2,401 人", { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      card.getByRole("button", { name: "下载上报文件（.xlsx）" }).click(),
    ]);
    await card.getByLabel("送往").fill("专技司");
    await page.reload();
    await page.getByRole("region", { name: "已存入本机，还没有签收", exact: true }).waitFor();
    expect(await page.getByLabel("送往").inputValue()).toBe("专技司");
    // The clean copy is a report of its own: the same figures, and nothing to mend.
    await chooseFiles(page, { ...fileOf("副本.xlsx", readFileSync(await download.path())), mimeType: "" });
    await page.getByRole("heading", { name: /^“副本.xlsx”与已收到的数字完全相同/ }).waitFor();
  });
});
