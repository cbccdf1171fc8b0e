import { storedName } from "../../domain/edition.ts";
import { keepText, keptText } from "../stores/kept.ts";
import { createStore } from "../stores/store.ts";

const KEY = "sharing";

/**
 * Whether this browser has joined a shared keeper. Outside of the database, so that a copy without one neither opens a
 * database nor loads a script for it.
 */
export const sharingMark = createStore(isMarked());

// Another tab has joined or left.
globalThis.addEventListener?.("storage", ({ key }) => key === storedName(KEY) && sharingMark.set(isMarked()));

export function markSharing(isJoined: boolean): void {
  sharingMark.set(isJoined);
  keepText(KEY, isJoined ? "joined" : null);
}

function isMarked(): boolean {
  return keptText(KEY) !== null;
}
