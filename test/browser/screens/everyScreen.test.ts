import { expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { seriousViolations } from "../harness/violations.ts";
import { goTo, loadSample, matrixCell, SCREENS, sampleLabel } from "../harness/walk.ts";
import { widePartsAtAllWidths } from "../harness/wideParts.ts";

const PRODUCT = "专业技术人才知识更新工程";

/** Screens without figures are the same with and without reports. */
const WITH_FIGURES = SCREENS.filter(([address]) => !/^#\/(help|no-such)/.test(address));

const { visit } = browserForTests();

it("every screen with figures is accessible and named without any report", async () => {
  const { page } = await visit();
  for (const [address, name] of WITH_FIGURES) {
    await goTo(page, address, name);
    expect(await sampleLabel(page).isVisible(), `label of sample data on ${name}`).toBe(false);
    if (name === "矩阵") await matrixCell(page, "合计", "合计").waitFor();
    expect(await seriousViolations(page), name).toEqual([]);
  }
});

it("every screen is accessible and named with sample data, which is labelled, and fits every window", async () => {
  const { page } = await visit("#/log");
  await loadSample(page);
  const usual = page.viewportSize() ?? { width: 0, height: 0 };
  for (const [address, name] of SCREENS) {
    await goTo(page, address, name);
    expect(await page.title()).toBe(`${name} · ${PRODUCT}`);
    expect(await page.locator("html").getAttribute("lang"), name).toBe("zh-CN");
    expect(await page.getByRole("heading", { level: 1 }).count(), `h1 of ${name}`).toBe(1);
    expect(await sampleLabel(page).isVisible(), `label of sample data on ${name}`).toBe(true);
    if (name === "矩阵") await matrixCell(page, "合计", "合计").waitFor();
    if (name === "总览") await page.locator(".recharts-wrapper").waitFor();
    expect(await seriousViolations(page), name).toEqual([]);
    expect(await widePartsAtAllWidths(page), `${name} ${address}`).toEqual([]);
    await page.setViewportSize(usual);
  }
});
