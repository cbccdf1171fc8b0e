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
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // It holds for this visit.
  }
}

function readIdentity(): Identity | null {
  try {
    const { kind, name } = Object(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    if (kind === "ministry" && typeof name === "string") return { kind, name };
    return kind === "planner" || kind === "viewer" ? { kind } : null;
  } catch {
    return null;
  }
}

/**
 * Why reports of these ministries may not be stored on this copy, a sentence for the screen; empty where they may.
 * Somebody has to choose an identity before anything is stored.
 */
export function storingProblem(chosen: Identity | null, ministries: readonly string[]): string {
  if (chosen === null) return "请先选定本机身份，再确认入库。";
  if (chosen.kind === "viewer") return "本机身份是“只看看”，不入库。要入库，请先在“记录”更改本机身份。";
  if (chosen.kind === "planner") return "";
  const others = ministries.filter((name) => name !== chosen.name);
  if (others.length === 0) return "";
  return `本机身份是${chosen.name}，这份文件报的是${others.join("、")}，不能在本机入库。若确实代报，请先在“记录”更改本机身份。`;
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
