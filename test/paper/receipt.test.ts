import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { browserForTests } from "../browser/launch.ts";
import { storedReport } from "../browser/storedReport.ts";
import { orientations, pageTexts } from "./poppler.ts";

const { openVisit } = browserForTests();
const folder = mkdtempSync(join(tmpdir(), "receipt-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the receipt of a stored report", () => {
  it("is one page of A5 with the figures, and says that it proves no delivery", async () => {
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
  });
});
