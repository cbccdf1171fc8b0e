import { textWidth } from "../../../app/paper/textWidth.ts";
import { formatPeople, formatSigned } from "../../../app/words/format.ts";
import type { BridgeChart } from "../document/document.ts";
import {
  LABEL,
  type LegendEntry,
  label,
  labelLines,
  legend,
  type Mark,
  nameColumn,
  type Plot,
  RULE,
  rowPitch,
  swatch,
} from "./chartMarks.ts";

const HUE = "#2073bc";
const TOTAL = "#12436d";

interface Stage {
  readonly name: string;
  readonly kind: "total" | "step";
  /** Running totals before and after, people. */
  readonly start: number;
  readonly end: number;
}

/**
 * From one total to another, a row a step, each handing the running total on to the next. A bar's length is the change.
 * The totals are marks and not bars, because the axis does not begin at 0. An increase is filled with its figure at the
 * right, a decrease is hollow with its figure at the left.
 */
export function bridgePlot(chart: BridgeChart, width: number, top: number): Plot {
  const stages = stagesOf(chart);
  const all = [...stagesOf(chart.partOf ?? chart), ...stages];
  const names = nameColumn(
    all.map(({ name }) => name),
    width,
  );
  const ends = all.flatMap(({ start, end }) => [start, end]);
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low || 1;
  // A part of a bridge begins and ends at any running total: room for each keeps all parts on one scale.
  const figures = all.flatMap((stage) => [figureOf(stage), formatPeople(stage.end)]);
  const inset = Math.max(...figures.map((figure) => textWidth(figure, LABEL))) + 8;
  const scale = (width - names.width - 2 * inset) / span;
  const at = (people: number) => names.width + inset + (people - low) * scale;
  const pitch = rowPitch(all.length, Math.max(...all.map(({ name }) => names.lines(name).length)));
  const key = legend(LEGEND, width, top);
  const marks: Mark[] = [...key.marks];
  stages.forEach((stage, index) => {
    const middle = key.bottom + (index + 0.5) * pitch;
    const left = at(stage.start);
    const right = at(stage.end);
    const down = stage.end < stage.start;
    if (index < stages.length - 1)
      marks.push({
        tag: "line",
        x1: right,
        x2: right,
        y1: middle,
        y2: middle + pitch,
        stroke: RULE,
        strokeWidth: 0.5,
      });
    marks.push(
      ...labelLines(names.lines(stage.name), 0, middle),
      stageMark(stage, left, right, middle, scale),
      label(figureOf(stage), down ? right - 5 : right + 5, middle, {
        textAnchor: down ? "end" : "start",
        fontWeight: stage.kind === "total" ? 700 : 400,
      }),
    );
  });
  return {
    marks,
    bottom: key.bottom + stages.length * pitch + 2,
    notes: ["注：条形长度为变化的人数；横轴不从 0 起，起止总数以竖线标出。"],
  };
}

const LEGEND: readonly LegendEntry[] = [
  { sign: swatch(HUE), word: "增加" },
  {
    sign: (x, middle) => [
      {
        tag: "rect",
        x: x + 0.5,
        y: middle - 2.5,
        width: 11,
        height: 5,
        fill: "#ffffff",
        stroke: HUE,
        strokeWidth: 1,
      },
    ],
    word: "减少",
  },
];

function stagesOf({ from, to, steps }: BridgeChart): Stage[] {
  let running = from.people;
  const changes = steps.map(({ name, change, note }): Stage => {
    const start = running;
    running += change;
    return { name: note ? `${name}（${note}）` : name, kind: "step", start, end: running };
  });
  return [
    { name: from.name, kind: "total", start: from.people, end: from.people },
    ...changes,
    { name: to.name, kind: "total", start: to.people, end: to.people },
  ];
}

function figureOf({ kind, start, end }: Stage): string {
  return kind === "total" ? formatPeople(end) : formatSigned(end - start);
}

function stageMark(
  { kind, name, start, end }: Stage,
  left: number,
  right: number,
  middle: number,
  scale: number,
): Mark {
  const facts = { "data-row": name, "data-scale": scale };
  if (kind === "total" || start === end) {
    const half = kind === "total" ? 5.5 : 3;
    return {
      tag: "line",
      x1: right,
      x2: right,
      y1: middle - half,
      y2: middle + half,
      stroke: TOTAL,
      strokeWidth: kind === "total" ? 2.5 : 1.2,
      "data-part": kind === "total" ? "total" : "no-change",
      "data-value": kind === "total" ? end : 0,
      ...facts,
    };
  }
  // The outline of a decrease lies inside its length; one shorter than its outline is all outline.
  const length = Math.abs(right - left);
  const edge = Math.min(1, length / 2);
  return {
    tag: "rect",
    x: Math.min(left, right) + edge / 2,
    y: middle - 4 + edge / 2,
    width: length - edge,
    height: 8 - edge,
    fill: end < start ? "#ffffff" : HUE,
    stroke: HUE,
    strokeWidth: edge,
    "data-part": "bar",
    "data-value": end - start,
    ...facts,
  };
}
