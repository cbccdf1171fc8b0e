import { Paragraph } from "docx";
import {
  type ChartFont,
  type ChartPointLabel,
  ChartRun,
  type ChartRunOptions,
  type ChartSeries,
} from "docx/charts";
import { type BridgeStage, bridgeStages } from "../../../app/charts/bridgeMarks.ts";
import { BAND_FILLS } from "../../../app/charts/bulletMarks.ts";
import { formatRate, NOT_REPORTED } from "../../../app/words/format.ts";
import type { Band } from "../../../domain/progress/pace.ts";
import { BRIDGE_NOTE } from "../charts/bridgePlot.ts";
import { chartWords } from "../charts/chartWords.ts";
import type { BarChart, BridgeChart, BulletChart, BulletRow, Chart } from "../document/document.ts";
import { FONT, STYLE } from "./docxStyles.ts";
import { docxNotes } from "./docxText.ts";
import { stageAxis } from "./stageAxis.ts";

/** Series whose fill `docxParts` replaces by their name, because the chart library has plain colours only. */
export const INVISIBLE_SERIES = "起点";
export const TOTAL_SERIES = "计划数合计";
export const OUTLINED_SERIES = "应完成";
export const HATCHED_SERIES = "未报送部分";
export const CARRIED_SERIES = "完成率（沿用）";

const MEASURE = "6BACE6";
const PACE = "F46A25";
const INK = "000000";

/** Pixels in a point; the chart library takes pixels. */
const PIXELS = 96 / 72;
/** Points. */
const ROW_HEIGHT = 11;
const HEIGHT_AROUND_ROWS = 56;
const MAX_HEIGHT = 560;

/**
 * A native chart, drawn by Word from an embedded workbook and edited there. A row without a report has no value. The title
 * is the finding; number, measure and source are below the chart.
 *
 * @param number its number on paper, from 1
 * @param width points between the margins
 */
export function docxChart(chart: Chart, number: number, width: number): Paragraph[] {
  const run = new ChartRun({
    ...optionsOf(chart),
    title: { text: chart.title, font: font(10.5, { name: FONT.heading, color: INK }) },
    font: { name: FONT.text, color: INK },
    chartArea: { fill: "FFFFFF", border: "none" },
    transformation: { width: width * PIXELS, height: chartHeight(chart) * PIXELS },
    altText: { name: `图${number}`, title: chart.title, description: chartWords(chart) },
  });
  return [
    new Paragraph({ style: STYLE.chart, children: [run] }),
    ...docxNotes({ notes: [`图${number}　${chart.subtitle}`, ...NOTES[chart.kind]], source: chart.source }),
  ];
}

/** Notes without which a chart would be misread. */
const NOTES: Readonly<Record<Chart["kind"], readonly string[]>> = {
  bullets: ["注：本图以橙框的右边线代替短线，表示应完成。"],
  bridge: [BRIDGE_NOTE],
  bars: [],
};

function chartHeight(chart: Chart): number {
  const rows = chart.kind === "bridge" ? chart.steps.length + 2 : chart.rows.length;
  return Math.min(MAX_HEIGHT, HEIGHT_AROUND_ROWS + ROW_HEIGHT * rows);
}

/** Title, size and text are the same for all kinds of chart. */
function optionsOf(chart: Chart): ChartRunOptions {
  switch (chart.kind) {
    case "bullets":
      return bulletOptions(chart);
    case "bridge":
      return bridgeOptions(chart);
    case "bars":
      return barOptions(chart);
  }
}

function font(size: number, more: Partial<ChartFont> = {}): ChartFont {
  return { name: FONT.text, size, ...more };
}

/** A colour as the library takes it: #6bace6 -> 6BACE6; for `none` the colour of the measure. */
function hex(color: string): string {
  return color === "none" ? MEASURE : color.slice(1).toUpperCase();
}

const SMALL = font(8);
/** The first row at the top, the axis of values at the bottom. */
const BAR_CHART = { type: "bar", categoryAxis: { reverseOrder: true, font: SMALL } } as const;
const VALUE_AXIS = { crossesAt: "maximum", font: SMALL } as const;

/** A bar of a smaller rate is too short for its figure, which is then beyond its end. */
const MIN_RATE_FOR_LABEL_INSIDE = 0.15;

/** The figure of a bar: at its start, where the frame's edge does not cross it, white on dark fills. */
function rateLabel(rate: number | null, band: Band): ChartPointLabel | undefined {
  if (rate === null) return undefined;
  // A rate just below 100 % is never rounded up to it; the number format would do that.
  const words = rate < 1 && Math.round(rate * 1000) >= 1000 ? { text: formatRate(rate) } : { value: true };
  if (rate < MIN_RATE_FOR_LABEL_INSIDE) return { ...words, position: "outsideEnd" };
  return band === "behind" ? { ...words, font: font(8, { color: "FFFFFF" }) } : words;
}

/** Intervals of an axis of rates, which has at most ten. */
const INTERVALS = [0.2, 0.5, 1] as const;

