import type { Mark } from "../../../app/charts/marks.ts";
import {
  CHART_FONT,
  type FontTexts,
  inlinedFontCss,
  loadBriefingFont,
} from "../../../app/paper/briefingFont.ts";
import type { FontWeight } from "../../../app/paper/fontWeights.ts";
import { TYPE_AREA } from "../../../app/paper/sheetPage.ts";
import { type NamedFile, zipFiles } from "../../../outgoing/zipFiles.ts";
import type { Chart, Stamp } from "../document/document.ts";
import { chartFileName } from "../document/fileNames.ts";
import type { NumberedChart } from "../document/numberedParts.ts";
import { warningsOf } from "../document/stampWords.ts";
import { chartWords } from "./chartWords.ts";
import { type Drawing, drawChart, type FootLine } from "./drawChart.ts";
import { paintMarks } from "./paintMarks.ts";
import { withResolution } from "./pngResolution.ts";
import { xmlText } from "./xmlText.ts";

/** White around the drawing, points. */
const MARGIN = 12;

const PIXELS_PER_POINT = 300 / 72;
const PIXELS_PER_METRE = Math.round(300 / 0.0254);

/**
 * A chart as an SVG file with number, finding, measure, source, stamp and the mark of sample data. The font is embedded,
 * and nothing outside is referred to. A part of a chart gives the whole chart.
 *
 * @param number the chart's number in its document, from 1
 * @throws when the font cannot be loaded
 */
export async function chartSvgFile(chart: Chart, stamp: Stamp, number: number): Promise<Uint8Array> {
  const drawing = fileDrawing(chart, stamp, number);
  const whole = chart.partOf ?? chart;
  const width = drawing.width + 2 * MARGIN;
  const height = drawing.height + 2 * MARGIN;
  const css = await inlinedFontCss(textsOf(drawing));
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" role="img" width="${width}pt" height="${height}pt" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" font-family="${xmlText(CHART_FONT)}">
<title>${xmlText(whole.title)}</title>
<desc>${xmlText(chartWords(whole))}</desc>
<style>${css}</style>
<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="#ffffff"/>
${drawing.marks.map(element).join("\n")}
</svg>
`);
}

/**
 * The same as a PNG of 300 dpi, for slides and programs that do not read SVG. It is painted in the page with the embedded
 * font: it needs a browser and no installed fonts.
 *
 * @throws when the font cannot be loaded or the browser cannot paint
 */
export async function chartPngFile(chart: Chart, stamp: Stamp, number: number): Promise<Uint8Array> {
  const drawing = fileDrawing(chart, stamp, number);
  const texts = textsOf(drawing);
  await loadBriefingFont(texts[400], texts[700]);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((drawing.width + 2 * MARGIN) * PIXELS_PER_POINT);
  canvas.height = Math.round((drawing.height + 2 * MARGIN) * PIXELS_PER_POINT);
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("This browser cannot paint");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
  context.translate(MARGIN, MARGIN);
  paintMarks(context, drawing.marks);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("This browser cannot write a PNG");
  return withResolution(new Uint8Array(await blob.arrayBuffer()), PIXELS_PER_METRE);
}

/** The writers by the ending of their file. */
export const CHART_WRITERS = { svg: chartSvgFile, png: chartPngFile } as const;

/**
 * All charts of a briefing in both forms, as one .zip.
 *
 * @throws as {@link chartPngFile}
 */
export async function chartFilesZip(charts: readonly NumberedChart[], stamp: Stamp): Promise<Uint8Array> {
  const files: NamedFile[] = [];
  for (const { chart, number } of charts) {
    for (const ending of ["svg", "png"] as const) {
      const bytes = await CHART_WRITERS[ending](chart, stamp, number);
      files.push({ name: chartFileName(chart, number, ending), bytes });
    }
  }
  return zipFiles(files);
}

/** The chart with what is in the foot of its page. */
function fileDrawing(chart: Chart, stamp: Stamp, number: number): Drawing {
  const { cutoff, plan, code } = stamp;
  const foot: FootLine[] = [{ text: `${cutoff}；${plan}；核验码 ${code}`, strong: false }];
  for (const text of warningsOf(stamp)) foot.push({ text, strong: true });
  return drawChart(chart.partOf ?? chart, TYPE_AREA.portrait.width, number, foot);
}

function textsOf({ marks }: Drawing): FontTexts {
  const inWeight = (weight: FontWeight) =>
    marks.flatMap((mark) => (mark.tag === "text" && mark.fontWeight === weight ? [mark.text] : [])).join("");
  return { 400: inWeight(400), 700: inWeight(700) };
}

function element({ tag, ...rest }: Mark): string {
  const { text, ...attributes } = { text: "", ...rest };
  const written = Object.entries(attributes).map(
    ([name, value]) =>
      ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${xmlText(String(value))}"`,
  );
  return `<${tag}${written.join("")}${tag === "text" ? `>${xmlText(text)}</text>` : "/>"}`;
}
