import type { Undoable } from "../../domain/undoable.ts";

/** What an undo or a redo did, for whoever does not see the surface change; empty after any other step. */
export function undoWords(before: Undoable<unknown>, after: Undoable<unknown>): string {
  const left = after.done.length;
  if (after.undone.length === before.undone.length + 1) return `已撤销一步，还可撤销 ${left} 步`;
  const isRedone =
    after.undone.length === before.undone.length - 1 && after.done.at(-1) === before.undone.at(-1);
  return isRedone ? `已重做一步，还可重做 ${after.undone.length} 步` : "";
}
