import { useEffect, useRef, useState } from "react";
import { useWithdrawPlan } from "./queries.ts";
import { storageWords } from "./storageWords.ts";
import "./dialog.css";

interface PlanWithdrawDialogProps {
  /** Id of the entry. */
  readonly id: string;
  readonly name: string;
  /** What withdrawing it does, a sentence. */
  readonly consequence: string;
  readonly onClose: () => void;
}

/** Asks why an adopted plan or an adjustment is withdrawn; nothing happens without a reason. */
export function PlanWithdrawDialog({ id, name, consequence, onClose }: PlanWithdrawDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawPlan();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="withdraw-plan-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate({ target: id, reason: reason.trim() }, { onSuccess: onClose });
        }}
      >
        <h2 id="withdraw-plan-title">撤回“{name}”</h2>
        <p>{consequence}本条记录仍然保留。</p>
        <label>
          撤回原因（必填）
          <textarea rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        {withdraw.error && (
          <p className="refusal" role="alert">
            没有撤回。{storageWords(withdraw.error)}
          </p>
        )}
        <div className="toolbar">
          <button type="submit" className="primary" disabled={reason.trim() === "" || withdraw.isPending}>
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
