import { keepText, keptText } from "../stores/kept.ts";

/** Names under which screens remember what a person has set. */
const SETTINGS = ["briefing-mast", "sent-notes", "single-key-shortcuts"];

/** What this browser remembers of settings, by name. */
export function storedSettings(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    SETTINGS.flatMap((name) => {
      const value = keptText(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Takes over settings of a backup that this browser does not have; others stay as they are. */
export function takeSettings(settings: unknown): void {
  for (const name of SETTINGS) {
    const value = Object(settings)[name];
    if (typeof value === "string" && keptText(name) === null) keepText(name, value);
  }
}
