import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { storageWords } from "../words/storageWords.ts";
import "./dialog.css";

interface WithdrawDialogProps {
  /** What is withdrawn, as the list calls it. */
  readonly name: string;
  /** What withdrawing it does, in sentences. */
  readonly children: ReactNode;
  readonly pending: boolean;
  /** Why it was not withdrawn. */
  readonly error: Error | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why an entry is withdrawn; nothing happens without a reason. */
export function WithdrawDialog(props: WithdrawDialogProps) {
  const { name, children, pending, error, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(reason.trim());
        }}
      >
        <h2 id={titleId}>撤回“{name}”</h2>
        <p>{children}</p>
        <label>
          撤回原因（必填）
          <textarea rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        {error && (
          <p className="refusal" role="alert">
            没有撤回。{storageWords(error)}
          </p>
        )}
        <div className="toolbar">
          <button type="submit" className="primary" disabled={reason.trim() === "" || pending}>
            确认撤回
          </button>
          <button type="button" onClick={onClose}>
            取消
          </button>
        </div>
      </form>
    </dialog>
  );
}
