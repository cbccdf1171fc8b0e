import { textWidth } from "../../../app/paper/textWidth.ts";
import { formatPeople, NOT_REPORTED } from "../../../app/words/format.ts";
import type { BarChart } from "../document/document.ts";
import {
  HATCHED,
  hatched,
  INK,
  LABEL,
  label,
  labelLines,
  legend,
  type Mark,
  nameColumn,
  type Plot,
  rowPitch,
  swatch,
} from "./chartMarks.ts";

const HUE = "#2073bc";

type BarRow = BarChart["rows"][number];

/**
 * People as bars from zero, a row each, with the figure at the bar's end. The part in cells without a report is hatched
 * and said; where nothing was reported there is no bar but the word, and 0 is a figure without a bar.
 */
export function barPlot(chart: BarChart, width: number, top: number): Plot {
  const { rows } = chart.partOf ?? chart;
  const names = nameColumn(
    rows.map(({ name }) => name),
    width,
  );
  const largest = Math.max(1, ...rows.map(({ people }) => people ?? 0));
  const labelWidth = Math.max(0, ...rows.map((row) => textWidth(wordsOf(row), LABEL)));
  const left = names.width;
  const scale = (width - left - labelWidth - 6) / largest;
  const pitch = rowPitch(rows.length, Math.max(1, ...rows.map(({ name }) => names.lines(name).length)));
  const hasUnreported = rows.some(({ unreported }) => unreported > 0);
  const key = legend(
    hasUnreported
      ? [
          { sign: swatch(HUE), word: "已上报部分" },
          { sign: HATCHED, word: "未报送部分" },
        ]
      : [],
    width,
    top,
  );
  const marks: Mark[] = [...key.marks];
  chart.rows.forEach((row, index) => {
    const middle = key.bottom + (index + 0.5) * pitch;
    marks.push(
      ...labelLines(names.lines(row.name), 0, middle),
      ...bar(row, left, middle, scale),
      label(wordsOf(row), left + (row.people ?? 0) * scale + 4, middle),
    );
  });
  const bottom = key.bottom + chart.rows.length * pitch;
  marks.push({
    tag: "line",
    // Beside the bars: they are seen from their beginning.
    x1: left - 0.25,
    x2: left - 0.25,
    y1: key.bottom,
    y2: bottom,
    stroke: INK,
    strokeWidth: 0.5,
  });
  return { marks, bottom: bottom + 2, notes: [] };
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
