import { useEffect, useRef, useState } from "react";
import { useWithdrawReport } from "../../app/queries.ts";
import { storageWords } from "../../app/storageWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import type { ReceivedReport } from "../../journal/state.ts";
import "../../app/dialog.css";

interface WithdrawDialogProps {
  readonly report: ReceivedReport;
  readonly onClose: () => void;
}

/** Asks why a report is withdrawn; nothing happens without a reason. */
export function WithdrawDialog({ report, onClose }: WithdrawDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawReport();
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} aria-labelledby="withdraw-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate(
            { target: report.entryId, author: report.author, reason: reason.trim() },
            { onSuccess: onClose },
          );
        }}
      >
        <h2 id="withdraw-title">撤回“{report.fileName}”</h2>
        <p>
          {[...new Set([...report.submissions, ...report.measures].map(partName))].join("、")}
          的数字将不再计入；被它替换的较早上报会恢复有效。本条记录和原文件仍然保留。
        </p>
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

function partName({ ministry, cutoff }: { readonly ministry: string; readonly cutoff: string }): string {
  return `${ministry} ${monthInWords(cutoff)}`;
}
