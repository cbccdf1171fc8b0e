import { type ReactNode, useId } from "react";
import { useModal } from "./useModal.ts";
import "./dialog.css";

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Called when it was closed, also by Escape. */
  readonly onClose: () => void;
}

/** A question above the screen, for as long as it is drawn. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useModal();
  const titleId = useId();
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
