import { keepObject, keptObject } from "../stores/kept.ts";
import { createStore } from "../stores/store.ts";

/** Who works at this copy of the program (本机身份): a ministry's clerk, the planner, or somebody who only looks. */
export type Identity =
  | { readonly kind: "ministry"; readonly name: string }
  | { readonly kind: "planner" }
  | { readonly kind: "viewer" };

const KEY = "identity";

/** The identity of this copy; null until somebody has chosen one. */
export const identity = createStore<Identity | null>(readIdentity());

/** Chooses the identity and remembers it for the next visit, as far as the browser allows. */
export function chooseIdentity(chosen: Identity): void {
  identity.set(chosen);
  keepObject(KEY, chosen);
}

function readIdentity(): Identity | null {
  const { kind, name } = keptObject(KEY);
  if (kind === "ministry" && typeof name === "string") return { kind, name };
  return kind === "planner" || kind === "viewer" ? { kind } : null;
}

/**
 * The ministry whose page a copy opens instead of the country's: its own, while it has reports of no other; sample data
 * is shown as the country's.
 */
export function ownMinistry(
  chosen: Identity | null,
  submissions: readonly { readonly ministry: string }[],
): string | null {
  if (chosen?.kind !== "ministry") return null;
  return submissions.every(({ ministry }) => ministry === chosen.name) ? chosen.name : null;
}
