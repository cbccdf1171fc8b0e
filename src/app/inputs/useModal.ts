import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Opens a dialog over the page for as long as it is drawn. It is closed before it is removed, because only then does the
 * focus return to where it was, also after the Back button.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return dialog;
}
