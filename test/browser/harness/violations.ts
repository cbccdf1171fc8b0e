import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds on the page as it is shown, of whatever weight, with where it is and what would mend it. */
export async function violations(page: Page): Promise<string[]> {
  return (await found(page)).map(({ text }) => text);
}

/** What axe finds serious or critical. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const serious = (await found(page)).filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ text }) => text);
}

async function found(page: Page): Promise<{ impact: string | null | undefined; text: string }[]> {
  // The page's own policy lets no script in, DevTools do. A change of the address after # keeps the page and its scripts.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${axe.source}; 0`);
  return page.evaluate(async () => {
    const results = await (Object(window).axe as typeof axe).run(document, { resultTypes: ["violations"] });
    return results.violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({
        impact,
        text: `${id}: ${target.join(" ")} ${failureSummary}`,
      })),
    );
  });
}
