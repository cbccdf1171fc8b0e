import type { Undoable } from "../../domain/undoable.ts";
import type { UndoSteps } from "./undoKeys.ts";

interface UndoButtonsProps extends UndoSteps {
  readonly steps: Undoable<unknown>;
}

/** The buttons 撤销 and 重做, for the same steps as the keys of `undoByKey`. */
export function UndoButtons({ steps, onUndo, onRedo }: UndoButtonsProps) {
  return (
    <>
      <button type="button" disabled={steps.done.length === 0} title="Ctrl+Z" onClick={onUndo}>
        撤销
      </button>
      <button type="button" disabled={steps.undone.length === 0} title="Ctrl+Y" onClick={onRedo}>
        重做
      </button>
    </>
  );
}
