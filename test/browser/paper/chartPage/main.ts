import { loadBriefingFont } from "../../../../src/app/paper/briefingFont.ts";
import { chartPngFile, chartSvgFile } from "../../../../src/features/briefing/charts/chartFiles.ts";

/** What the tests of chart files call in a page of their own. */
const CHARTS = { chartPngFile, chartSvgFile, loadBriefingFont };

declare global {
  interface Window {
    charts: typeof CHARTS;
  }
}

window.charts = CHARTS;
