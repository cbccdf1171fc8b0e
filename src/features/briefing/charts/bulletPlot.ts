import {
  axisEnd,
  BAND_FILLS,
  type BulletStyle,
  bulletMarks,
  dashesOver,
  planLine,
  type RateAxis,
  rateTicks,
} from "../../../app/charts/bulletMarks.ts";
import { INK, type Mark, PACE, QUIET, upright } from "../../../app/charts/marks.ts";
import { textWidth, wrapText } from "../../../app/paper/textWidth.ts";
import { formatRate } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import type { Band } from "../../../domain/progress/pace.ts";
import type { BulletChart, BulletRow } from "../document/document.ts";
import { DOTTED, dottedLine, type LegendEntry, legend, legendHeight, OUTLINE, swatch } from "./legend.ts";
import {
  LABEL,
  labelLines,
  nameColumn,
  type Plot,
  points,
  rowPitch,
  SMALL,
  textLabel,
  widestOf,
  zeroLine,
} from "./textMarks.ts";

/** A larger rate would leave no length for the others: its bar is broken at the end of the axis, with a note. */
const MAX_RATE_ON_AXIS = 5;

/** Points of the ticks over the rows. */
const TICKS_HEIGHT = 13;

/** Ranges end at 80 % of what is due, at what is due and at the plan; heights in points. */
function styleOf(height: number): BulletStyle {
  return {
    rangeHeight: height,
    barHeight: height / 3,
    outline: OUTLINE,
    isOutlineInside: true,
    paceHeight: height * 0.8,
    pace: { strokeWidth: 1.8 },
    isPaceBehind: true,
    ranges: (due) => [
      { to: due * 0.8, fill: "#dce1e6" },
      { to: due, fill: "#e8ecef" },
      { to: 1, fill: "#f3f5f7" },
    ],
  };
}

/**
 * Bullets after Stephen Few, one a row: ranges, a measure bar a third as high, a short mark for what is due, the line of
 * 100 %, and at the right the rate, the band and the cut-off of a figure carried forward, whose bar is dashed. A row without a report is empty and dotted. A part has
 * the columns of the whole chart.
 */
export function bulletPlot(chart: BulletChart, width: number): Plot {
  const { rows } = chart.partOf ?? chart;
  const names = nameColumn(rows, width);
  const noteLines = ({ note }: BulletRow) => (note ? wrapText(note, SMALL, width * 0.16) : []);
  const mostLines = Math.max(names.mostLines, ...rows.map((row) => noteLines(row).length));
  const pitch = rowPitch(rows.length, mostLines);
  const entries = legendOf(rows);
  const above = legendHeight(entries, width);
  const rowsHeight = chart.rows.length * pitch;
  const end = endOf(rows);
  const marksFrom = (top: number) => {
    const noteWidth = widestOf(rows.flatMap(noteLines), SMALL);
    const noteLeft = width - noteWidth;
    const words = rows.map(({ band }) => BAND_WORDS[band]);
    const bandLeft = noteLeft - (noteWidth > 0 ? 6 : 0) - widestOf(words, LABEL);
    const rateRight = bandLeft - 6;
    // Room for half a tick's label at both ends.
    const left = names.width + 6;
    const right = rateRight - widestOf(rows.map(rateWords), LABEL) - 12;
    const axis: RateAxis = { left, scale: (right - left) / end, end };
    const rowsTop = top + above + TICKS_HEIGHT;
    const bottom = rowsTop + rowsHeight;
    const rowMarks = chart.rows.flatMap((row, index) => {
      const middle = rowsTop + (index + 0.5) * pitch;
      return [
        ...labelLines(names.lines(row.name), 0, middle),
        ...bullet(row, axis, middle, pitch - 4),
        textLabel(rateWords(row), rateRight, middle, { textAnchor: "end" }),
        textLabel(BAND_WORDS[row.band], bandLeft, middle),
        ...labelLines(noteLines(row), noteLeft, middle, { fontSize: SMALL, fill: QUIET }),
      ];
    });
    return [
      ...legend(entries, width, top),
      ...ticks(axis, top + above + 6),
      ...rowMarks,
      zeroLine(left, rowsTop, bottom),
      planLine(axis, rowsTop, bottom, { stroke: INK, strokeWidth: 0.9 }),
    ];
  };
  return { height: above + TICKS_HEIGHT + rowsHeight + 2, notes: brokenNotes(chart, end), marksFrom };
}

