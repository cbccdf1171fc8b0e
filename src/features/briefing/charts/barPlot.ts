import { HUE, type Mark } from "../../../app/charts/marks.ts";
import { formatPeople, NOT_REPORTED } from "../../../app/words/format.ts";
import type { BarChart } from "../document/document.ts";
import { hatched } from "./hatched.ts";
import { HATCHED, type LegendEntry, legend, legendHeight, swatch } from "./legend.ts";
import {
  LABEL,
  labelLines,
  nameColumn,
  type Plot,
  rowPitch,
  textLabel,
  widestOf,
  zeroLine,
} from "./textMarks.ts";

type BarRow = BarChart["rows"][number];

const LEGEND: readonly LegendEntry[] = [
  { sign: swatch(HUE), word: "已上报部分" },
  { sign: HATCHED, word: "未报送部分" },
];

/**
 * People as bars from zero, one a row, with the figure at the bar's end. The part in cells without a report is hatched and
 * named. A row without a report has a word in place of the bar, and 0 has a figure without a bar. A part has the columns of
 * the whole chart.
 */
export function barPlot(chart: BarChart, width: number): Plot {
  const { rows } = chart.partOf ?? chart;
  const names = nameColumn(rows, width);
  const entries = rows.some(({ unreported }) => unreported > 0) ? LEGEND : [];
  const above = legendHeight(entries, width);
  const pitch = rowPitch(rows.length, names.mostLines);
  const rowsHeight = chart.rows.length * pitch;
  const marksFrom = (top: number) => {
    const largest = Math.max(1, ...rows.map(({ people }) => people ?? 0));
    const left = names.width;
    const scale = (width - left - widestOf(rows.map(wordsOf), LABEL) - 6) / largest;
    const rowsTop = top + above;
    const marks = chart.rows.flatMap((row, index) => {
      const middle = rowsTop + (index + 0.5) * pitch;
      return [
        ...labelLines(names.lines(row.name), 0, middle),
        ...bar(row, left, middle, scale),
        textLabel(wordsOf(row), left + (row.people ?? 0) * scale + 4, middle),
      ];
    });
    return [...legend(entries, width, top), ...marks, zeroLine(left, rowsTop, rowsTop + rowsHeight)];
  };
  return { height: above + rowsHeight + 2, notes: [], marksFrom };
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
