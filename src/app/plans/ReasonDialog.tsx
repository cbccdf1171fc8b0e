import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../inputs/Button.tsx";
import { Dialog } from "../inputs/Dialog.tsx";
import { TextArea } from "../inputs/TextField.tsx";
import { Refusal } from "../shell/States.tsx";
import { storageWords } from "../words/storageWords.ts";

interface ReasonDialogProps {
  readonly title: string;
  /** What confirming does. */
  readonly children: ReactNode;
  readonly reasonLabel: string;
  readonly isReasonOptional?: boolean;
  /** Inputs after the reason. */
  readonly inputs?: ReactNode;
  readonly confirmLabel: string;
  /** True where no reason allows confirming. */
  readonly refused?: boolean;
  /** What was not done, before why: 没有撤回。 */
  readonly failedWords: string;
  readonly confirm: (reason: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for a reason before something is stored; nothing happens without one, unless it is optional. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, reasonLabel, inputs, confirmLabel, refused = false, failedWords, onClose } = props;

  const [reason, setReason] = useState("");
  const isIncomplete = reason.trim() === "" && !props.isReasonOptional;
  const { mutate, isPending, error } = useMutation({ mutationFn: props.confirm, onSuccess: props.onDone });
  function submit(event: FormEvent) {
    event.preventDefault();
    mutate(reason.trim());
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {children}
        <TextArea label={reasonLabel} rows={3} value={reason} onChange={setReason} />
        {inputs}
        {error && (
          <Refusal>
            {failedWords}
            {storageWords(error)}
          </Refusal>
        )}
        <div className="toolbar">
          <button type="submit" className="primary" disabled={refused || isIncomplete || isPending}>
            {confirmLabel}
          </button>
          <Button label="取消" onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
