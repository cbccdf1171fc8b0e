import { createStore } from "./store.ts";

/** Whether this visit's first screen was painted. What it can do without is loaded and begun after that. */
export const firstPaint = createStore(false);

/** To be called when the first screen was drawn. */
export function noteDrawn(): void {
  // A frame's callbacks run before it is painted, a task that they begin runs after.
  requestAnimationFrame(() => setTimeout(() => firstPaint.set(true)));
}
