import type { Page } from "playwright-core";
import { afterEach, beforeAll, expect } from "vitest";
import { browserForTests, type Visit } from "../harness/launch.ts";
import { loadSample } from "../harness/walk.ts";

/** The as-of months at which every screen is checked: few reports, half a year, missing and carried-forward reports. */
export const MONTHS = ["2025-03", "2025-06", "2025-09"] as const;

/** All names at the last of the months, at the others every second one: each at two months. */
export function namesAt(asOf: (typeof MONTHS)[number], names: readonly string[]): readonly string[] {
  const at = MONTHS.indexOf(asOf);
  return at === MONTHS.length - 1 ? names : names.filter((_, i) => i % (MONTHS.length - 1) === at);
}

/** One browser with the sample data for all tests of the calling file, in which nothing may go wrong. */
export function sampleVisit(): { readonly page: Page } {
  const { visitForAll } = browserForTests();
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitForAll();
    await loadSample(visit.page);
  });
  afterEach(() => expect(visit.troubles).toEqual([]));
  return {
    /** Only to be read inside a test. */
    get page() {
      return visit.page;
    },
  };
}
