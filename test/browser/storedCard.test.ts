import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { browserForTests } from "./launch.ts";
import { orientations, pageTexts } from "./poppler.ts";
import { fileOf, reportFile } from "./reportFile.ts";
import { describeWith, POPPLER } from "./requiredPrograms.ts";
import { chooseFiles, confirmReport } from "./walk.ts";

const { openVisit } = browserForTests();
const folder = mkdtempSync(join(tmpdir(), "receipt-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A clerk's copy after one report was stored. */
async function storedReport() {
  const chosen = { name: "identity", value: JSON.stringify({ kind: "ministry", name: "教育部" }) };
  const { origin } = new URL(inject("baseUrl"));
  const { page } = await openVisit({
    storageState: { cookies: [], origins: [{ origin, localStorage: [chosen] }] },
  });
  await page.goto("./#/submit?year=2025&asOf=2025-06");
  const rows = ["新材料", "新能源"].map((field, i) => {
    return { ministry: "教育部", field, cutoff: "2025-06", people: 1200 + i };
  });
  await chooseFiles(page, reportFile("六月.csv", rows));
  await confirmReport(page);
  return page;
}

describe("the card after confirming", () => {
  it("says that nothing was sent, takes the focus, and keeps the clerk's note over a reload", async () => {
    const page = await storedReport();
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
    await page.getByRole("heading", { name: /^“副本.xlsx”校验通过/ }).waitFor();
  });

  describeWith(POPPLER)("its receipt", () => {
    it("is one page of A5 with the figures, and says that it proves no delivery", async () => {
      const page = await storedReport();
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute("data-printed", "");
      });
      await page.getByRole("button", { name: "打印回执（六月.csv）" }).first().click();
      await page.locator("body[data-printed]").waitFor();
      const path = join(folder, "receipt.pdf");
      await page.pdf({ path, preferCSSPageSize: true });
      expect(orientations(path)).toBe("( 420 x 594.96 pts (A5))");
      const [text = ""] = pageTexts(path);
      for (const words of [
        "上报存入回执",
        "教育部",
        "截至2025年6月累计2,401人",
        "新材料1,200",
        "新能源1,201",
      ])
        expect(text).toContain(words);
      expect(text).toMatch(/记录指纹(?:\d{4}){6}/);
      expect(text).toContain("本回执不证明：已经送出或已被收到");
      expect(text).not.toContain("下载报送包");
      await page.locator(".paper-alone").waitFor({ state: "detached" });
    });
  });
});
