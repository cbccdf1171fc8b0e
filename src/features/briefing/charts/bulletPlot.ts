import { axisEnd } from "../../../app/charts/Bullet.tsx";
import { textWidth, wrapText } from "../../../app/paper/textWidth.ts";
import { formatRate } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/text.ts";
import type { Band } from "../../../domain/progress/pace.ts";
import type { BulletChart, BulletRow } from "../document/document.ts";
import {
  HATCHED,
  hatched,
  INK,
  LABEL,
  type LegendEntry,
  type LineMark,
  label,
  labelLines,
  legend,
  type Mark,
  nameColumn,
  PACE,
  type Plot,
  points,
  QUIET,
  rowPitch,
  SMALL,
  swatch,
} from "./chartMarks.ts";

/** The measure bar by band, as on the screens: darker is further below what is due, also without colour. */
export const BAND_FILLS: Readonly<Record<Band, string>> = {
  done: "#6bace6",
  "on-pace": "#6bace6",
  slow: "#2073bc",
  behind: "#12436d",
  "not-reported": "none",
  "no-quota": "none",
};

/** The three ranges of a row: under 80 % of what is due, up to what is due, up to the plan. */
const RANGES = ["#dce1e6", "#e8ecef", "#f3f5f7"];

/** A rate beyond this would press all others together: its bar is broken at the end of the axis, and a note says so. */
const LONGEST = 5;

interface BulletAxis {
  /** Points of 0 %, and of 100 % from there. */
  readonly left: number;
  readonly scale: number;
  /** The largest rate on the axis. */
  readonly end: number;
}

/**
 * Bullets after Stephen Few, a row each: ranges, a measure bar a third as high, a short mark for what is due, the line of
 * 100 %, and at the right the rate, the band's word and a carried-forward cut-off. Where nothing was reported the row is
 * hatched and says so.
 */
export function bulletPlot(chart: BulletChart, width: number, top: number): Plot {
  const { rows } = chart.partOf ?? chart;
  const names = nameColumn(
    rows.map(({ name }) => name),
    width,
  );
  const notes = (note: string) => (note ? wrapText(note, SMALL, width * 0.16) : []);
  const widest = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const rateWidth = widest(rows.map(rateWords), LABEL);
  const wordWidth = widest(
    rows.map(({ band }) => BAND_WORDS[band]),
    LABEL,
  );
  const noteWidth = widest(
    rows.flatMap(({ note }) => notes(note)),
    SMALL,
  );
  const noteLeft = width - noteWidth;
  const wordLeft = noteLeft - (noteWidth > 0 ? 6 : 0) - wordWidth;
  const rateRight = wordLeft - 6;
  // Half a tick's label stands out at both ends.
  const left = names.width + 6;
  const right = rateRight - rateWidth - 12;
  const end = endOf(rows);
  const axis: BulletAxis = { left, scale: (right - left) / end, end };
  const pitch = rowPitch(
    rows.length,
    Math.max(1, ...rows.flatMap(({ name, note }) => [names.lines(name).length, notes(note).length])),
  );

  const key = legend(legendOf(rows), width, top);
  const ticksMiddle = key.bottom + 6;
  const rowsTop = ticksMiddle + 7;
  const bottom = rowsTop + chart.rows.length * pitch;
  const marks: Mark[] = [...key.marks, ...ticks(axis, ticksMiddle)];
  chart.rows.forEach((row, index) => {
    const middle = rowsTop + (index + 0.5) * pitch;
    marks.push(
      ...labelLines(names.lines(row.name), 0, middle),
      ...bullet(row, axis, middle, pitch - 4),
      label(rateWords(row), rateRight, middle, { textAnchor: "end" }),
      label(BAND_WORDS[row.band], wordLeft, middle),
      ...labelLines(notes(row.note), noteLeft, middle).map((line) => ({
        ...line,
        fontSize: SMALL,
        fill: QUIET,
      })),
    );
  });
  // The line of 0 stands beside the bars: they are seen from their beginning.
  marks.push(upright(axis.left - 0.25, rowsTop, bottom, INK, 0.5), {
    ...upright(axis.left + axis.scale, rowsTop, bottom, INK, 0.9),
    "data-part": "plan",
    "data-value": 1,
    "data-scale": axis.scale,
  });
  return { marks, bottom: bottom + 2, notes: brokenNotes(chart.rows, end) };
}

function rateOf({ part, whole }: BulletRow): number | null {
  return part === null ? null : part / whole;
}

function rateWords(row: BulletRow): string {
  const rate = rateOf(row);
  return rate === null ? "" : formatRate(rate);
}

