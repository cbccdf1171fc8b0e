import { createStore } from "../stores/store.ts";

const KEY = "sharing";

/**
 * Whether this browser has joined a shared keeper. Outside of the database, so that a copy without one neither opens a
 * database nor loads a script for it.
 */
export const sharingMark = createStore(isMarked());

// Another tab has joined or left.
globalThis.addEventListener?.("storage", ({ key }) => key === KEY && sharingMark.set(isMarked()));

export function markSharing(isJoined: boolean): void {
  sharingMark.set(isJoined);
  try {
    if (isJoined) localStorage.setItem(KEY, "joined");
    else localStorage.removeItem(KEY);
  } catch {
    // It holds for this visit.
  }
}

function isMarked(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
