import type { KeyboardEvent } from "react";

/** What the keys and the buttons for undo and redo do on a screen. */
export interface UndoSteps {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Input types without text: the browser itself undoes nothing in them. */
const TYPES_WITHOUT_TEXT: ReadonlySet<string> = new Set(["button", "checkbox", "radio", "range", "submit"]);

/** Undo for Ctrl+Z, redo for Ctrl+Y and Ctrl+Shift+Z, with ⌘ in place of Ctrl as well; null for other keys. */
export function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : null;
}

/**
 * Undoes or redoes if the event is one of the keys; in a field of text they stay the browser's.
 *
 * @returns true if it did
 */
export function undoByKey(event: KeyboardEvent, { onUndo, onRedo }: UndoSteps): boolean {
  const { target } = event;
  const which = undoKey(event);
  if (which === null || (target instanceof HTMLInputElement && !TYPES_WITHOUT_TEXT.has(target.type)))
    return false;
  event.preventDefault();
  if (which === "undo") onUndo();
  else onRedo();
  return true;
}
