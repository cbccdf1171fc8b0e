const KEY = "single-key-shortcuts";

/** Used where the browser stores nothing; lost when the page is closed. */
let offForNow = false;

/** Whether shortcuts of a single character key act; a person may switch them off (WCAG 2.1.4) in this browser. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return !offForNow;
  }
}

/** Switches them on or off, for all tabs of this browser; where it keeps nothing, for this page. */
export function setSingleKeys(on: boolean): void {
  offForNow = !on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // The page remembers it.
  }
}
