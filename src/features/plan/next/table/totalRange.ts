import { STEP } from "../../../../domain/allocation/demand.ts";

/** Share of the total that the draft began with by which the slider goes down and up. */
const SLIDER_SPAN = 0.5;

/** The ends of the slider for the national total, in steps of a quota; the total itself is always between them. */
export function totalRange(total: number, begun: number): { readonly min: number; readonly max: number } {
  const [least, most] = [begun * (1 - SLIDER_SPAN), begun * (1 + SLIDER_SPAN)];
  return {
    min: Math.floor(Math.min(least, total) / STEP),
    max: Math.ceil(Math.max(most, total, STEP) / STEP),
  };
}
