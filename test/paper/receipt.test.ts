import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { browserForTests } from "../browser/harness/launch.ts";
import { storedReport } from "../browser/harness/storedReport.ts";
import { orientations, pageTexts, qrTextOf } from "./poppler.ts";

const { openVisit } = browserForTests();
const folder = mkdtempSync(join(tmpdir(), "receipt-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(page: Page, given: string): Promise<void> {
  await page.getByLabel("核验码或二维码内容").fill(given);
  await page.getByRole("button", { name: "核验", exact: true }).click();
}

/** The text with another digit in one place. */
function changedDigit(text: string, place: number): string {
  return `${text.slice(0, place)}${text[place] === "7" ? "8" : "7"}${text.slice(place + 1)}`;
}

describe("the receipt of a stored report", () => {
  it("is one page of A5 with the figures, and says that it proves no delivery; 核验 knows it by its codes", async () => {
    const page = await storedReport(openVisit);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.getByRole("button", { name: "打印回执（六月.csv）" }).first().click();
    await page.locator("body[data-printed]").waitFor();
    const path = join(folder, "receipt.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    expect(orientations(path)).toBe("( 420 x 594.96 pts (A5))");
    const [text = ""] = pageTexts(path);
    for (const words of ["上报存入回执", "教育部", "截至2025年6月累计2,401人", "新材料1,200", "新能源1,201"])
      expect(text).toContain(words);
    expect(text).toMatch(/记录指纹(?:\d{4}){6}/);
    expect(text).toContain("本回执不证明：已经送出或已被收到");
    expect(text).not.toContain("下载报送包");
    await page.locator(".paper-alone").waitFor({ state: "detached" });

    const seal = qrTextOf(path, 1) ?? "";
    const [code = ""] = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(text) ?? [];
    await page.goto("./#/log/check");
    for (const given of [seal, code]) {
      await check(page, given);
      await page.getByRole("heading", { name: "一致：六月.csv的回执" }).waitFor();
      await page.getByRole("row", { name: "教育部 2025年6月 2,401 2,401 有效" }).waitFor();
    }
    await check(page, changedDigit(seal, 60));
    await page.getByRole("heading", { name: "被改动：签名与内容不符" }).waitFor();
    await check(page, changedDigit(code, 2));
    await page.getByText(/^这不是完整的核验码/).waitFor();
  });
});
