import { identity } from "../../../app/identity/identity.ts";
import { keepText, keptText } from "../../../app/stores/kept.ts";

const KEY = "template-ministry";

/** The ministry that a form about a report begins with: a clerk's own, else the last one chosen here, else null. */
export function firstMinistry(): string | null {
  const chosen = identity.get();
  return chosen?.kind === "ministry" ? chosen.name : keptText(KEY);
}

/** Remembers the ministry for the next form and visit, as far as the browser allows. */
export function rememberMinistry(name: string): void {
  keepText(KEY, name);
}
