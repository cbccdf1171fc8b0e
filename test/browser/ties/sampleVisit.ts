import type { Browser } from "playwright-core";
import { launchBrowser, type Visit, visit } from "../launch.ts";

/** The as-of months at which every screen is checked: few reports, half a year, and silence and carrying forward. */
export const MONTHS = ["2025-03", "2025-06", "2025-09"] as const;

/** A person's browser in which the sample has been loaded. Close the browser after the tests. */
export async function sampleVisit(): Promise<Visit & { readonly browser: Browser }> {
  const browser = await launchBrowser();
  const opened = await visit(browser, "#/log");
  await opened.page.getByRole("button", { name: "载入示例数据" }).click();
  await opened.page.getByText("已载入。").waitFor();
  return { ...opened, browser };
}
