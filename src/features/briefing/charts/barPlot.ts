import { HUE, INK, type Mark, upright } from "../../../app/charts/marks.ts";
import { formatPeople, NOT_REPORTED } from "../../../app/words/format.ts";
import type { BarChart } from "../document/document.ts";
import { hatched } from "./hatched.ts";
import { HATCHED, type LegendEntry, legend, legendHeight, swatch } from "./legend.ts";
import {
  LABEL,
  label,
  labelLines,
  type NameColumn,
  nameColumn,
  type Plot,
  rowPitch,
  widestOf,
} from "./textMarks.ts";

type BarRow = BarChart["rows"][number];

const LEGEND: readonly LegendEntry[] = [
  { sign: swatch(HUE), word: "已上报部分" },
  { sign: HATCHED, word: "未报送部分" },
];

interface BarLayout {
  readonly names: NameColumn;
  readonly legend: readonly LegendEntry[];
  readonly legendHeight: number;
  readonly pitch: number;
  /** Points from the plot's top to its end. */
  readonly height: number;
}

/** What of a plot follows from the words in it; the columns are those of the whole chart. */
export function barLayout(chart: BarChart, width: number): BarLayout {
  const { rows } = chart.partOf ?? chart;
  const names = nameColumn(
    rows.map(({ name }) => name),
    width,
  );
  const entries = rows.some(({ unreported }) => unreported > 0) ? LEGEND : [];
  const above = legendHeight(entries, width);
  const pitch = rowPitch(rows.length, names.mostLines);
  return {
    names,
    legend: entries,
    legendHeight: above,
    pitch,
    height: above + chart.rows.length * pitch + 2,
  };
}

/**
 * People as bars from zero, a row each, with the figure at the bar's end. The part in cells without a report is hatched
 * and named; where nothing was reported the word stands in place of a bar, and 0 is a figure without a bar.
 */
export function barPlot(chart: BarChart, width: number, top: number): Plot {
  const { rows } = chart.partOf ?? chart;
  const layout = barLayout(chart, width);
  const { names, pitch } = layout;
  const largest = Math.max(1, ...rows.map(({ people }) => people ?? 0));
  const left = names.width;
  const scale = (width - left - widestOf(rows.map(wordsOf), LABEL) - 6) / largest;
  const rowsTop = top + layout.legendHeight;
  const marks = chart.rows.flatMap((row, index) => {
    const middle = rowsTop + (index + 0.5) * pitch;
    return [
      ...labelLines(names.lines(row.name), 0, middle),
      ...bar(row, left, middle, scale),
      label(wordsOf(row), left + (row.people ?? 0) * scale + 4, middle),
    ];
  });
  // Beside the bars, so that their beginning is seen.
  const zero = upright(left - 0.25, rowsTop, rowsTop + chart.rows.length * pitch, {
    stroke: INK,
    strokeWidth: 0.5,
  });
  return {
    marks: [...legend(layout.legend, width, top), ...marks, zero],
    bottom: top + layout.height,
    notes: [],
  };
}

function wordsOf({ people, unreported }: BarRow): string {
  if (people === null) return NOT_REPORTED;
  const all = formatPeople(people);
  return unreported > 0 ? `${all}（其中未报送 ${formatPeople(unreported)}）` : all;
}

function bar({ name, people, unreported }: BarRow, left: number, middle: number, scale: number): Mark[] {
  if (people === null || people === 0) return [];
  const known = (people - unreported) * scale;
  const place = { y: middle - 4, height: 8 };
  const facts = { "data-row": name, "data-scale": scale };
  const solid: Mark = {
    tag: "rect",
    x: left,
    width: known,
    ...place,
    fill: HUE,
    "data-part": "bar",
    "data-value": people - unreported,
    ...facts,
  };
  if (unreported === 0) return [solid];
  return [
    ...(known > 0 ? [solid] : []),
    ...hatched(left + known, place.y, unreported * scale, place.height).map((mark) => ({
      ...mark,
      "data-part": mark.tag === "path" ? "hatching" : "unreported",
      "data-value": unreported,
      ...facts,
    })),
  ];
}
