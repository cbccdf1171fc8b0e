import { SvgMarks } from "../../../app/charts/SvgMarks.tsx";
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

/** A chart with title, legend and source, of a fixed size in points and without animation, so that it prints as shown. */
export function ChartFigure({ chart, width, number }: ChartFigureProps) {
  const { height, marks } = drawChart(chart, width, number);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      width={`${width}pt`}
      height={`${height}pt`}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={CHART_FONT}
      data-chart={chart.id}
    >
      <title>{chart.title}</title>
      <desc>{chartWords(chart)}</desc>
      <SvgMarks marks={marks} />
    </svg>
  );
}
