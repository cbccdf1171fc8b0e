import { keepText, keptText } from "../stores/kept.ts";

const KEY = "single-key-shortcuts";

/** Used where the browser stores nothing; lost when the page is closed. */
let offForNow = false;

/** Whether shortcuts of a single character key act; a person may switch them off (WCAG 2.1.4) in this browser. */
export function singleKeysOn(): boolean {
  return !offForNow && keptText(KEY) !== "off";
}

/** Switches them on or off, for all tabs of this browser; where it keeps nothing, for this page. */
export function setSingleKeys(on: boolean): void {
  const isKept = keepText(KEY, on ? null : "off");
  offForNow = !isKept && !on;
}
