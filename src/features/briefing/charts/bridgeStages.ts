import type { BridgeChart } from "../document/document.ts";

/** A total, or a step with the running totals before and after it; people. */
export interface BridgeStage {
  readonly kind: "total" | "step";
  readonly name: string;
  readonly note: string;
  readonly start: number;
  readonly end: number;
}

/** The first total, every step at its place between the running totals, the last total. */
export function bridgeStages({ from, to, steps }: BridgeChart): BridgeStage[] {
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

export interface StageAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly interval: number;
}

/** Intervals of an axis at most, so that its labels stand beside each other. */
const MOST = 8;

/**
 * An axis that holds all stages, never below 0, with round bounds and some air: at the lower end for the figure of a
 * total, which stands before its mark.
 */
export function stageAxis(stages: readonly BridgeStage[]): StageAxis {
  const ends = stages.flatMap(({ start, end }) => [start, end]);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const span = high - low || Math.max(1, high);
  const from = Math.max(0, low - span / 4);
  const to = high + span / 10;
  const ten = 10 ** Math.floor(Math.log10((to - from) / MOST));
  // Rounding both bounds outwards can add an interval at either end.
  const interval = ten * ([1, 2, 5, 10].find((step) => to - from <= (MOST - 2) * step * ten) ?? 20);
  return {
    minimum: Math.floor(from / interval) * interval,
    maximum: Math.ceil(to / interval) * interval,
    interval,
  };
}