function rateOf({ part, whole }: BulletRow): number | null {
  return part === null ? null : part / whole;
}

function rateWords(row: BulletRow): string {
  const rate = rateOf(row);
  return rate === null ? "" : formatRate(rate);
}

/** The right end of the axis: past every rate that is drawn whole. */
function endOf(rows: readonly BulletRow[]): number {
  return axisEnd(rows.map(rateOf).map((rate) => (rate !== null && rate > MAX_RATE_ON_AXIS ? null : rate)));
}

/** A row's bullet around `middle`, its ranges `height` points high; empty and dotted where nothing was reported. */
function bullet(row: BulletRow, axis: RateAxis, middle: number, height: number): Mark[] {
  const rate = rateOf(row);
  const { left, scale, end } = axis;
  if (rate === null) {
    const dotted = dottedLine(left, left + end * scale, middle);
    return [{ ...dotted, "data-part": "not-reported", "data-row": row.name }];
  }
  const style = styleOf(height);
  const { name, due: expected, band, note } = row;
  const carriedForward = note !== "";
  const marks = bulletMarks({ name, rate, expected, band, carriedForward }, axis, middle, style);
  return rate > end ? [...marks, breakMark(left + end * scale - 9, middle, style.barHeight)] : marks;
}

/** Two slanted strokes through a bar that is longer than its axis. */
function breakMark(x: number, middle: number, height: number): Mark {
  const [up, down] = [points(middle - height / 2 - 1.5), points(middle + height / 2 + 1.5)];
  const stroke = (at: number) => `M${points(at)} ${down}L${points(at + 3)} ${up}`;
  return { tag: "path", d: stroke(x) + stroke(x + 3), fill: "none", stroke: "#ffffff", strokeWidth: 1.6 };
}

/** Names the rows whose bars are longer than the axis. */
function brokenNotes(chart: BulletChart, end: number): string[] {
  const broken = chart.rows.filter((row) => (rateOf(row) ?? 0) > end);
  if (broken.length === 0) return [];
  const names = broken.map((row) => `${row.name}（${rateWords(row)}）`).join("、");
  return [`注：${names}超出横轴终点 ${formatRate(end)}，条形断开，长度不按比例。`];
}

function ticks({ left, scale, end }: RateAxis, middle: number): Mark[] {
  const widest = textWidth("100%", SMALL) + 4;
  return rateTicks(end, (end * scale) / widest).map((tick) =>
    textLabel(tick === 0 ? "0" : `${tick * 100}%`, left + tick * scale, middle, {
      fontSize: SMALL,
      fill: QUIET,
      textAnchor: "middle",
      "data-part": "tick",
    }),
  );
}

/** The sign of a figure that is carried forward. */
const DASHED: LegendEntry["sign"] = (x, middle) => [
  ...swatch(BAND_FILLS.behind)(x, middle),
  dashesOver(x, x + 12, middle, 4),
];

/** Only the signs that the whole chart has. */
function legendOf(rows: readonly BulletRow[]): LegendEntry[] {
  const has = (...bands: Band[]) => rows.some(({ band }) => bands.includes(band));
  const line = (half: number, stroke: string, strokeWidth: number): LegendEntry["sign"] => {
    return (x, middle) => [upright(x + 6, middle - half, middle + half, { stroke, strokeWidth })];
  };
  const filled = (band: Band, word = BAND_WORDS[band]) => ({ sign: swatch(BAND_FILLS[band]), word });
  return [
    ...(has("done", "on-pace") ? [filled("done", `${BAND_WORDS.done}、${BAND_WORDS["on-pace"]}`)] : []),
    ...(has("slow") ? [filled("slow")] : []),
    ...(has("behind") ? [filled("behind")] : []),
    ...(rows.some(({ note }) => note !== "") ? [{ sign: DASHED, word: "沿用" }] : []),
    ...(has("not-reported", "returned", "not-due") ? [{ sign: DOTTED, word: "没有上报" }] : []),
    ...(rows.some(({ due }) => due !== null) ? [{ sign: line(4, PACE, 1.8), word: "应完成" }] : []),
    { sign: line(5, INK, 0.9), word: "计划数（100%）" },
  ];
}
