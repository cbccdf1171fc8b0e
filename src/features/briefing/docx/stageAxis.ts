import type { BridgeStage } from "../../../app/charts/bridgeMarks.ts";

/** More intervals would have labels that overlap. */
const MAX_INTERVALS = 8;

/**
 * The bounds and interval of an axis of people that holds all stages: round, never below 0, with room at both ends, more
 * at the lower one, where the figure of a total stands before its mark.
 */
export function stageAxis(stages: readonly BridgeStage[]) {
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
