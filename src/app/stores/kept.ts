import { storedName } from "../../domain/edition.ts";

/** The text that this browser keeps under a name for its next visits; null without one, and where it keeps nothing. */
export function keptText(name: string): string | null {
  try {
    return localStorage.getItem(storedName(name));
  } catch {
    return null;
  }
}

/** Keeps a text, or gives it up where it is null; false where the browser keeps nothing. */
export function keepText(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(storedName(name));
    else localStorage.setItem(storedName(name), text);
    return true;
  } catch {
    return false;
  }
}

/** The members of the object that was kept by {@link keepObject}, of any form; none where its text is damaged. */
export function keptObject(name: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(keptText(name) ?? "{}"));
  } catch {
    return {};
  }
}

/** Keeps an object as JSON, as far as the browser allows. */
export function keepObject(name: string, value: object): void {
  keepText(name, JSON.stringify(value));
}
