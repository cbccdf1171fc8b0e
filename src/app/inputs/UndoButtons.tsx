import type { Undoable } from "../../domain/undoable.ts";
import { Button } from "./Button.tsx";
import type { UndoSteps } from "./undoKeys.ts";

interface UndoButtonsProps extends UndoSteps {
  readonly steps: Undoable<unknown>;
}

/** The buttons 撤销 and 重做, for the same steps as the keys of `undoByKey`. */
export function UndoButtons({ steps, onUndo, onRedo }: UndoButtonsProps) {
  return (
    <>
      <Button label="撤销" disabled={steps.done.length === 0} title="Ctrl+Z" onClick={onUndo} />
      <Button label="重做" disabled={steps.undone.length === 0} title="Ctrl+Y" onClick={onRedo} />
    </>
  );
}