/** The right end of the axis, 1.2 or more: past every rate that is drawn whole. */
function endOf(rows: readonly BulletRow[]): number {
  return axisEnd(rows.map(rateOf).map((rate) => (rate !== null && rate > LONGEST ? null : rate)));
}

/** A row's ranges, bar and mark around `middle`, the ranges `height` points high. */
function bullet(row: BulletRow, { left, scale, end }: BulletAxis, middle: number, height: number): Mark[] {
  const rate = rateOf(row);
  const place = { y: middle - height / 2, height };
  if (rate === null) {
    return hatched(left, place.y, scale, height).map((mark) => ({
      ...mark,
      "data-part": "not-reported",
      "data-row": row.name,
    }));
  }
  const due = row.due ?? 0;
  const edges = [0, due * 0.8, due, 1];
  const marks: Mark[] = RANGES.flatMap((fill, index) => {
    const [from = 0, to = 0] = edges.slice(index);
    return to > from
      ? [{ tag: "rect", x: left + from * scale, width: (to - from) * scale, ...place, fill }]
      : [];
  });
  if (row.due !== null) {
    // Under the bar, so that the bar's end is seen where it lies close to the mark.
    marks.push({
      ...upright(left + row.due * scale, middle - height * 0.4, middle + height * 0.4, PACE, 1.8),
      "data-part": "pace",
      "data-row": row.name,
      "data-value": row.due,
      "data-scale": scale,
    });
  }
  const bar = { y: middle - height / 6, height: height / 3 };
  const broken = rate > LONGEST;
  marks.push({
    tag: "rect",
    x: left,
    width: Math.min(rate, end) * scale,
    ...bar,
    fill: BAND_FILLS[row.band],
    "data-part": broken ? "broken-bar" : "bar",
    "data-row": row.name,
    "data-value": rate,
    "data-scale": scale,
  });
  if (broken) marks.push(breakMark(left + end * scale - 9, bar.y, bar.height));
  return marks;
}

/** Two slanted strokes through a bar that is longer than its axis. */
function breakMark(x: number, y: number, height: number): Mark {
  const [up, down] = [points(y - 1.5), points(y + height + 1.5)];
  const stroke = (at: number) => `M${points(at)} ${down}L${points(at + 3)} ${up}`;
  return { tag: "path", d: stroke(x) + stroke(x + 3), fill: "none", stroke: "#ffffff", strokeWidth: 1.6 };
}

function brokenNotes(rows: readonly BulletRow[], end: number): string[] {
  const broken = rows.filter((row) => (rateOf(row) ?? 0) > LONGEST);
  if (broken.length === 0) return [];
  const names = broken.map((row) => `${row.name}（${rateWords(row)}）`).join("、");
  return [`注：${names}超出横轴终点 ${formatRate(end)}，条形断开，长度不按比例。`];
}

function ticks({ left, scale, end }: BulletAxis, middle: number): Mark[] {
  const widest = textWidth("100%", SMALL) + 4;
  const step = [0.5, 1, 2].find((size) => size * scale >= widest) ?? 5;
  const marks: Mark[] = [];
  for (let tick = 0; tick <= end; tick += step) {
    marks.push(
      label(tick === 0 ? "0" : `${tick * 100}%`, left + tick * scale, middle, {
        fontSize: SMALL,
        fill: QUIET,
        textAnchor: "middle",
        "data-part": "tick",
      }),
    );
  }
  return marks;
}

function upright(x: number, y1: number, y2: number, stroke: string, strokeWidth: number): LineMark {
  return { tag: "line", x1: x, x2: x, y1, y2, stroke, strokeWidth };
}

/** What the whole chart shows, and nothing that it does not. */
function legendOf(rows: readonly BulletRow[]): LegendEntry[] {
  const some = (...bands: Band[]) => rows.some(({ band }) => bands.includes(band));
  const entries: LegendEntry[] = [];
  if (some("done", "on-pace"))
    entries.push({ sign: swatch(BAND_FILLS.done), word: `${BAND_WORDS.done}、${BAND_WORDS["on-pace"]}` });
  if (some("slow")) entries.push({ sign: swatch(BAND_FILLS.slow), word: BAND_WORDS.slow });
  if (some("behind")) entries.push({ sign: swatch(BAND_FILLS.behind), word: BAND_WORDS.behind });
  if (some("not-reported")) entries.push({ sign: HATCHED, word: BAND_WORDS["not-reported"] });
  if (rows.some(({ due }) => due !== null))
    entries.push({ sign: (x, at) => [upright(x + 6, at - 4, at + 4, PACE, 1.8)], word: "应完成" });
  entries.push({ sign: (x, at) => [upright(x + 6, at - 5, at + 5, INK, 0.9)], word: "计划数（100%）" });
  return entries;
}
