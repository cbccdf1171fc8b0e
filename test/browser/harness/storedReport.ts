import type { Page } from "playwright-core";
import type { BrowserForTests } from "./launch.ts";
import { reportFile } from "./reportFile.ts";
import { chooseFiles, confirmReport } from "./walk.ts";

/** A clerk's copy after one report was stored. */
export async function storedReport(openVisit: BrowserForTests["openVisit"]): Promise<Page> {
  const { page } = await openVisit({ identity: { kind: "ministry", name: "教育部" } });
  await page.goto("./#/submit?year=2025&asOf=2025-06");
  const rows = ["新材料", "新能源"].map((field, i) => {
    return { ministry: "教育部", field, cutoff: "2025-06", people: 1200 + i };
  });
  await chooseFiles(page, reportFile("六月.csv", rows));
  await confirmReport(page);
  return page;
}
