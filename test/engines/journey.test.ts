import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES, launchCurrentChromium } from "./engines.ts";
import { type Seen, workOnFile, workOnSite } from "./journey.ts";

const ONE_FILE_EDITION = pathToFileURL(
  join(import.meta.dirname, "../../dist-single/knowledge-renewal-planner.html"),
).href;

let expected: Seen;

beforeAll(async () => {
  const current = await launchCurrentChromium();
  const troubles: string[] = [];
  expected = await workOnSite(current, troubles);
  await current.close();
  expect(troubles).toEqual([]);
});

for (const { name, launch } of ENGINES)
  describe(name, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
    });

    it("shows on the site what the current Chromium shows", async (test) => {
      if (!browser) return test.skip();
      console.log(`${name}: ${browser.version()}`);
      const troubles: string[] = [];
      const { matrixHeight, ...seen } = await workOnSite(browser, troubles);
      expect(troubles).toEqual([]);
      expect(seen).toEqual({ ...expected, matrixHeight: undefined });
      // Fonts differ by a few pixels.
      expect(Math.abs(matrixHeight - expected.matrixHeight)).toBeLessThan(40);
    });

    it("stores a report in the one-file edition", async (test) => {
      if (!browser) return test.skip();
      const troubles: string[] = [];
      expect(await workOnFile(browser, ONE_FILE_EDITION, troubles)).toBe("1200");
      expect(troubles).toEqual([]);
    });
  });
