import type { ReactNode } from "react";
import { ReasonDialog } from "./ReasonDialog.tsx";

interface WithdrawDialogProps {
  /** What is withdrawn, as the list calls it. */
  readonly name: string;
  /** What withdrawing it does, in sentences. */
  readonly children: ReactNode;
  readonly withdraw: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks why an entry is withdrawn. */
export function WithdrawDialog({ name, children, withdraw, onClose }: WithdrawDialogProps) {
  return (
    <ReasonDialog
      title={`撤回“${name}”`}
      reasonLabel="撤回原因（必填）"
      confirmLabel="确认撤回"
      failedWords="没有撤回。"
      confirm={withdraw}
      onDone={onClose}
      onClose={onClose}
    >
      <p>{children}</p>
    </ReasonDialog>
  );
}
