import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { WAIT_LIMIT_MS } from "../harness/launchBrowser.ts";
import type { PlainFigures } from "./plainFigures.ts";
import { share } from "./written.ts";

/** The six headline figures of the screen that is shown, to the person and to the last digit of a ratio. */
export async function expectHeadline(page: Page, figures: PlainFigures): Promise<void> {
  const { quota, actual, capped, gap, unreported } = figures;
  const values = {
    "kpi-quota": quota,
    "kpi-actual": actual,
    "kpi-rate": share(actual, quota),
    "kpi-capped-rate": actual === null ? null : share(capped, quota),
    "kpi-gap": gap,
    "kpi-coverage": share((quota ?? 0) - unreported, quota),
  };
  const expected = Object.entries(values).map(([id, value]) => [id, value === null ? "" : String(value)]);
  await vi.waitFor(
    async () => {
      const shown = await page
        .locator("data[id^=kpi-]")
        .evaluateAll((all) => all.map((data) => [data.id, data.getAttribute("value")]));
      expect(shown).toEqual(expected);
    },
    { timeout: WAIT_LIMIT_MS, interval: 60 },
  );
}