/** Rates as bars, and over each as an orange frame the share that is due by the row's cut-off. */
function bulletOptions({ rows }: BulletChart): ChartRunOptions {
  const rates = rows.map(({ part, whole }) => (part === null ? null : part / whole));
  const highest = Math.max(1, ...rates.map((rate) => rate ?? 0), ...rows.map(({ due }) => due ?? 0));
  const interval = INTERVALS.find((step) => highest <= 10 * step) ?? Math.ceil(highest / 10);
  const measure = (name: string, isShown: (row: BulletRow) => boolean): ChartSeries => ({
    name,
    values: rows.map((row, i) => (isShown(row) ? (rates[i] ?? null) : null)),
    color: MEASURE,
    colors: rows.map(({ band, part }) => (part === null ? undefined : hex(BAND_FILLS[band]))),
    dataLabels: { value: true, numberFormat: "0.0%", position: "insideBase", font: SMALL },
    pointLabels: rows.map((row, i) => (isShown(row) ? rateLabel(rates[i] ?? null, row.band) : undefined)),
  });
  const isCarried = ({ note }: BulletRow) => note !== "";
  return {
    ...BAR_CHART,
    categories: rows.map(({ name, part, note }) => {
      const words = [note, part === null ? NOT_REPORTED : ""].filter((word) => word !== "");
      return [name, ...words].join(" ");
    }),
    series: [
      measure("完成率", (row) => !isCarried(row)),
      ...(rows.some(isCarried) ? [measure(CARRIED_SERIES, isCarried)] : []),
      { name: OUTLINED_SERIES, values: rows.map(({ due }) => due), color: PACE },
    ],
    gapWidth: 60,
    overlap: 100,
    // Past 100 % and past the longest bar, where its label is.
    valueAxis: {
      ...VALUE_AXIS,
      minimum: 0,
      maximum: interval * (Math.floor(highest / interval) + 1),
      interval,
      numberFormat: "0%",
    },
    legend: { position: "bottom", font: SMALL },
  };
}

/**
 * Floating bars from one total to the other. Totals are lines and not bars, because the axis does not begin at 0.
 */
function bridgeOptions(chart: BridgeChart): ChartRunOptions {
  const stages = bridgeStages(chart);
  const axis = stageAxis(stages);
  const stepsOf = (value: (step: BridgeStage) => number | null) =>
    stages.map((stage) => (stage.kind === "step" ? value(stage) : null));
  const labels = { value: true, position: "center", font: SMALL } as const;
  const series: ChartSeries[] = [
    { name: INVISIBLE_SERIES, values: stepsOf(({ start, end }) => Math.min(start, end)), color: "FFFFFF" },
    {
      name: "增加",
      values: stepsOf(({ start, end }) => (end >= start ? end - start : null)),
      color: MEASURE,
      dataLabels: { ...labels, numberFormat: "+#,##0;;0" },
    },
    {
      name: "减少",
      values: stepsOf(({ start, end }) => (end < start ? start - end : null)),
      color: "FFFFFF",
      dataLabels: { ...labels, numberFormat: '"−"#,##0' },
    },
    {
      name: TOTAL_SERIES,
      values: stages.map(({ kind, end }) => (kind === "total" ? end : null)),
      color: "FFFFFF",
      dataLabels: { ...labels, position: "insideEnd", numberFormat: "#,##0" },
      // So short that only its caps are seen.
      errorBars: {
        type: "fixed",
        value: (axis.maximum - axis.minimum) / 2_000,
        line: { color: "12436D", width: 2 },
      },
    },
  ];
  return {
    ...BAR_CHART,
    stacking: "stacked",
    categories: stages.map(({ name, note }) => (note === "" ? name : `${name} ${note}`)),
    series,
    gapWidth: 45,
    valueAxis: { ...VALUE_AXIS, ...axis, numberFormat: "#,##0" },
    legend: { position: "bottom", font: SMALL, hiddenEntries: [INVISIBLE_SERIES, TOTAL_SERIES] },
  };
}

/** People from zero, the part in cells without a report hatched. */
function barOptions({ rows }: BarChart): ChartRunOptions {
  const hasUnreported = rows.some(({ unreported }) => unreported > 0);
  const labels = { value: true, numberFormat: "#,##0", font: SMALL } as const;
  const series: ChartSeries[] = hasUnreported
    ? [
        {
          name: "已上报部分",
          values: rows.map(({ people, unreported }) => (people === null ? null : people - unreported)),
          color: MEASURE,
          // A bar that is hatched from end to end needs no 0 beside its figure.
          pointLabels: rows.map(({ people, unreported }) =>
            people !== null && people > 0 && people === unreported ? false : undefined,
          ),
          dataLabels: { ...labels, position: "insideBase" },
        },
        {
          name: HATCHED_SERIES,
          values: rows.map(({ people, unreported }) => (people === null ? null : unreported)),
          color: "FFFFFF",
          dataLabels: { ...labels, numberFormat: "#,##0;;", position: "center" },
        },
      ]
    : [
        {
          name: "人数",
          values: rows.map(({ people }) => people),
          color: MEASURE,
          dataLabels: { ...labels, position: "outsideEnd" },
        },
      ];
  return {
    ...BAR_CHART,
    stacking: hasUnreported ? "stacked" : "none",
    categories: rows.map(({ name, people }) => (people === null ? `${name} ${NOT_REPORTED}` : name)),
    series,
    gapWidth: 45,
    valueAxis: { ...VALUE_AXIS, minimum: 0, numberFormat: "#,##0" },
    legend: hasUnreported ? { position: "bottom", font: SMALL } : false,
  };
}
