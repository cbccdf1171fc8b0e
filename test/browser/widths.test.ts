import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserForTests } from "./launch.ts";
import { goTo, loadSample, matrixCell, SCREENS } from "./walk.ts";

/** Widths of windows, px, and how far their pages are magnified. */
const WIDTHS = [1024, 1152, 1280, 1366, 1440, 1536, 1600, 1920];
const ZOOMS = [1, 1.25, 1.5];
/** px; Chromium on Windows. */
const SCROLL_BAR = 15;

const { visit } = browserForTests();

it("no screen scrolls sideways beside a scroll bar, from 1024 to 1920 px, at 100, 125 and 150 %", async () => {
  const { page } = await visit("#/log");
  await loadSample(page);
  const widths = [...new Set(ZOOMS.flatMap((zoom) => WIDTHS.map((width) => Math.floor(width / zoom))))];
  const tooWide: string[] = [];
  for (const [address, name] of SCREENS) {
    await goTo(page, address, name);
    if (name === "矩阵") await matrixCell(page, "合计", "合计").waitFor();
    if (name === "总览") await page.locator(".recharts-wrapper").waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const found of await wideParts(page, width >= Math.min(...WIDTHS)))
        tooWide.push(`${name} ${address} at ${width}: ${found}`);
    }
  }
  expect(tooWide).toEqual([]);
});

/**
 * The parts that stand out of the page beside a scroll bar, each with its right edge.
 *
 * @param withFrames also the frames that scroll sideways, which only a magnified page may have
 */
function wideParts(page: Page, withFrames: boolean): Promise<string[]> {
  return page.evaluate(
    async ([scrollBar, frames]) => {
      document.documentElement.style.marginRight = `${scrollBar}px`;
      // A frame is laid out, and what observes sizes answers before the next one.
      for (let i = 0; i < 2; i++)
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const edge = innerWidth - scrollBar;
      const parts = [...document.querySelectorAll("body *")];
      const words = (part: Element, px: number) => `${part.tagName}.${part.className} ${Math.round(px)}`;
      const beyond =
        document.body.scrollWidth <= document.body.clientWidth
          ? []
          : parts.filter((part) => part.getBoundingClientRect().right > edge + 1);
      const scrolling = parts.filter(
        (part) =>
          // An edited grid is a sheet: it scrolls under its names and sums, which stay.
          !part.closest(".data-grid") &&
          frames &&
          part.scrollWidth > part.clientWidth + 1 &&
          /auto|scroll/.test(getComputedStyle(part).overflowX),
      );
      return [
        ...beyond.slice(0, 3).map((part) => words(part, part.getBoundingClientRect().right)),
        ...scrolling.map((part) => `${words(part, part.scrollWidth)} in ${part.clientWidth}`),
      ];
    },
    [SCROLL_BAR, withFrames] as const,
  );
}
