import { useEffect, useRef, useState } from "react";
import type { Undoable } from "../../domain/undoable.ts";
import { Button } from "./Button.tsx";
import { HiddenStatus } from "./Status.tsx";
import type { UndoSteps } from "./undoKeys.ts";
import { undoWords } from "./undoWords.ts";

interface UndoButtonsProps extends UndoSteps {
  readonly steps: Undoable<unknown>;
}

/** The buttons 撤销 and 重做, for the same steps as the keys of `undoByKey`; what either of them did is read out. */
export function UndoButtons({ steps, onUndo, onRedo }: UndoButtonsProps) {
  const before = useRef(steps);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (before.current.done === steps.done) return;
    setWords(undoWords(before.current, steps));
    before.current = steps;
  }, [steps]);
  return (
    <>
      <Button label="撤销" disabled={steps.done.length === 0} title="Ctrl+Z" onClick={onUndo} />
      <Button label="重做" disabled={steps.undone.length === 0} title="Ctrl+Y" onClick={onRedo} />
      <HiddenStatus>{words}</HiddenStatus>
    </>
  );
}
