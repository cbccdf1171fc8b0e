import type { UseMutationResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "../inputs/Button.tsx";
import { TextArea } from "../inputs/TextField.tsx";
import { Refusal } from "../shell/States.tsx";
import { storageWords } from "../words/storageWords.ts";
import "./dialog.css";

interface WithdrawDialogProps<Variables> {
  /** What is withdrawn, as the list calls it. */
  readonly name: string;
  /** What withdrawing it does, in sentences. */
  readonly children: ReactNode;
  readonly mutation: UseMutationResult<unknown, Error, Variables>;
  /** What the mutation needs, for the reason that was given. */
  readonly variables: (reason: string) => Variables;
  readonly onClose: () => void;
}

/** Asks why an entry is withdrawn; nothing happens without a reason. */
export function WithdrawDialog<Variables>(props: WithdrawDialogProps<Variables>) {
  const { name, children, mutation, variables, onClose } = props;
  const { mutate, reset, isPending, error } = mutation;
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const titleId = useId();
  useEffect(() => {
    // What went wrong with another entry says nothing of this one.
    reset();
    dialog.current?.showModal();
  }, [reset]);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(variables(reason.trim()), { onSuccess: onClose });
        }}
      >
        <h2 id={titleId}>撤回“{name}”</h2>
        <p>{children}</p>
        <TextArea label="撤回原因（必填）" rows={3} value={reason} onChange={setReason} />
        {error && <Refusal>没有撤回。{storageWords(error)}</Refusal>}
        <div className="toolbar">
          <button type="submit" className="primary" disabled={reason.trim() === "" || isPending}>
            确认撤回
          </button>
          <Button label="取消" onClick={onClose} />
        </div>
      </form>
    </dialog>
  );
}
