import { INK, type Mark, QUIET, type TextMark } from "../../../app/charts/marks.ts";
import { TYPE } from "../../../app/paper/sheetPage.ts";
import { textWidth, wrapText } from "../../../app/paper/textWidth.ts";
import type { Chart } from "../document/document.ts";
import { barPlot } from "./barPlot.ts";
import { bridgePlot } from "./bridgePlot.ts";
import { bulletPlot } from "./bulletPlot.ts";
import { type Plot, textLabel } from "./textMarks.ts";

/** A chart laid out: points, from the top left. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

const PLAIN: Pick<TextMark, "fontWeight" | "fill"> = { fontWeight: 400, fill: QUIET };
const STRONG: typeof PLAIN = { fontWeight: 700, fill: INK };

/** Points of the widest number that a chart has; the title leaves room for it. */
const NUMBER_WIDTH = textWidth("图00\u3000", TYPE.caption.size);
/** Points over and under the plot. */
const PLOT_GAPS = { above: 3, below: 2 } as const;
const BOTTOM = 2;

/** A line at the foot of a chart that is saved as a file. */
export interface FootLine {
  readonly text: string;
  readonly strong: boolean;
}

/**
 * Draws a chart: number and finding, subtitle, legend, rows, notes and source. Long text is wrapped and never cut.
 *
 * @param width points; the type area's 442.2 upright and 637.8 across, not less than 300
 * @param number the chart's number in its document, from 1; it takes the same room when left out
 * @param foot further lines at the foot, for a chart that is saved as a file
 */
export function drawChart(
  chart: Chart,
  width: number,
  number?: number,
  foot: readonly FootLine[] = [],
): Drawing {
  const marks: Mark[] = [];
  let y = 0;
  const write = (text: string, kind: "caption" | "note", left: number, room: number, style = PLAIN) => {
    const { size: fontSize, line } = TYPE[kind];
    for (const words of wrapText(text, fontSize, room)) {
      marks.push(textLabel(words, left, y + line / 2, { fontSize, ...style }));
      y += line;
    }
  };
  const numeral = number === undefined ? "" : `图${number}\u3000`;
  if (numeral) write(numeral, "caption", 0, width, STRONG);
  y = 0;
  write(chart.title, "caption", textWidth(numeral, TYPE.caption.size), width - NUMBER_WIDTH, STRONG);
  write(chart.subtitle, "note", 0, width);
  const plot = plotOf(chart, width);
  marks.push(...plot.marksFrom(y + PLOT_GAPS.above));
  y += PLOT_GAPS.above + plot.height + PLOT_GAPS.below;
  for (const text of [...plot.notes, chart.source]) write(text, "note", 0, width);
  for (const { text, strong } of foot) write(text, "note", 0, width, strong ? STRONG : PLAIN);
  return { width, height: y + BOTTOM, marks };
}

function plotOf(chart: Chart, width: number): Plot {
  switch (chart.kind) {
    case "bullets":
      return bulletPlot(chart, width);
    case "bridge":
      return bridgePlot(chart, width);
    case "bars":
      return barPlot(chart, width);
  }
}

/** Points of a chart's height at a width, whatever its number, without drawing it. */
export function chartHeight(chart: Chart, width: number): number {
  const { height, notes } = plotOf(chart, width);
  const lines = (text: string, kind: "caption" | "note", room: number) =>
    wrapText(text, TYPE[kind].size, room).length * TYPE[kind].line;
  return [chart.subtitle, ...notes, chart.source].reduce(
    (sum, text) => sum + lines(text, "note", width),
    lines(chart.title, "caption", width - NUMBER_WIDTH) + PLOT_GAPS.above + height + PLOT_GAPS.below + BOTTOM,
  );
}
