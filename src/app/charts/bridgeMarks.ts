import { formatPeople, formatSigned } from "../words/format.ts";
import { DARK, HUE, label, type Mark, RULE, upright } from "./marks.ts";

/** Two totals and the changes between them. */
export interface ChartedBridge {
  readonly from: { readonly name: string; readonly people: number };
  readonly to: { readonly name: string; readonly people: number };
  /** The changes add up to `to - from`; `note` follows the name, e.g. 新增, or is empty. */
  readonly steps: readonly { readonly name: string; readonly change: number; readonly note: string }[];
}

/** A total, or a step with the running totals before and after it; people. */
export interface BridgeStage {
  readonly kind: "total" | "step";
  readonly name: string;
  readonly note: string;
  readonly start: number;
  readonly end: number;
}

/** The first total, every step between its running totals, the last total. */
export function bridgeStages({ from, to, steps }: ChartedBridge): BridgeStage[] {
  let running = from.people;
  const between = steps.map(({ name, change, note }): BridgeStage => {
    const start = running;
    running += change;
    return { kind: "step", name, note, start, end: running };
  });
  return [
    { kind: "total", name: from.name, note: "", start: from.people, end: from.people },
    ...between,
    { kind: "total", name: to.name, note: "", start: to.people, end: to.people },
  ];
}

/** The name of a stage with its note: 甲部（新增）. */
export function stageName({ name, note }: BridgeStage): string {
  return note ? `${name}（${note}）` : name;
}

/** The figure beside a stage: a total, or a change with its sign. */
export function stageFigure({ kind, start, end }: BridgeStage): string {
  return kind === "total" ? formatPeople(end) : formatSigned(end - start);
}

/** The lowest running total of the stages, and how far the highest lies above it, at least 1. */
export function bridgeSpan(stages: readonly BridgeStage[]): { readonly low: number; readonly span: number } {
  const ends = stages.flatMap(({ start, end }) => [start, end]);
  const low = Math.min(...ends);
  return { low, span: Math.max(...ends) - low || 1 };
}

/** The axis of people of a bridge. */
export interface PeopleAxis {
  /** Position of `low` people. */
  readonly left: number;
  readonly low: number;
  /** Length of one person. */
  readonly scale: number;
}

/** Sizes of a bridge in one medium. */
export interface BridgeStyle {
  readonly barHeight: number;
  readonly outline: number;
  /** True where the outline is inside a bar's length; a bar shorter than its outline is only outline. */
  readonly isOutlineInside: boolean;
  /** The mark of a total, and of a step without a change. */
  readonly total: { readonly height: number; readonly strokeWidth: number };
  readonly noChange: { readonly height: number; readonly strokeWidth: number };
  /** Of the line from a running total to the next row. */
  readonly ruleWidth: number;
  /** Between a mark and its figure. */
  readonly figureGap: number;
  readonly fontSize: number;
}

/**
 * The marks of a bridge without its names, a row of `pitch` a stage from `top` on. A bar's length is the change. The
 * totals are lines and not bars, because the axis does not begin at 0. An increase is filled with its figure at the
 * right, a decrease is hollow with its figure at the left.
 */
export function bridgeMarks(
  stages: readonly BridgeStage[],
  axis: PeopleAxis,
  { top, pitch }: { readonly top: number; readonly pitch: number },
  style: BridgeStyle,
): Mark[] {
  const at = (people: number) => axis.left + (people - axis.low) * axis.scale;
  return stages.flatMap((stage, index) => {
    const middle = top + (index + 0.5) * pitch;
    const isDown = stage.end < stage.start;
    const right = at(stage.end);
    const rule = upright(right, middle, middle + pitch, { stroke: RULE, strokeWidth: style.ruleWidth });
    return [
      ...(index < stages.length - 1 ? [rule] : []),
      stageMark(stage, at(stage.start), right, middle, axis.scale, style),
      label(stageFigure(stage), right, middle, {
        dx: isDown ? -style.figureGap : style.figureGap,
        fontSize: style.fontSize,
        textAnchor: isDown ? "end" : "start",
        fontWeight: stage.kind === "total" ? 700 : 400,
      }),
    ];
  });
}

function stageMark(
  stage: BridgeStage,
  left: number,
  right: number,
  middle: number,
  scale: number,
  style: BridgeStyle,
): Mark {
  const { kind, start, end } = stage;
  const facts = { "data-row": stageName(stage), "data-scale": scale };
  if (kind === "total" || start === end) {
    const { height, strokeWidth } = kind === "total" ? style.total : style.noChange;
    return upright(right, middle - height / 2, middle + height / 2, {
      stroke: DARK,
      strokeWidth,
      "data-part": kind === "total" ? "total" : "no-change",
      "data-value": kind === "total" ? end : 0,
      ...facts,
    });
  }
  const length = Math.abs(right - left);
  const edge = style.isOutlineInside ? Math.min(style.outline, length / 2) : 0;
  return {
    tag: "rect",
    x: Math.min(left, right) + edge / 2,
    y: middle - style.barHeight / 2 + edge / 2,
    width: length - edge,
    height: style.barHeight - edge,
    fill: end < start ? "#ffffff" : HUE,
    stroke: HUE,
    strokeWidth: style.isOutlineInside ? edge : style.outline,
    "data-part": "bar",
    "data-value": end - start,
    ...facts,
  };
}
