/** Names under which screens remember what a person has set. */
const SETTINGS = ["briefing-mast", "sent-notes", "single-key-shortcuts"];

/** What this browser remembers of settings, by name. */
export function storedSettings(): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(
      SETTINGS.flatMap((name) => {
        const value = localStorage.getItem(name);
        return value === null ? [] : [[name, value]];
      }),
    );
  } catch {
    return {};
  }
}

/** Takes over settings of a backup that this browser does not have; others stay as they are. */
export function takeSettings(settings: unknown): void {
  for (const name of SETTINGS) {
    const value = Object(settings)[name];
    try {
      if (typeof value === "string" && localStorage.getItem(name) === null) localStorage.setItem(name, value);
    } catch {
      // The browser keeps no settings.
    }
  }
}
