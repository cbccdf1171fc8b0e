import type { Page } from "playwright-core";

/** Widths of windows, px, and how far their pages are magnified. */
const WINDOWS = [1024, 1152, 1280, 1366, 1440, 1536, 1600, 1920];
const ZOOMS = [1, 1.25, 1.5];
const WIDTHS = [...new Set(ZOOMS.flatMap((zoom) => WINDOWS.map((width) => Math.floor(width / zoom))))];
/** px; Chromium on Windows. */
const SCROLL_BAR = 15;

/** The parts of a screen that scroll it sideways beside a scroll bar in a window of any width, magnified or not. */
export async function widePartsAtAllWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const part of await wideParts(page, width >= Math.min(...WINDOWS)))
      found.push(`at ${width}: ${part}`);
  }
  return found;
}

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
