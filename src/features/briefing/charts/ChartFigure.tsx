import { createElement } from "react";
import { CHART_FONT } from "../../../app/paper/briefingFont.ts";
import type { Chart } from "../document/document.ts";
import { chartWords } from "./chartWords.ts";
import { drawChart } from "./drawChart.ts";

interface ChartFigureProps {
  readonly chart: Chart;
  /** Points. */
  readonly width: number;
  /** The chart's number in its document, from 1. */
  readonly number?: number;
}

/**
 * A chart as a drawing of fixed size in points, with its title, legend and source: nothing waits for the window or moves,
 * so that it prints as it stands. Its height is `chartHeight`.
 */
export function ChartFigure({ chart, width, number }: ChartFigureProps) {
  const drawing = drawChart(chart, width, number);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      width={`${drawing.width}pt`}
      height={`${drawing.height}pt`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      fontFamily={CHART_FONT}
      data-chart={chart.id}
    >
      <title>{chart.title}</title>
      <desc>{chartWords(chart)}</desc>
      {drawing.marks.map(({ tag, ...rest }, index) => {
        const { text, ...attributes } = { text: undefined, ...rest };
        // A drawing never changes its order: the place in the list is the key.
        return createElement(tag, { key: index, ...attributes }, text);
      })}
    </svg>
  );
}
