import type { BridgeStage } from "../../../app/charts/bridgeMarks.ts";

export interface StageAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly interval: number;
}

/** More intervals would have labels that overlap. */
const MAX_INTERVALS = 8;

/**
 * An axis of people that holds all stages, never below 0, with round bounds and room on both sides; more at the lower end,
 * for the figure of a total, which stands before its mark.
 */
export function stageAxis(stages: readonly BridgeStage[]): StageAxis {
  const ends = stages.flatMap(({ start, end }) => [start, end]);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const span = high - low || Math.max(1, high);
  const from = Math.max(0, low - span / 4);
  const to = high + span / 10;
  const ten = 10 ** Math.floor(Math.log10((to - from) / MAX_INTERVALS));
  // Rounding both bounds outwards can add an interval at either end.
  const interval = ten * ([1, 2, 5, 10].find((step) => to - from <= (MAX_INTERVALS - 2) * step * ten) ?? 20);
  return {
    minimum: Math.floor(from / interval) * interval,
    maximum: Math.ceil(to / interval) * interval,
    interval,
  };
}
