import { identity } from "../../../app/identity/identity.ts";

const KEY = "template-ministry";

/** The ministry that a form about a report begins with: a clerk's own, else the last one chosen here, else null. */
export function firstMinistry(): string | null {
  const chosen = identity.get();
  if (chosen?.kind === "ministry") return chosen.name;
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers the ministry for the next form and visit, as far as the browser allows. */
export function rememberMinistry(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // The form is asked again.
  }
}
